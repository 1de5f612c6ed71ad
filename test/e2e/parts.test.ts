import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveParts } from '../../scripts/parts.mjs';
import { launchPlainChromium } from '../drive/drive-chromium.mjs';
import { withBrowser } from '../support/with-browser.ts';

withBrowser('chromium')('the page of all parts', () => {
  let served: Awaited<ReturnType<typeof serveParts>>;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveParts();
    browser = await launchPlainChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each(['light', 'dark'] as const)(
    'passes axe in the %s theme, with targets that are large enough',
    async (theme) => {
      const page = await browser.newPage({ colorScheme: theme, viewport: { width: 1280, height: 800 } });
      await page.goto(served.address);
      await page.getByRole('progressbar').first().waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'Open the side panel' }).click();
      await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
      const found = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
        const { violations } = await run(document, { rules: { 'target-size': { enabled: true } } });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      });
      expect(found).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.close();
    },
  );
});
