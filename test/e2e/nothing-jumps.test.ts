import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';

/** Runs in the popup: what has moved up or down since it opened, by its class, and how far. */
const moves = () =>
  new Promise<string[]>((done) => {
    const found: string[] = [];
    const watcher = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: LayoutShiftSource[] })[])
        for (const { node, previousRect, currentRect } of entry.sources) {
          const by = currentRect.y - previousRect.y;
          if (!(node instanceof HTMLElement) || node.matches('footer, footer *')) continue;
          // In a wide font an estimate may take one line more than there is room for.
          if (Math.abs(by) > (node.matches('.share, .share *, .earn *') ? 20 : 0))
            found.push(`${node.className || node.nodeName} by ${by}`);
        }
    });
    watcher.observe({ type: 'layout-shift', buffered: true });
    // Entries of the past arrive before the next frame but one.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(found))));
  });
type LayoutShiftSource = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };

withBrowser('chromium')('while the popup learns what its page says', () => {
  let driver: Awaited<ReturnType<typeof driveChromium>>;
  let upwork: Awaited<ReturnType<typeof standIn>>;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port });
    const own = await driver.dashboard();
    await own.fill('#paste', demoLink);
    await own.click('button[type="submit"]');
    await own.waitForSelector('#accounts .account');
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it.each([
    ['project', '.offers li'],
    ['profile', '.hourly'],
    ['consultation', '.offers li'],
    ['results', '.earn .button'],
    ['agency', '.no-price'],
    ['guide', '.no-price'],
  ] as const)('nothing of a page of the kind “%s” moves', async (state, last) => {
    const page = await driver.open(samples[state]);
    await page.bringToFront();
    const popup: Page = await driver.popup();
    await popup.waitForSelector(last);
    await popup.waitForSelector('.share .place');
    expect(await popup.evaluate(moves)).toEqual([]);
    await page.close();
  });
});
