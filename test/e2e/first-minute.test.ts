import { expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox } from '../drive/drive-firefox.mjs';
import { samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { words } from '../support/show.tsx';
import { withBrowser } from '../support/with-browser.ts';
import { focus, type Look, type Page, press, says } from './both-browsers.ts';

/** What impact.com's *Copy Code* puts on the clipboard. */
const adCode =
  '<a rel="sponsored" href="https://upwork.pxf.io/c/1234567/1062918/13634" target="_top" id="1062918">Find talent</a><img height="0" width="0" src="https://imp.pxf.io/i/1234567/1062918/13634" style="position:absolute;visibility:hidden;" border="0" />';
const link = firstLink(samples.project, '');

const into =
  (page: Page): Look =>
  (work) =>
    page.evaluate(`(${work})(document)`);

for (const name of ['chromium', 'firefox'] as const)
  withBrowser(name)(`the first minute, in ${name}`, () => {
    it('leads from the installation to the first copied link, and ticks off each step', async () => {
      const upwork = await standIn(samplePage);
      const drive = name === 'chromium' ? driveChromium : driveFirefox;
      const driver = await drive({ proxyPort: upwork.port, isWelcomed: true });
      const pages = async () =>
        ('context' in driver ? driver.context.pages() : await driver.browser.pages()) as unknown as Page[];
      const isWelcome = (page: Page) =>
        page.evaluate<undefined, boolean>(`location.hash === '#welcome'`).catch(() => false);
      const welcomes = async () => {
        const all = await pages();
        const are = await Promise.all(all.map(isWelcome));
        return all.filter((_, at) => are[at]);
      };
      try {
        const welcome = await until(async () => (await welcomes())[0]);
        const look = into(welcome as Page);
        expect(await look(`(document) => document.querySelectorAll('.tasks > .done').length`)).toBe(0);

        await (welcome as Page).bringToFront();
        await focus(look, '#paste');
        await (welcome as Page).keyboard.type(adCode);
        await says(look, '1234567');
        await (welcome as Page).keyboard.press('Enter');
        await says(look, words('welcomeDone', '1234567'));
        await press(look, 'I checked');

        const page = (await driver.open(samples.project)) as unknown as Page;
        await page.bringToFront();
        const popup = (
          'context' in driver ? into((await driver.popup()) as unknown as Page) : await driver.popup(welcome as never)
        ) as Look;
        await press(popup, 'Copy link');
        await says(popup, 'Link copied');
        expect(await driver.clipboard(page as never)).toBe(link);

        await until(() => look(`(document) => document.querySelectorAll('.tasks > .done').length === 3`));
        expect(await welcomes()).toHaveLength(1);
      } finally {
        await driver.close();
        upwork.close();
      }
    });
  });
