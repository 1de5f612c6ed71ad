import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { distOf } from '../drive/dist-in.mjs';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox, type Firefox } from '../drive/drive-firefox.mjs';
import { samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { frozenProfile, layProfile } from '../support/lay-profile.ts';
import { readRows, rowOf } from '../support/library-rows.ts';
import { withBrowser } from '../support/with-browser.ts';
import type { Page } from './both-browsers.ts';

type Driver = Chromium | Firefox;

/** The addresses of the open pages. A page that was closed under the driver does not answer. */
const openPages = async (driver: Driver): Promise<string[]> => {
  const pages = ('context' in driver ? driver.context.pages() : await driver.browser.pages()) as unknown as Page[];
  return Promise.all(pages.map((page) => page.evaluate<undefined, string>('location.href').catch(() => '')));
};
const dashboard = (driver: Driver) => driver.dashboard() as unknown as Promise<Page>;
const shows = (page: Page, pattern: RegExp) =>
  until(() => page.evaluate<undefined, boolean>(`${pattern}.test(document.body?.innerText ?? '')`));

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  withBrowser(name)('an update of the extension', () => {
    let upwork: Awaited<ReturnType<typeof standIn>>;
    let driver: Driver;
    let dist: ReturnType<typeof distOf>;
    beforeAll(async () => {
      upwork = await standIn(samplePage);
    });
    afterAll(() => upwork.close());
    beforeEach(async () => {
      dist = distOf('0.9.0', `dist/${name}`);
      const drive = name === 'chromium' ? driveChromium : driveFirefox;
      driver = await drive({ proxyPort: upwork.port, dist: dist.folder });
      const laying = await dashboard(driver);
      await laying.evaluate(layProfile, frozenProfile(3));
      await laying.close();
    });
    afterEach(() => driver.close());

    /** What is written while the update comes is in the library afterwards, or was never called recorded. */
    const writeOn = (page: Page) =>
      page.evaluate((row: ReturnType<typeof rowOf>) => {
        const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        localStorage.setItem('recorded', '');
        const write = async (count: number): Promise<void> => {
          const record = { ...row, id: `update-${count}`, labels: [`update-${count}`] };
          // A message that nobody answers is written by nobody; the next one may be.
          const reply = await runtime
            .sendMessage<object, { recorded?: boolean } | undefined>({ name: 'record/add', record })
            .catch(() => undefined);
          if (reply?.recorded) localStorage.setItem('recorded', `${localStorage.getItem('recorded')} update-${count}`);
          return write(count + 1);
        };
        for (const lane of [0, 10_000, 20_000]) void write(lane);
      }, rowOf('x'));
    const recorded = (page: Page) =>
      page.evaluate<undefined, string[]>(`(localStorage.getItem('recorded') ?? '').split(' ').filter(Boolean)`);

    it('under the popup, the dashboard and five Upwork tabs, in the middle of a write: all is there, nothing is asked', async () => {
      const tabs = [] as unknown as Page[];
      const errors: string[] = [];
      for (const address of [samples.project, samples.profile, samples.search, samples.agency, samples.hire]) {
        const tab = await driver.open(address);
        (tab as unknown as { on: (event: string, heard: (error: Error) => void) => void }).on('pageerror', (error) =>
          errors.push(String(error)),
        );
        tabs.push(tab as unknown as Page);
      }
      const own = await dashboard(driver);
      await own.evaluate(`location.hash = '#links'`);
      await shows(own, /1,000 pages · 1,000 links/);
      await tabs[0]?.bringToFront();
      await ('context' in driver ? driver.popup() : driver.popup(own as never));
      await writeOn(own);
      await until(async () => (await recorded(own)).length > 5, 40_000);

      dist.setVersion('1.0.0');
      await driver.update();

      // The extension's own pages close with the old version. Nothing opens by itself, and the tabs stay.
      await until(async () => (await openPages(driver)).every((address) => !address.startsWith(driver.origin)));
      expect((await openPages(driver)).filter((address) => address.startsWith('https:'))).toHaveLength(5);
      for (const tab of tabs) await tab.evaluate(`history.pushState({}, '', '/freelancers/after')`);

      const after = await dashboard(driver);
      await shows(after, /Finder’s Fee was updated\./);
      const rows = await after.evaluate(readRows);
      const ids = new Set(rows.map(({ id }) => id));
      expect((await recorded(after)).filter((id) => !ids.has(id))).toEqual([]);
      expect(rows.filter(({ id }) => !id.startsWith('update-'))).toHaveLength(1000);
      const accounts = await after.evaluate<undefined, string>(`document.querySelector('#accounts').innerText`);
      expect(accounts).toContain('1234567');
      expect(accounts).not.toMatch(/confirm/i);
      await after.evaluate(`location.hash = '#links'`);
      await shows(after, new RegExp(`pages · ${rows.length.toLocaleString('en')} links`));

      // The popup of the new version works over a tab from before.
      await tabs[1]?.bringToFront();
      const popup = await ('context' in driver ? driver.popup() : driver.popup(after as never));
      const read = (work: string): Promise<unknown> =>
        'context' in driver
          ? (popup as unknown as Page).evaluate(`(${work})(document)`)
          : (popup as unknown as (work: string) => Promise<unknown>)(work);
      await until(() => read(`(document) => /Copy link/.test(document.body.innerText)`));
      expect(errors).toEqual([]);

      await after.evaluate(`location.hash = '#whats-new'`);
      await shows(after, /Version 1\.0\.0/);
      await after.close();
      const later = await dashboard(driver);
      await shows(later, /Settings/);
      expect(await later.evaluate<undefined, string>('document.body.innerText')).not.toContain('was updated');
    });

    // Only Chromium lets a test say that an update waits.
    const itInChromium = name === 'chromium' ? it : () => undefined;
    itInChromium('brings what is typed and not sent along', async () => {
      const { worker } = driver as Chromium;
      const own = await dashboard(driver);
      await own.evaluate(`location.hash = '#links'`);
      await until(() => own.evaluate(`document.querySelector('[type=search]') !== null`));
      await own.evaluate(`{
        const field = document.querySelector('[type=search]');
        field.value = 'half typed';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }`);
      await until(() => worker.evaluate(async () => 'typed.search' in (await chrome.storage.session.get(null))));
      await worker.evaluate(() =>
        (chrome.runtime.onUpdateAvailable as unknown as { dispatch: (about: object) => void }).dispatch({}),
      );
      await until(() => worker.evaluate(async () => 'carried' in (await chrome.storage.local.get(null))));
      dist.setVersion('1.0.0');
      await driver.update();
      const after = await dashboard(driver);
      await until(() =>
        after.evaluate(`chrome.storage.session.get(null).then((all) => all['typed.search']?.words === 'half typed')`),
      );
      await after.evaluate(`location.hash = '#links'`);
      await until(() => after.evaluate(`document.querySelector('[type=search]')?.value === 'half typed'`));
      expect(await after.evaluate(`chrome.storage.local.get('carried')`)).toEqual({});
    });

    it('to an older version says nothing of news, and all is there', async () => {
      dist.setVersion('0.8.0');
      await driver.update();
      const own = await dashboard(driver);
      await own.evaluate(`location.hash = '#links'`);
      await shows(own, /1,000 pages · 1,000 links/);
      expect(await own.evaluate<undefined, string>('document.body.innerText')).not.toContain('was updated');
    });
  });
});
