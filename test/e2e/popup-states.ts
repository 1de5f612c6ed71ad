import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';

export type Page = Awaited<ReturnType<Chromium['open']>>;

/** A key pressed on a control, and what it shows. */
type Act = [control: string, key: 'Enter' | 'Space', shows: string];
type State = { address: string; prepare?: (popup: Page) => Promise<void>; shows: string; acts: Act[] };

/** Every state of the popup with an account: how to reach it, what it shows, what keys do. */
export const states = {
  project: {
    address: samples.project,
    shows: 'Advanced',
    acts: [
      ['QR code', 'Space', 'Download SVG'],
      ['Back', 'Enter', 'Your tracking link'],
      ['More', 'Enter', 'Telegram'],
      ['LinkedIn', 'Space', 'Share to LinkedIn'],
    ],
  },
  profile: {
    address: samples.profile,
    shows: 'max $150 after 5 hours',
    acts: [['Copy link', 'Space', 'Link copied']],
  },
  search: { address: samples.search, shows: 'Make a list', acts: [['Make a list', 'Enter', '3 of 3 selected']] },
  private: { address: samples.private, shows: 'This page is private to you', acts: [] },
  'login wall': { address: samples.wall, shows: 'Only people signed in', acts: [['X', 'Enter', 'Share to X']] },
  challenge: {
    address: samples.challenge,
    shows: 'Upwork is running a security check.',
    acts: [],
  },
  "another's click": {
    address: `${samples.project}?irclickid=abc`,
    shows: 'You got here through someone else’s affiliate link.',
    acts: [['Copy link', 'Enter', 'Link copied']],
  },
  copied: {
    address: samples.project,
    prepare: (popup: Page) => popup.keyboard.press('Enter'),
    shows: 'Copy again',
    acts: [['Copy again', 'Enter', 'Link copied']],
  },
  links: {
    address: samples.project,
    prepare: (popup: Page) => popup.getByRole('tab', { name: 'Links' }).click(),
    shows: 'Recent links',
    acts: [['You will get a modern logo', 'Enter', 'Copied: You will get a modern logo']],
  },
  composer: {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByText('Share with disclosure').waitFor();
      await popup.keyboard.press('1');
      await popup.getByText('Tracked as').click();
    },
    shows: 'Share to X',
    acts: [
      ['Include disclosure', 'Space', 'This post doesn’t say'],
      ['Back', 'Space', 'Your tracking link'],
    ],
  },
  'a format': {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByLabel('Copy as').selectOption('markdown');
    },
    shows: 'Copy Markdown',
    acts: [['Copy Markdown', 'Enter', 'Markdown with disclosure is on your clipboard']],
  },
  'a list': {
    address: samples.results,
    prepare: (popup: Page) => popup.getByRole('button', { name: 'Make a list' }).click(),
    shows: '10 of 10 selected',
    acts: [
      ['10 of 10 selected', 'Space', '0 of 10 selected'],
      ['0 of 10 selected', 'Space', '10 of 10 selected'],
      ['Copy 10 links', 'Enter', '10 links copied'],
      ['Back', 'Enter', 'Your tracking link'],
    ],
  },
  calculator: {
    address: samples.challenge,
    prepare: async (popup: Page) => {
      await popup.getByRole('tab', { name: 'Calculator' }).click();
      await popup.getByLabel('What would a contract pay?').fill('45/hr 3h');
    },
    shows: '$94.50',
    acts: [['Terms and where they come from', 'Enter', 'Commission']],
  },
  'pasted elsewhere': {
    address: samples.private,
    prepare: (popup: Page) =>
      popup.getByLabel('Paste any Upwork URL').fill('https://www.upwork.com/hire/php-developers/'),
    shows: 'Your tracking link',
    // The format used last.
    acts: [['Copy Markdown', 'Enter', 'Markdown with disclosure is on your clipboard']],
  },
} satisfies Record<string, State>;

/** Opens the page, and the real popup over it in one of the states. */
export async function openIn(
  driver: Chromium,
  { address, prepare, shows }: State,
): Promise<{ page: Page; popup: Page }> {
  const page = await driver.open(address);
  await page.bringToFront();
  const popup = await driver.popup();
  await popup.locator('main h1, #find').first().waitFor();
  await prepare?.(popup);
  await popup.locator(`:text("${shows}"), [aria-label="${shows}"]`).first().waitFor();
  return { page, popup };
}
