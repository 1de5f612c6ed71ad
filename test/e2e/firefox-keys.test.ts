import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Firefox } from '../drive/drive-firefox.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { readRows } from '../support/library-rows.ts';
import { startFirefox } from '../support/start-firefox.ts';
import { withBrowser } from '../support/with-browser.ts';

type Popup = Awaited<ReturnType<Firefox['popup']>>;
type Front = Window & { gBrowser: { tabs: { linkedBrowser: { currentURI: { spec: string } } }[] } };

const linkTo = (address: string) => firstLink(address, 'spring-blog', 'x');

withBrowser('firefox')('Firefox, by keyboard alone', () => {
  let started: Awaited<ReturnType<typeof startFirefox>>;
  let driver: Firefox;
  let own: Awaited<ReturnType<Firefox['dashboard']>>;
  beforeAll(async () => {
    started = await startFirefox();
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());

  const says = (popup: Popup, wanted: string) =>
    until(async () => (await popup((document: Document) => document.body.innerText))?.includes(wanted));

  it('a channel’s key, an edit and Enter open the compose page with the edited words', async () => {
    const page = await driver.open(samples.project);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await says(popup, 'Share with disclosure');
    await says(popup, 'You will get a modern logo with a brand guide for your small business');
    await driver.press('1');
    await until(() => popup((document: Document) => document.activeElement?.matches('footer .primary')));
    // From the button at the foot, over the options, to the post.
    await until(async () => {
      if (await popup((document: Document) => document.activeElement?.matches('.post textarea'))) return true;
      await driver.press('Shift+Tab');
      return false;
    });
    await driver.press('Control+End', ...' Worth a look.');
    await says(popup, '111 / 280');
    await driver.press('Control+Enter');
    const compose = new URL(
      await until(() =>
        driver.inBrowser((front) =>
          (front as Front).gBrowser.tabs
            .map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)
            .find((address) => address.startsWith('https://x.com/')),
        ),
      ),
    );
    expect(compose.pathname).toBe('/intent/tweet');
    expect(compose.searchParams.get('text')).toBe(
      `#ad You will get a modern logo with a brand guide for your small business ${linkTo(samples.project)} Worth a look.`,
    );
    await until(async () => (await own.evaluate(readRows)).some(({ data }) => data.state === 'done'));
    expect((await own.evaluate(readRows)).map(({ data }) => data.trackingLink)).toEqual([linkTo(samples.project)]);
    await popup((document: Document) => document.defaultView?.close());
    await page.close();
  });

  it('on a page of another site, a typed contract shows what it would pay', async () => {
    const page = await driver.open('about:blank');
    await page.bringToFront();
    const popup = await driver.popup(own);
    // Tab leaves the tab list; arrow keys move inside it.
    await until(async () => {
      if (await popup((document: Document) => document.activeElement?.matches('[role="tab"]'))) return true;
      await driver.press('Tab');
      return false;
    });
    await driver.press('ArrowRight');
    await until(async () => {
      if (await popup((document: Document) => document.activeElement?.matches('.lookup input'))) return true;
      await driver.press('Tab');
      return false;
    });
    await driver.press(...'45/hr 20h');
    await says(popup, '20 hours × $45 = $900');
    expect(await popup((document: Document) => document.querySelector('.big')?.textContent)).toBe('$150');
    await popup((document: Document) => document.defaultView?.close());
    await page.close();
  });
});
