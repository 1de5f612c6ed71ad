import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';

export type Page = Awaited<ReturnType<Chromium['open']>>;

/** What a key does on a control, and what stands there then. */
type Act = [control: string, key: 'Enter' | 'Space', shows: string];
type State = { address: string; prepare?: (popup: Page) => Promise<void>; shows: string; acts: Act[] };

/** Every state that the popup shows differently, once there is an account: how to come to it, what it shows, what keys do. */
export const states = {
  project: {
    address: samples.project,
    shows: 'Advanced',
    acts: [
      ['QR code', 'Space', 'Download SVG'],
      ['Calculate a commission', 'Enter', 'What would a contract pay?'],
      ['More', 'Enter', 'Telegram'],
      ['LinkedIn', 'Space', 'Share to LinkedIn'],
    ],
  },
  profile: {
    address: samples.profile,
    shows: 'You reach the maximum',
    acts: [['Copy link', 'Space', 'Link copied']],
  },
  search: { address: samples.search, shows: 'Make a list', acts: [['Make a list', 'Enter', '3 of 3 selected']] },
  private: { address: samples.private, shows: 'This page is private to you', acts: [] },
  'login wall': { address: samples.wall, shows: 'Only people signed in', acts: [['X', 'Enter', 'Share to X']] },
  challenge: {
    address: samples.challenge,
    shows: 'Upwork is running a security check.',
    acts: [['Calculate a commission', 'Space', 'What would a contract pay?']],
  },
  "another's click": {
    address: `${samples.project}?irclickid=abc`,
    shows: 'You got here through someone else’s affiliate link.',
    acts: [['Copy link', 'Enter', 'Link copied']],
  },
  copied: {
    address: samples.project,
    prepare: (popup: Page) => popup.keyboard.press('Enter'),
    shows: 'Link copied',
    acts: [
      ['You will get a modern logo', 'Enter', 'Copied: You will get a modern logo'],
      ['Copy again', 'Enter', 'Link copied'],
    ],
  },
  composer: {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByText('Share with disclosure').waitFor();
      await popup.keyboard.press('1');
      await popup.getByText('Options').click();
    },
    shows: 'Share to X',
    acts: [
      ['Options', 'Space', 'Share to X'],
      ['Options', 'Enter', 'Include disclosure'],
      ['Include disclosure', 'Space', 'This post doesn’t say'],
      ['Back', 'Space', 'Your tracking link'],
    ],
  },
  'a format': {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByLabel('Copy as').selectOption('markdown');
      await popup.getByRole('button', { name: 'QR code' }).click();
    },
    shows: 'Download SVG',
    acts: [['Copy link', 'Enter', 'Link copied']],
  },
  'a list': {
    address: samples.results,
    prepare: (popup: Page) => popup.getByText('Make a list of all 10').click(),
    shows: '10 of 10 selected',
    acts: [
      ['Select all', 'Space', '0 of 10 selected'],
      ['Select all', 'Space', '10 of 10 selected'],
      ['CSV', 'Enter', '10 links copied'],
      ['Back', 'Enter', 'Your tracking link'],
    ],
  },
  'pasted elsewhere': {
    address: samples.private,
    prepare: (popup: Page) =>
      popup.getByLabel('Paste any Upwork URL').fill('https://www.upwork.com/hire/php-developers/'),
    shows: 'Your tracking link',
    acts: [['Copy link', 'Enter', 'Link copied']],
  },
} satisfies Record<string, State>;

/** Opens the page and the real popup over it, in one of the states. */
export async function openIn(
  driver: Chromium,
  { address, prepare, shows }: State,
): Promise<{ page: Page; popup: Page }> {
  const page = await driver.open(address);
  await page.bringToFront();
  const popup = await driver.popup();
  await popup.locator('main h1').waitFor();
  await prepare?.(popup);
  await popup.locator(`:text("${shows}"), [aria-label="${shows}"]`).first().waitFor();
  return { page, popup };
}
