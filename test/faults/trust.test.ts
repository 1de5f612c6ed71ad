import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { rowOf } from '../support/library-rows.ts';
import { size } from '../support/sizes.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

withBrowser('chromium')('Chromium', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  let driver: Chromium;
  let own: Awaited<ReturnType<Chromium['open']>>;
  beforeAll(async () => {
    started = await startChromium();
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());
  beforeEach(() => started.closeOthers());

  it('random messages from a content script: none gets a privileged answer, and every call settles', async () => {
    const tried = size(10_000, 1000);
    const page = await driver.open(samples.project);
    const session = await driver.context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = await until(() => worlds.find(({ origin }) => driver.origin.startsWith(origin) && origin !== ''));
    const stored = async () =>
      own.evaluate(async () => {
        // The worker may take its daily snapshot meanwhile, which it notes under these two names.
        const { earningsCopy, snapshotDay, ...local } = await chrome.storage.local.get(null);
        return JSON.stringify([await chrome.storage.sync.get(null), local]);
      });
    const before = [await stored(), (await started.rows()).length];
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
      expression: `(${fuzz})(${tried}, ${JSON.stringify(rowOf('fuzz'))})`,
    });
    expect(result.value).toEqual({ settled: tried, answered: 0 });
    expect([await stored(), (await started.rows()).length]).toEqual(before);
    figure('fuzzed messages from a content script', tried, 'all settled, 0 answered, nothing changed');
  });

  it('the page cannot find the extension by its files, by marks in the document, or by messages', async () => {
    const page = await driver.open(samples.project);
    const files = await driver.worker.evaluate(() => chrome.runtime.getManifest().content_scripts?.[0]?.js ?? []);
    const seen = await page.evaluate(
      async ({ origin, names }) => {
        const reached = await Promise.all(
          names.map((name) =>
            fetch(origin + name).then(
              () => name,
              () => undefined,
            ),
          ),
        );
        const marks = document.documentElement.outerHTML.match(/finders|chrome-extension/i);
        const symbols = Object.getOwnPropertySymbols(globalThis).map(String);
        const { chrome: api } = globalThis as { chrome?: { runtime?: unknown } };
        return {
          reached: reached.filter(Boolean),
          marks,
          symbols: symbols.filter((one) => one.includes('finders')),
          runtime: api?.runtime,
        };
      },
      {
        origin: driver.origin,
        names: [...files, 'manifest.json', 'src/reader/main.js', 'src/popup/index.html', 'icons/lit-16.png'],
      },
    );
    expect(seen).toEqual({ reached: [], marks: null, symbols: [], runtime: undefined });
    figure('the page looks for the extension', 1, 'nothing found');
  });

  it('site access taken back: a quiet button, and one sentence with one button in the popup', async () => {
    const id = new URL(driver.origin).host;
    const admin = await driver.context.newPage();
    await admin.goto('chrome://extensions');
    const access = (hostAccess: string) =>
      admin.evaluate(
        ({ extensionId, wanted }) =>
          (
            chrome as unknown as { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
          ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: wanted }),
        { extensionId: id, wanted: hostAccess },
      );
    /** The button of the active tab. Without access, the tab cannot be found by its address. */
    const shown = () =>
      own.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const of = { tabId: tab?.id ?? -1 };
        return `${await chrome.action.getTitle(of)}|${await chrome.action.getBadgeText(of)}`;
      });
    const page = await driver.open(samples.project);
    await until(async () => (await shown()) === "Finder's Fee – your link is ready|");
    await access('ON_CLICK');
    const isAllowed = () => own.evaluate(() => chrome.permissions.contains({ origins: ['https://www.upwork.com/*'] }));
    expect(await isAllowed()).toBe(false);
    await page.reload();
    await page.bringToFront();
    const popup = await driver.popup();
    await popup.locator('.site-access').waitFor();
    expect(await popup.locator('.site-access').allInnerTexts()).toEqual([
      'Finder’s Fee can’t see Upwork pages, so the toolbar icon won’t light up. Allow on upwork.com',
    ]);
    expect(await popup.locator('.site-access button').allInnerTexts()).toEqual(['Allow on upwork.com']);
    expect(await shown()).toBe("Finder's Fee|");
    // An open popup follows the page and soon shows earnings on the button, in place of the expected text.
    await popup.close();
    await access('ON_ALL_SITES');
    await until(isAllowed);
    await page.reload();
    await until(async () => (await shown()) === "Finder's Fee – your link is ready|");
    await admin.close();
    figure('site access taken back', 1, 'quiet button, one sentence, one button');
  });

  it('the shortcut in a tab that the browser calls private copies and records nothing', async () => {
    const known = await started.rows();
    const page = await driver.open(samples.search);
    await started.inWorker((url) => {
      const tab = { id: 999_999, url, incognito: true };
      (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
    }, samples.project);
    await until(async () => (await driver.clipboard(page)).includes(encodeURIComponent(samples.project)));
    expect(await started.rows()).toEqual(known);
    figure('shortcut in a tab called private', 1, 'copied, 0 records');
  });

  it('after a reload under five open tabs the old scripts go silent, without an error or a trace', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => driver.open(samples.project)));
    const errors: string[] = [];
    for (const page of pages) {
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    }
    const before = await Promise.all(pages.map((page) => page.evaluate(() => document.documentElement.outerHTML)));
    await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until(() => own.isClosed());
    for (const page of pages)
      for (let move = 0; move < 3; move += 1)
        await page.evaluate((at) => history.pushState({}, '', `/freelancers/after-${at}`), move);
    expect(errors).toEqual([]);
    expect(await Promise.all(pages.map((page) => page.evaluate(() => document.documentElement.outerHTML)))).toEqual(
      before,
    );
    figure('reloaded under open tabs', 5, '0 errors, 0 traces');
  });
});

/** Runs in the isolated world of the content script; sent as text. */
const fuzz = `async (count, row) => {
  const names = ['record/add', 'record/confirm', 'clipboard/write', 'settings/save', 'account', '__proto__', 'page/moved ', '', 'page/read'];
  const values = [null, 0, -1, 1e308, '', 'x'.repeat(10000), [], {}, [[]], { name: {} }, { toString: 'x' }, row];
  let settled = 0, answered = 0;
  const one = async (at) => {
    const name = names[at % names.length];
    const value = values[at % values.length];
    const message = at % 5 === 0 ? value : { name, record: row, id: 'one-1', text: 'stolen', value, [String(at)]: value };
    try { if ((await chrome.runtime.sendMessage(message)) != null) answered += 1; } catch {}
    settled += 1;
  };
  for (let start = 0; start < count; start += 100) await Promise.all(Array.from({ length: Math.min(100, count - start) }, (_, at) => one(start + at)));
  return { settled, answered };
}`;
