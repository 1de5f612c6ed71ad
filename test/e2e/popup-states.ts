import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';

export type Page = Awaited<ReturnType<Chromium['open']>>;

// The small form: each popup is another document, which has to read it anew.
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe has to complain about: in another theme it is the same document, and `colours` alone are looked at. */
export const violations = async (page: Page, colours: 'colours' | 'all' = 'all'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await run(document, only === 'colours' ? { runOnly: ['color-contrast'] } : {});
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, colours);
};
/** Nothing runs out at the side: what is wider than its window cannot be read without scrolling both ways. */
export const overflow = (page: Page, selector = 'html') =>
  page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

type State = { address: string; prepare?: (popup: Page) => Promise<void>; shows: string };

/** Every state that the popup shows differently, once there is an account: how to come to it, and what stands there then. */
export const states = {
  project: { address: samples.project, shows: 'Advanced' },
  profile: { address: samples.profile, shows: 'Reaches the cap' },
  search: { address: samples.search, shows: 'Make a list' },
  private: { address: samples.private, shows: 'This is a private page.' },
  'login wall': { address: samples.wall, shows: 'Only people signed in' },
  challenge: { address: samples.challenge, shows: 'Upwork is checking this browser.' },
  "another's click": { address: `${samples.project}?irclickid=abc`, shows: "Another affiliate's click" },
  copied: {
    address: samples.project,
    prepare: (popup: Page) => popup.keyboard.press('Enter'),
    shows: 'Copied. The link is on your clipboard.',
  },
  composer: {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByText('Share, disclosed').waitFor();
      await popup.keyboard.press('1');
      await popup.getByText('Sub IDs and disclosure').click();
    },
    shows: 'Post for X',
  },
  'a format': {
    address: samples.project,
    prepare: async (popup: Page) => {
      await popup.getByLabel('Copy as').selectOption('markdown');
      await popup.getByRole('button', { name: 'QR code' }).click();
    },
    shows: 'Save as SVG',
  },
  'a list': {
    address: samples.results,
    prepare: (popup: Page) => popup.getByText('Make a list of the 10 here').click(),
    shows: '10 of 10 links',
  },
  'pasted elsewhere': {
    address: samples.private,
    prepare: (popup: Page) =>
      popup.getByLabel('Paste an Upwork address').fill('https://www.upwork.com/hire/php-developers/'),
    shows: 'Your tracking link',
  },
} as const satisfies Record<string, State>;

/** Opens the page and the real popup over it, in one of the states. */
export async function openIn(driver: Chromium, name: keyof typeof states): Promise<{ page: Page; popup: Page }> {
  const { address, prepare, shows }: State = states[name];
  const page = await driver.open(address);
  await page.bringToFront();
  const popup = await driver.popup();
  await popup.locator('main h1').waitFor();
  await prepare?.(popup);
  await popup.locator(`:text("${shows}"), [aria-label="${shows}"]`).first().waitFor();
  return { page, popup };
}
