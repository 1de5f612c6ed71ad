import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { size } from '../support/sizes.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

type Page = Awaited<ReturnType<Chromium['open']>>;

withBrowser('chromium')('Chromium', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  beforeAll(async () => {
    started = await startChromium();
  });
  afterAll(() => started?.close());

  /** Labels and copies one link after the other; returns the labels that the popup reports as recorded. */
  async function copyIn(popup: Page, name: string, count: number): Promise<string[]> {
    const acknowledged: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const label = `${name}-${at}`;
      await popup.getByLabel('Label').fill(label);
      await popup.getByLabel('Label').press('Enter');
      const notice = popup.locator(`[role="status"][data-link*="subId1=${label}&"]`).filter({ hasNotText: 'Saving…' });
      if ((await notice.innerText()) === 'Link copied') acknowledged.push(label);
    }
    return acknowledged;
  }

  /** The popup as a page would take itself for the active tab, so the browser names another one. */
  async function popupPage(address: string): Promise<Page> {
    const { driver } = started;
    await driver.open(address);
    const page = await driver.context.newPage();
    await page.addInitScript((url) => {
      const found = [{ id: 900_000, url, incognito: false }];
      const query = (_: object, answer?: (tabs: object[]) => void) => (answer ? answer(found) : Promise.resolve(found));
      Object.assign(chrome.tabs, { query });
    }, address);
    // A background tab has no focus of its own; the real popup has it.
    const session = await driver.context.newCDPSession(page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    // Its address differs from the real popup's, so that the real one can be found.
    await page.goto(`${driver.origin}src/popup/index.html?tab`);
    return page;
  }

  /** Runs in the worker: presses the shortcut on one page after the other and returns what the notices say. */
  async function pressAll(count: number): Promise<string[]> {
    const said: string[] = [];
    let hear: (text: string) => void = () => undefined;
    Object.assign(chrome.tabs, {
      sendMessage: async (_: number, { text }: { text: string }) => hear(text),
    });
    for (let at = 0; at < count; at += 1) {
      const notice = new Promise<string>((tell) => {
        hear = tell;
      });
      const tab = { id: 800_000 + at, url: `https://www.upwork.com/freelancers/pressed-${at}`, incognito: false };
      (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
      said.push(await notice);
    }
    return said;
  }

  it('two popups, the dashboard and the shortcut at once: no record and no setting is lost', async () => {
    const { driver, own, rows, inWorker } = started;
    const tried = size(300, 16);
    const other = await popupPage(samples.profile);
    const page = await driver.open(samples.project);
    await page.bringToFront();
    const popup = await driver.popup();
    for (const one of [popup, other]) await one.getByText('Share with disclosure').waitFor();
    /** Stored values as the extension reads them: a value that sync refused is in this browser and counts. */
    const stored = (key: string) =>
      own.evaluate(async (name) => {
        const here = (await chrome.storage.local.get(`here.${name}`))[`here.${name}`];
        return JSON.stringify(here ?? (await chrome.storage.sync.get(name))[name]) ?? '';
      }, key);
    const name = own.locator('#accounts input').first();
    const decide = async () => {
      for (let at = 0; at < tried; at += 1)
        if (at % 2 === 0) {
          // The second change comes before the first is stored.
          for (const text of ['soon', `third-${at}`]) await own.locator('#subId3').fill(text);
        } else {
          await name.fill(`name-${at}`);
          await name.press('Enter');
          await until(async () => (await stored('account')).includes(`"name-${at}"`));
        }
    };

    const [first, second, pressed] = await Promise.all([
      copyIn(popup, 'popup', tried),
      copyIn(other, 'page', tried),
      inWorker(pressAll, tried),
      decide(),
    ]);
    expect([first.length, second.length]).toEqual([tried, tried]);
    expect(pressed).toEqual(Array.from({ length: tried }, () => 'Link copied'));
    const done = (await rows()).filter(({ data }) => data.state === 'done').map(({ data }) => data.trackingLink);
    const wanted = [
      ...[...first, ...second].map((label) => `subId1=${label}&`),
      ...pressed.map((_, at) => `freelancers%2Fpressed-${at}&`),
    ];
    expect(wanted.filter((part) => !done.some((link) => `${link}&`.includes(part)))).toEqual([]);
    expect(await rows()).toHaveLength(3 * tried);
    expect(done).toHaveLength(3 * tried);

    const [lastThird, lastName] = [`third-${tried - 2}`, `name-${tried - 1}`];
    await until(async () => (await stored('subIds')).includes(`"${lastThird}"`));
    await own.reload();
    await until(async () => (await name.inputValue()) === lastName);
    expect(await own.locator('#subId3').inputValue()).toBe(lastThird);
    expect(await own.locator('#accounts .card').count()).toBe(1);
    figure(
      'two popups, dashboard and shortcut at once',
      4 * tried,
      `${3 * tried} records, none lost; each setting has its last value`,
    );
  });
});
