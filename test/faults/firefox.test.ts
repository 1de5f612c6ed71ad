import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Firefox } from '../drive/drive-firefox.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { readRows } from '../support/library-rows.ts';
import { size } from '../support/sizes.ts';
import { startFirefox } from '../support/start-firefox.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

type Page = Awaited<ReturnType<Firefox['open']>>;
type Popup = Awaited<ReturnType<Firefox['popup']>>;

// These globals exist where the functions run: in a page of the extension, and in the browser's own window.
declare const browser: typeof chrome;
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { backgroundState: string; terminateBackground(): Promise<void> } };
};
declare const Services: { prefs: { setBoolPref(name: string, value: boolean): void } };

withBrowser('firefox')('Firefox', () => {
  let started: Awaited<ReturnType<typeof startFirefox>>;
  let driver: Firefox;
  let own: Page;
  beforeAll(async () => {
    started = await startFirefox({ inPrivate: true });
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());

  const rows = () => own.evaluate(readRows);
  const textOf = (popup: Popup) => popup((document: Document) => document.body.innerText);
  const says = async (popup: Popup, wanted: string) => {
    let said: string | undefined;
    const look = async () => {
      said = await textOf(popup);
      return said?.includes(wanted);
    };
    await until(look).catch(() => expect(said).toContain(wanted));
  };
  const close = (popup: Popup) => popup((document: Document) => document.defaultView?.close());
  /** Stops the event page, as the browser does when it is idle. */
  const suspend = async () => {
    await driver.inBrowser(() => WebExtensionPolicy.getByID('@finders-fee').extension.terminateBackground());
    await until(() =>
      driver.inBrowser(() => WebExtensionPolicy.getByID('@finders-fee').extension.backgroundState === 'stopped'),
    );
  };

  it('a suspended event page answers the popup’s copy and the shortcut like a running one', async () => {
    const tried = size(50, 4);
    const page = await driver.open(samples.profile);
    for (let round = 0; round < tried; round += 1) {
      const label = `suspended-${round}`;
      await own.evaluate((text) => browser.storage.local.set({ label: text }), label);
      await page.bringToFront();
      await suspend();
      if (round % 2 === 0) await driver.press('Alt+Shift+K');
      else {
        const popup = await driver.popup(own);
        await until(() => popup((document: Document) => document.activeElement?.matches('.copying .primary')));
        await driver.press('Enter');
        await says(popup, 'Link copied');
        await close(popup);
      }
      await until(async () => (await rows()).some(({ data }) => data.label === label && data.state === 'done'));
      const row = (await rows()).find(({ data }) => data.label === label);
      expect(await driver.clipboard(page)).toBe(row?.data.trackingLink);
    }
    const made = (await rows()).filter(({ data }) => data.label?.startsWith('suspended-'));
    expect(made.map(({ data }) => data.label).toSorted()).toEqual(
      Array.from({ length: tried }, (_, round) => `suspended-${round}`).toSorted(),
    );
    await page.close();
    figure('Firefox: event page suspended before a copy', tried, `${made.length} records, all done`);
  });

  it('site access taken back: a quiet button, one sentence, and one button that brings it back', async () => {
    /** The button of the active tab. Without access, the tab cannot be found by its address. */
    const shown = async () => {
      await page.bringToFront();
      return own.evaluate(async () => {
        const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
        const of = { tabId: tab?.id ?? -1 };
        return `${await browser.action.getTitle(of)}|${await browser.action.getBadgeText(of)}`;
      });
    };
    const page = await driver.open(samples.project);
    await until(async () => (await shown()) === "Finder's Fee – your link is ready|");
    await own.evaluate(() => browser.permissions.remove({ origins: ['https://www.upwork.com/*'] }));
    await page.reload();
    const popup = await driver.popup(own);
    await says(popup, 'Finder’s Fee can’t see Upwork pages');
    expect(await shown()).toBe("Finder's Fee|");
    const offers = () =>
      popup((document: Document) => [...document.querySelectorAll('.site-access')].map((one) => one.textContent));
    expect(await offers()).toEqual([
      'Finder’s Fee can’t see Upwork pages, so the toolbar icon won’t light up. Allow on upwork.com',
    ]);
    await driver.inBrowser(() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false));
    await popup((document: Document) => document.querySelector<HTMLElement>('.site-access button')?.focus());
    await driver.press('Enter');
    await until(async () => (await offers())?.length === 0);
    await close(popup);
    await page.reload();
    await until(async () => (await shown()) === "Finder's Fee – your link is ready|");
    await page.close();
    figure('Firefox: site access taken back', 1, 'quiet button, one sentence, one button, and back');
  });

  it('in a private window the popup and the shortcut copy and report it, and nothing is kept', async () => {
    const kept = async () => ({
      rows: await rows(),
      local: await own.evaluate(() => browser.storage.local.get(null)),
      sync: await own.evaluate(() => browser.storage.sync.get(null)),
    });
    await own.evaluate(() => browser.storage.local.set({ label: 'private' }));
    const linkTo = (address: string) => firstLink(address, 'private');
    const before = await kept();
    const known = new Set(await driver.browser.pages());
    await own.evaluate(
      (addresses) => browser.windows.create({ incognito: true, url: addresses }),
      [samples.project, `${driver.origin}src/dashboard/index.html`],
    );
    // A page has its address before it has the interfaces of an extension, so the page must be complete.
    const opened = async (part: string) => {
      const address = () => (document.readyState === 'complete' ? location.href : '');
      for (const page of await driver.browser.pages())
        if (!known.has(page) && (await page.evaluate(address).catch(() => '')).includes(part)) return page;
      return undefined;
    };
    const privateOwn = await until(() => opened('dashboard'));
    const page = await until(() => opened('www.upwork.com'));
    await page.bringToFront();
    await until(() =>
      privateOwn.evaluate(async (address) => {
        const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
        return front?.incognito && front.url === address;
      }, samples.project),
    );
    const popup = await driver.popup(privateOwn);
    await until(() => popup((document: Document) => document.activeElement?.matches('.copying .primary')));
    await driver.press('Enter');
    await says(popup, 'Link copied. Not saved (private window).');
    await close(popup);
    expect(await driver.clipboard(page)).toBe(linkTo(samples.project));
    await page.goto(samples.profile);
    await driver.press('Alt+Shift+K');
    await until(async () => (await driver.clipboard(page)) === linkTo(samples.profile));
    const after = await kept();
    // Earlier copies may move from the journal to a snapshot meanwhile, which notes its day and state. Nothing may be added.
    const parts = ({ local, ...rest }: typeof after) => {
      const all = Object.entries(local).filter(([key]) => key !== 'snapshotDay' && key !== 'earningsCopy');
      const [journal, settings] = [true, false].map((is) => all.filter(([key]) => key.startsWith('link.') === is));
      return { ...rest, settings, journal: new Map(journal) };
    };
    const [earlier, later] = [parts(before), parts(after)];
    expect([...later.journal.keys()].filter((key) => !earlier.journal.has(key))).toEqual([]);
    expect({ ...later, journal: [] }).toEqual({ ...earlier, journal: [] });
    figure('Firefox: a private window', 2, 'copied by popup and shortcut, 0 records, nothing stored');
  });
});
