// Ways to look at a page: with axe, in another colour scheme, and for content that overflows sideways.
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { expect } from 'vitest';
import type { Page } from './popup-states.ts';

// The minified file, because each popup is a new document that must parse it again.
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds. Only `colours` if the document has been checked before. */
const violations = async (page: Page, colours: 'colours' | 'all' = 'all'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await run(document, only === 'colours' ? { runOnly: ['color-contrast'] } : {});
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, colours);
};
export type Look = { colorScheme: 'light' | 'dark'; forcedColors?: 'active' };
/** Shows a page as another user's browser would. Without motion, because colours in transition would be judged. */
export const showAs = (page: Page, { colorScheme, forcedColors }: Look) =>
  page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none', reducedMotion: 'reduce' });
/** The colour behind everything. */
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/**
 * Everybody can use it, in light and in dark. The dark page is the same document, so only its colours are checked
 * again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await showAs(page, { colorScheme: 'light' });
  const light = await ground(page);
  expect(await violations(page)).toEqual([]);
  await showAs(page, { colorScheme: 'dark' });
  expect(await ground(page)).not.toBe(light);
  expect(await violations(page, 'colours')).toEqual([]);
  await showAs(page, { colorScheme: 'light' });
}

/** Nothing overflows sideways: content wider than its window needs scrolling in both directions. */
export const overflow = (page: Page, selector = 'html') =>
  page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
