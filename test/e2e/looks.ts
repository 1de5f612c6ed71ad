// Ways of looking at a page: as axe does, in another colour scheme, and for what runs out at its side.
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { expect } from 'vitest';
import type { Page } from './popup-states.ts';

// The small form: each popup is another document, which has to read it anew.
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe has to complain about; `colours` alone where the document is one that was looked at already. */
const violations = async (page: Page, colours: 'colours' | 'all' = 'all'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await run(document, only === 'colours' ? { runOnly: ['color-contrast'] } : {});
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, colours);
};
export type Look = { colorScheme: 'light' | 'dark'; forcedColors?: 'active' };
/** Shows a page as another user's browser would. Without motion: colours on their way from one to the other are nobody's. */
export const showAs = (page: Page, { colorScheme, forcedColors }: Look) =>
  page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none', reducedMotion: 'reduce' });
/** The colour behind everything. */
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Nobody is kept out, in light and in dark: in the dark it is the same document, whose colours alone are looked at again. */
export async function expectAccessible(page: Page): Promise<void> {
  await showAs(page, { colorScheme: 'light' });
  const light = await ground(page);
  expect(await violations(page)).toEqual([]);
  await showAs(page, { colorScheme: 'dark' });
  expect(await ground(page)).not.toBe(light);
  expect(await violations(page, 'colours')).toEqual([]);
  await showAs(page, { colorScheme: 'light' });
}

/** Nothing runs out at the side: what is wider than its window cannot be read without scrolling both ways. */
export const overflow = (page: Page, selector = 'html') =>
  page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
