import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../../scripts/drive-chromium.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { demoLink, samplePage, samples } from '../../scripts/sample-pages.mjs';
import { standIn } from '../../scripts/stand-in.mjs';
import { until } from '../../scripts/until.mjs';
import { figure, rounds } from './figures.ts';
import { readRows, rowOf } from './library-rows.ts';

type Page = Awaited<ReturnType<Chromium['open']>>;

// A missing browser is a failure where CI is set, and a skip that names it elsewhere.
describe.skipIf(!process.env.CI && !findBrowser('chromium'))('Chromium', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port, bfcache: true });
    own = await driver.dashboard();
    await own.fill('#paste', demoLink);
    await own.click('button[type="submit"]');
    await own.getByText('Your links pay partner 1234567.').waitFor();
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });
  beforeEach(async () => {
    for (const page of driver.context.pages())
      if (page !== own && page !== driver.context.pages()[0]) await page.close();
  });

  const rows = () => own.evaluate(readRows);
  /** Runs in the worker, which is started first where it was stopped. */
  const inWorker = async <A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> => {
    await own.evaluate(() => chrome.runtime.sendMessage({ name: 'nothing' }).catch(() => undefined));
    return driver.worker.evaluate(work as never, argument as never) as Promise<T>;
  };
  /** Presses the shortcut in the tab that shows `address`, as soon as the browser says so. */
  const press = (address: string) =>
    until(() =>
      inWorker(async (url) => {
        const tab = (await chrome.tabs.query({ url: 'https://www.upwork.com/*' })).find((one) => one.url === url);
        if (!tab) return false;
        (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
        return true;
      }, address),
    );

  it('a worker killed around a copy: the same answer, and one record', async () => {
    const tried = rounds(50, 6);
    const before = (await rows()).length;
    for (let round = 0; round < tried; round += 1) {
      const page = await driver.open(samples.project);
      const popup = await driver.popup();
      await popup.getByLabel('Label').fill(`kill-${round}`);
      const pressed = popup.getByLabel('Label').press('Enter');
      // Before the copy, and after each of its awaits, which lie a few milliseconds apart.
      for (let kill = 0; kill <= round % 3; kill += 1) await driver.killWorker(page);
      await pressed;
      await popup.getByText('Copied. The link is on your clipboard.').waitFor();
      await page.close();
    }
    const made = (await rows()).filter(({ data }) => data.label?.startsWith('kill-'));
    expect((await rows()).length - before).toBe(tried);
    expect(new Set(made.map(({ data }) => data.label)).size).toBe(tried);
    expect(made.filter(({ data }) => data.state !== 'done')).toEqual([]);
    figure('worker killed around a copy', tried, `${made.length} records, all done`);
  });

  it('a worker killed before each kind of event answers as a living one', async () => {
    const tried = rounds(50, 4);
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

  it('two own pages sending records at once, one of them twice over: no record is lost', async () => {
    const tried = rounds(300, 60);
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

  it('200 changes of address with copies between: the link is always for the address shown', async () => {
    const tried = rounds(200, 20);
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

  it('back and forth through the cache: the button is about the page shown', async () => {
    const tried = rounds(20, 4);
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
      await until(async () => (await title()) === (lit ? "Finder's Fee: a tracking link is ready" : "Finder's Fee"));
      if (await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted === true)) cached += 1;
    }
    figure('back and forth', tried, `button right each time, ${cached} from the cache`);
  });

  it('the popup closed 0 to 300 ms after the click: never a false record, never half of one', async () => {
    const tried = rounds(200, 10);
    const before = (await rows()).length;
    let done = 0;
    for (let round = 0; round < tried; round += 1) {
      const label = `close-${round}`;
      const page = await driver.open(samples.project);
      const popup = await driver.popup();
      await popup.getByLabel('Label').fill(label);
      const pressed = popup
        .getByLabel('Label')
        .press('Enter')
        .catch(() => undefined);
      const closeAfter = performance.now() + ((round * 37) % 301);
      await until(() => performance.now() >= closeAfter);
      await popup.close().catch(() => undefined);
      await pressed;
      const mine = (await rows()).filter(({ data }) => data.label === label);
      expect(mine.length, label).toBeLessThanOrEqual(1);
      if (mine[0]?.data.state === 'done') {
        expect(await driver.clipboard(page)).toBe(mine[0].data.trackingLink);
        done += 1;
      }
      await page.close();
    }
    const added = (await rows()).length - before;
    figure(
      'popup closed 0–300 ms after the click',
      tried,
      `${added} records, ${done} done and on the clipboard, 0 false`,
    );
  });

  it('the popup closed right after Send: what is recorded as done was opened', async () => {
    const tried = rounds(200, 6);
    const sent = () =>
      driver.requests
        .filter((url) => url.startsWith('https://x.com/intent/tweet'))
        .map((url) => new URL(url).searchParams.get('text') ?? '');
    let done = 0;
    for (let round = 0; round < tried; round += 1) {
      const label = `send-${round}`;
      const page = await driver.open(samples.project);
      const popup = await driver.popup();
      await popup.getByLabel('Label').fill(label);
      await popup.getByText('Share, disclosed').waitFor();
      await popup.getByRole('button', { name: 'X 1' }).click();
      await popup.locator('.composer .primary').waitFor();
      const pressed = popup
        .locator('.composer .primary')
        .press('Enter')
        .catch(() => undefined);
      const closeAfter = performance.now() + ((round * 37) % 301);
      await until(() => performance.now() >= closeAfter);
      await popup.close().catch(() => undefined);
      await pressed;
      const mine = (await rows()).filter(({ data }) => data.trackingLink.includes(`subId1=${label}&`));
      expect(mine.length, label).toBeLessThanOrEqual(1);
      if (mine[0]?.data.state === 'done') {
        done += 1;
        await until(() => sent().some((text) => text.includes(`subId1=${label}&`)));
      }
      for (const one of driver.context.pages())
        if (one !== own && one !== page && one !== driver.context.pages()[0]) await one.close();
      await page.close();
    }
    figure('popup closed 0–300 ms after Send', tried, `${done} recorded as done, all of them opened, 0 false`);
  });

  it('10,000 messages as a content script would send them: no privileged answer, every call settles', async () => {
    const tried = rounds(10_000, 1000);
    const page = await driver.open(samples.project);
    const session = await driver.context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = await until(() => worlds.find(({ origin }) => driver.origin.startsWith(origin) && origin !== ''));
    const stored = async () =>
      own.evaluate(async () =>
        JSON.stringify([await chrome.storage.sync.get(null), await chrome.storage.local.get(null)]),
      );
    const before = [await stored(), (await rows()).length];
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
      expression: `(${fuzz})(${tried}, ${JSON.stringify(rowOf('fuzz'))})`,
    });
    expect(result.value).toEqual({ settled: tried, answered: 0 });
    expect([await stored(), (await rows()).length]).toEqual(before);
    figure('fuzzed messages from a content script', tried, 'all settled, 0 answered, nothing changed');
  });

  it('the page cannot find the extension: no file, no mark, no message', async () => {
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
        names: [...files, 'manifest.json', 'src/content/reader.js', 'src/popup/index.html', 'icons/lit-16.png'],
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
    /** What the button of the tab in front shows: without access, a tab is not found by its address. */
    const shown = () =>
      own.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const of = { tabId: tab?.id ?? -1 };
        return `${await chrome.action.getTitle(of)}|${await chrome.action.getBadgeText(of)}`;
      });
    const page = await driver.open(samples.project);
    await until(async () => (await shown()) === "Finder's Fee: a tracking link is ready|");
    await access('ON_CLICK');
    expect(await own.evaluate(() => chrome.permissions.contains({ origins: ['https://www.upwork.com/*'] }))).toBe(
      false,
    );
    await page.reload();
    await page.bringToFront();
    const popup = await driver.popup();
    await popup.locator('.site-access').waitFor();
    expect(await popup.locator('.site-access').allInnerTexts()).toEqual([
      "Finder's Fee may not see Upwork pages in this browser, so badges and notices are off. Allow on upwork.com",
    ]);
    expect(await popup.locator('.site-access button').allInnerTexts()).toEqual(['Allow on upwork.com']);
    expect(await shown()).toBe("Finder's Fee|");
    await access('ON_ALL_SITES');
    await page.reload();
    await until(async () => (await shown()) === "Finder's Fee: a tracking link is ready|");
    await admin.close();
    figure('site access taken back', 1, 'quiet button, one sentence, one button');
  });

  it('the shortcut in a tab that the browser calls private copies and records nothing', async () => {
    const known = await rows();
    const page = await driver.open(samples.search);
    await inWorker((url) => {
      const tab = { id: 999_999, url, incognito: true };
      (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
    }, samples.project);
    await until(async () => (await driver.clipboard(page)).includes(encodeURIComponent(samples.project)));
    expect(await rows()).toEqual(known);
    figure('shortcut in a tab called private', 1, 'copied, 0 records');
  });

  it('reloaded under five open tabs: the old scripts fall silent, without an error or a trace', async () => {
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

/** Runs in the isolated world of the content script; goes there as text. */
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
