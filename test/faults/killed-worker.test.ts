import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { rowOf } from '../support/library-rows.ts';
import { size } from '../support/sizes.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

type Page = Awaited<ReturnType<Chromium['open']>>;

withBrowser('chromium')('Chromium', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    started = await startChromium({ bfcache: true });
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());
  beforeEach(() => started.closeOthers());

  const rows = () => started.rows();
  const inWorker: (typeof started)['inWorker'] = (work, argument) => started.inWorker(work, argument);
  /** Presses the shortcut in the tab with `address`, as soon as the browser reports it. */
  const press = (address: string) =>
    until(() =>
      inWorker(async (url) => {
        const tab = (await chrome.tabs.query({ url: 'https://www.upwork.com/*' })).find((one) => one.url === url);
        if (!tab) return false;
        (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
        return true;
      }, address),
    );

  it('a worker killed around a copy: the popup reports the same, and there is one record', async () => {
    const tried = size(50, 6);
    const before = (await rows()).length;
    for (let round = 0; round < tried; round += 1) {
      const page = await driver.open(samples.project);
      const popup = await driver.popup();
      await popup.getByLabel('Label').fill(`kill-${round}`);
      const pressed = popup.getByLabel('Label').press('Enter');
      // Before the copy and after each of its awaits, which are a few milliseconds apart.
      for (let kill = 0; kill <= round % 3; kill += 1) await driver.killWorker(page);
      await pressed;
      // A wait in vain says what the popup reported instead.
      await until(async () => /Link copied(?!,)/.test(await popup.locator('body').innerText()), 30_000);
      await page.close();
    }
    const made = (await rows()).filter(({ data }) => data.label?.startsWith('kill-'));
    expect((await rows()).length - before).toBe(tried);
    expect(new Set(made.map(({ data }) => data.label)).size).toBe(tried);
    expect(made.filter(({ data }) => data.state !== 'done')).toEqual([]);
    figure('worker killed around a copy', tried, `${made.length} records, all done`);
  });

  it('a killed worker answers each kind of event like a running one', async () => {
    const tried = size(50, 4);
    await driver.open(samples.profile);
    for (let round = 0; round < tried; round += 1) {
      const label = `event-${round}`;
      await own.evaluate((text) => chrome.storage.local.set({ label: text }), label);
      await driver.killWorker(own);
      if (round % 2 === 0) await press(samples.profile);
      else
        await inWorker(async () => {
          const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
          const info = { menuItemId: 'page:url', pageUrl: tab?.url };
          (chrome.contextMenus.onClicked as unknown as { dispatch(...all: unknown[]): void }).dispatch(info, tab);
        }, undefined);
      await until(async () => (await rows()).some(({ data }) => data.label === label && data.state === 'done'));
    }
    const made = (await rows()).filter(({ data }) => data.label?.startsWith('event-'));
    expect(made).toHaveLength(tried);
    figure('worker killed before shortcut and menu', tried, `${made.length} records, all done`);
  });

  it('two pages of ours send records at once, one of them two streams: no record is lost', async () => {
    const tried = size(300, 60);
    const second = await driver.dashboard();
    const before = (await rows()).length;
    const write = (page: Page, name: string) =>
      page.evaluate(
        async ({ name: text, count, row }) => {
          const add = (at: number) =>
            chrome.runtime.sendMessage({
              name: 'record/add',
              record: { ...row, id: `${text}-${at}`, labels: [`${text}-${at}`] },
            });
          const replies = await Promise.all(Array.from({ length: count }, (_, at) => add(at)));
          return replies.filter((reply) => reply?.recorded === true).length;
        },
        { name, count: tried, row: rowOf('x') },
      );
    const acknowledged = await Promise.all([write(own, 'one'), write(second, 'two'), write(own, 'three')]);
    expect(acknowledged).toEqual([tried, tried, tried]);
    expect((await rows()).length - before).toBe(3 * tried);
    figure('three streams of records from two pages', 3 * tried, `${3 * tried} records, none lost`);
  });

  it('copies between changes of the address: the link is always for the address shown', async () => {
    const tried = size(200, 12);
    const page = await driver.open(samples.profile);
    const wrong: string[] = [];
    for (let round = 0; round < tried; round += 1) {
      const slug = `person-${round}`;
      await page.evaluate((path) => history.pushState({}, '', path), `/freelancers/${slug}?mp_source=share`);
      await press(`https://www.upwork.com/freelancers/${slug}?mp_source=share`);
      const landing = encodeURIComponent(`https://www.upwork.com/freelancers/${slug}`);
      await until(async () =>
        (await rows()).some(({ data }) => data.state === 'done' && data.trackingLink.endsWith(landing)),
      );
      const text = await driver.clipboard(page);
      if (!text.endsWith(`u=${landing}`)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
    figure('copies between changes of address', tried, '0 for another address');
  });

  it('back and forward through the cache: the button shows the state of the page in front', async () => {
    const tried = size(20, 4);
    const page = await driver.open(samples.profile);
    const title = () =>
      inWorker(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
        return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
      }, undefined);
    await page.goto(samples.private);
    let cached = 0;
    for (let round = 0; round < tried; round += 1) {
      await page.evaluate(() => {
        addEventListener('pageshow', (event) => Object.assign(globalThis, { persisted: event.persisted }), {
          once: true,
        });
      });
      await (round % 2 === 0 ? page.goBack({ waitUntil: 'commit' }) : page.goForward({ waitUntil: 'commit' }));
      const lit = round % 2 === 0;
      await until(async () => (await title()) === (lit ? "Finder's Fee – your link is ready" : "Finder's Fee"));
      if (await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted === true)) cached += 1;
    }
    figure('back and forth', tried, `button right each time, ${cached} from the cache`);
  });
});
