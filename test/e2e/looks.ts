// Ways of checking a page: with axe, in another colour scheme, and for sideways overflow.
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { expect } from 'vitest';
import type { Page } from './popup-states.ts';

// The minified form, because each popup is another document and has to load it again.
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The violations that axe finds; `colours` alone for a document that was checked before. */
const violations = async (page: Page, colours: 'colours' | 'all' = 'all'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await run(document, only === 'colours' ? { runOnly: ['color-contrast'] } : {});
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, colours);
};
export type Look = { colorScheme: 'light' | 'dark'; forcedColors?: 'active' };
/**
 * Shows a page with another user's browser settings. Without motion, because colours in transition belong to neither
 * scheme.
 */
export const showAs = (page: Page, { colorScheme, forcedColors }: Look) =>
  page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none', reducedMotion: 'reduce' });
/** The background colour of the page. */
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/**
 * No accessibility violations, in light and in dark mode. In dark mode it is the same document, so only its colours are
 * checked again.
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

/** Whether something overflows sideways: it could only be read by scrolling both ways. */
export const overflow = (page: Page, selector = 'html') =>
  page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
