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
      ['QR code', 'Space', 'Save as SVG'],
      ['Look up a commission', 'Enter', 'What would it pay? Type a contract'],
      ['More', 'Enter', 'Telegram'],
      ['LinkedIn', 'Space', 'Post for LinkedIn'],
    ],
  },
  profile: {
    address: samples.profile,
    shows: 'Reaches the cap',
    acts: [['Copy link', 'Space', 'Copied. The link is on your clipboard.']],
  },
  search: { address: samples.search, shows: 'Make a list', acts: [['Make a list', 'Enter', '3 of 3 links']] },
  private: { address: samples.private, shows: 'This is a private page.', acts: [] },
  'login wall': { address: samples.wall, shows: 'Only people signed in', acts: [['X', 'Enter', 'Post for X']] },
  challenge: {
    address: samples.challenge,
    shows: 'Upwork is checking this browser.',
    acts: [['Look up a commission', 'Space', 'What would it pay? Type a contract']],
  },
  "another's click": {
    address: `${samples.project}?irclickid=abc`,
    shows: "Another affiliate's click",
    acts: [['Copy link', 'Enter', 'Copied. The link is on your clipboard.']],
  },
  copied: {
    address: samples.project,
    prepare: (popup: Page) => popup.keyboard.press('Enter'),
    shows: 'Copied. The link is on your clipboard.',
    acts: [
      ['You will get a modern logo', 'Enter', 'Copied again'],
      ['Copy again', 'Enter', 'Copied. The link is on your clipboard.'],
    ],
  },
  composer: {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByText('Share, disclosed').waitFor();
      await popup.keyboard.press('1');
      await popup.getByText('Sub IDs and disclosure').click();
    },
    shows: 'Post for X',
    acts: [
      ['Sub IDs and disclosure', 'Space', 'Post for X'],
      ['Sub IDs and disclosure', 'Enter', 'With disclosure'],
      ['With disclosure', 'Space', 'This post does not say'],
      ['Back', 'Space', 'Your tracking link'],
    ],
  },
  'a format': {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByLabel('Copy as').selectOption('markdown');
      await popup.getByRole('button', { name: 'QR code' }).click();
    },
    shows: 'Save as SVG',
    acts: [['Copy link', 'Enter', 'Copied. The link is on your clipboard.']],
  },
  'a list': {
    address: samples.results,
    prepare: (popup: Page) => popup.getByText('Make a list of the 10 here').click(),
    shows: '10 of 10 links',
    acts: [
      ['All', 'Space', '0 of 10 links'],
      ['All', 'Space', '10 of 10 links'],
      ['CSV', 'Enter', 'Copied: 10 links.'],
      ['Back', 'Enter', 'Your tracking link'],
    ],
  },
  'pasted elsewhere': {
    address: samples.private,
    prepare: (popup: Page) =>
      popup.getByLabel('Paste an Upwork address').fill('https://www.upwork.com/hire/php-developers/'),
    shows: 'Your tracking link',
    acts: [['Copy link', 'Enter', 'Copied. The link is on your clipboard.']],
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
