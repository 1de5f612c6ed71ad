import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';

/** Runs in a page: names every visible target that is lower than a finger needs, and says how far the page is too wide. */
const measure = () => {
  const targets = 'button, select, summary, nav a, input:not([type="checkbox"], [type="radio"])';
  const small = [...document.querySelectorAll<HTMLElement>(targets)]
    .map((one) => ({ name: one.innerText || one.ariaLabel || one.id, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
    .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  return {
    small,
    tooWide: document.documentElement.scrollWidth - innerWidth,
    isCoarse: matchMedia('(pointer: coarse)').matches,
  };
};

withBrowser('chromium')('on a phone', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Awaited<ReturnType<typeof driveChromium>>;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port, touch: true });
  });
  afterAll(async () => {
    await driver.close();
    upwork.close();
  });

  describe.each(['welcome', 'links', 'earnings', 'convert', 'sharing', 'settings', 'help'])(
    'in the section %s',
    (section) => {
      it('every target is 44 px high and wide at least, and nothing is wider than the screen', async () => {
        const page = await driver.dashboard();
        const session = await driver.context.newCDPSession(page);
        const phone = { width: 360, height: 740, deviceScaleFactor: 1, mobile: true };
        await session.send('Emulation.setDeviceMetricsOverride', phone);
        await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
        await page.click(`.side a[href="#${section}"]`);
        await page.waitForSelector(`.side a[href="#${section}"][aria-current]`);
        await page.waitForSelector('main section');
        expect(await page.evaluate(measure)).toEqual({ small: [], tooWide: 0, isCoarse: true });
        await page.close();
      });
    },
  );
});
