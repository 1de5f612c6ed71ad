import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveFirefox } from '../drive/drive-firefox.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { withBrowser } from '../support/with-browser.ts';

const linkTo = (address: string) => firstLink(address, 'spring-blog');

/** Hosts that the browser itself contacts; the proxy refuses them. */
const browsersOwn = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net)(?::\d+)?$/;

withBrowser('firefox')('Firefox', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Awaited<ReturnType<typeof driveFirefox>>;
  let own: Awaited<ReturnType<(typeof driver)['dashboard']>>;
  let page: Awaited<ReturnType<(typeof driver)['open']>>;
  type Inside = Awaited<ReturnType<(typeof driver)['popup']>>;

  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveFirefox({ proxyPort: upwork.port });
    own = await driver.dashboard();
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  const linkIn = (popup: Inside) =>
    until(() => popup((document: Document) => document.querySelector('[data-link]')?.getAttribute('data-link')));
  const textIn = (popup: Inside, wanted: string) =>
    until(async () => ((await popup((document: Document) => document.body.innerText)) ?? '').includes(wanted));

  it('sets up from a paste, in a real page, by typing', async () => {
    await own.type('#paste', `My link: ${demoLink}`);
    await own.click('button[type="submit"]');
    await own.waitForSelector('::-p-text(Your links pay partner 1234567.)');
  });

  it('opens the real popup on the link, copies it, and reports it', async () => {
    page = await driver.open(samples.project);
    await page.bringToFront();
    const popup = await driver.popup(own);
    expect(await linkIn(popup)).toBe(linkTo(samples.project));
    await textIn(popup, 'You will get a modern logo with a brand guide');
    expect(await popup((document: Document) => document.querySelector('.offers:has(li)')?.textContent)).toContain(
      '$126',
    );
    await popup((document: Document) => document.querySelector<HTMLElement>('.copying .primary')?.click());
    await textIn(popup, 'Link copied');
    await popup((document: Document) => document.defaultView?.close());
    expect(await driver.clipboard(page)).toBe(linkTo(samples.project));
  });

  it('follows in-app navigation', async () => {
    await page.evaluate(() => history.pushState({}, '', '/freelancers/~01d4c3b2a190807060?mp_source=share'));
    const popup = await driver.popup(own);
    expect(await linkIn(popup)).toBe(linkTo(samples.profile));
    // The popup follows the page while it is open.
    const next = 'https://www.upwork.com/hire/php-developers/';
    await page.evaluate((path) => history.pushState({}, '', path), new URL(next).pathname);
    await until(async () => (await linkIn(popup)) === linkTo(next));
    await popup((document: Document) => document.defaultView?.close());
  });

  it('records through an event page that was suspended in between', async () => {
    await page.goto(samples.profile);
    await until(() =>
      own.evaluate(async () => {
        const api = (globalThis as unknown as { browser: typeof chrome }).browser;
        return (
          (await api.runtime.getContexts({ contextTypes: ['BACKGROUND' as chrome.runtime.ContextType] })).length === 0
        );
      }),
    );
    await page.bringToFront();
    const popup = await driver.popup(own);
    await linkIn(popup);
    await popup((document: Document) => document.querySelector<HTMLElement>('.copying .primary')?.click());
    await textIn(popup, 'Link copied');
    await popup((document: Document) => document.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click());
    await textIn(popup, 'spring-blog ·');
    await popup((document: Document) => document.defaultView?.close());
  });

  it('the extension made no request of its own in all of this', () => {
    expect(upwork.refused.filter((host) => !browsersOwn.test(host))).toEqual([]);
    const asked = upwork.served.filter((path) => path !== '/favicon.ico');
    expect(asked.map((path) => `https://www.upwork.com${path}`)).toEqual([samples.project, samples.profile]);
  });
});
