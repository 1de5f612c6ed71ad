import path from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { driveFirefox, type Firefox } from '../drive/drive-firefox.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { expectAccessible, overflow } from './looks.ts';

const field = 'What would a contract pay?';
const reportField = 'Choose a report as CSV, Excel or JSON, or drop it here';
const report = 'test/fixtures/reports/8682-AdvancedActionListi (1).csv';

withBrowser('chromium')('Chromium', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  let driver: Chromium;
  let own: Awaited<ReturnType<Chromium['dashboard']>>;
  beforeAll(async () => {
    started = await startChromium();
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());

  it('on a page of another site, a contract typed by keyboard shows what it would pay', async () => {
    await driver.open('about:blank');
    const popup = await driver.popup();
    await popup.getByRole('tab', { name: 'Calculator' }).click();
    await popup.getByLabel(field).focus();
    await popup.keyboard.type('45/hr 20h');
    await popup.getByText('20 hours × $45 = $900').waitFor();
    expect(await popup.locator('.big').textContent()).toBe('$150');
  });

  it('the slider of hours, the title over the button, and the field agree', async () => {
    await driver.open(samples.profile);
    const popup = await driver.popup();
    const slider = popup.getByRole('slider', { name: 'Hours' });
    await slider.focus();
    for (let step = 0; step < 4; step += 1) await popup.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2 h: $63');
    await popup.getByRole('tab', { name: 'Calculator' }).click();
    await popup.getByLabel(field).fill('45 * 2');
    expect(await popup.locator('.big').textContent()).toBe('$63');
    await until(() =>
      driver.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
        return (
          (await chrome.action.getTitle({ tabId: tab?.id ?? -1 })) ===
          "Finder's Fee – estimated commission $31.50/hr, max $150"
        );
      }),
    );
  });

  it('the address bar answers an amount', async () => {
    const said = await driver.worker.evaluate(async () => {
      const real = chrome.omnibox.setDefaultSuggestion;
      const heard = new Promise<string>((done) => {
        chrome.omnibox.setDefaultSuggestion = ((suggestion: { description: string }) =>
          done(suggestion.description)) as typeof real;
      });
      (chrome.omnibox.onInputChanged as unknown as { dispatch(...all: unknown[]): void }).dispatch(
        '3 x 99',
        () => undefined,
      );
      const description = await heard;
      chrome.omnibox.setDefaultSuggestion = real;
      return description;
    });
    expect(said).toBe('$297 pays about $150');
  });

  it('a downloaded report shows within a minute what each label earned, is there after a reload, and can be removed', async () => {
    await own.bringToFront();
    await own.setViewportSize({ width: 1100, height: 900 });
    await own.getByRole('link', { name: 'Earnings' }).click();
    await own.getByRole('button', { name: 'Try it with a sample' }).click();
    await own.getByText('In USD').waitFor();
    await expectAccessible(own);
    await own.setViewportSize({ width: 320, height: 900 });
    expect(await overflow(own)).toBe(0);
    await own.setViewportSize({ width: 1100, height: 900 });
    await own.getByRole('button', { name: 'Remove the sample' }).click();
    const began = performance.now();
    await own.getByLabel(reportField).setInputFiles(report);
    await own.getByText('Compared with what’s saved: 13 new.').waitFor();
    await own.getByRole('button', { name: 'Import this report' }).click();
    await own.getByText('Report imported.').waitFor();
    await own.getByRole('row', { name: 'newsletter-31' }).first().waitFor();
    await own.getByLabel('Show by').selectOption({ label: 'Label' });
    await own.getByRole('row', { name: 'newsletter-31 1 150.00' }).waitFor();
    expect(performance.now() - began).toBeLessThan(60_000);
    await own.reload();
    await own.getByLabel('Show by').selectOption({ label: 'Label' });
    await own.getByRole('row', { name: 'newsletter-31 1 150.00' }).waitFor();
    await own.getByRole('button', { name: 'More for Earnings' }).click();
    await own.getByRole('menuitem', { name: 'Remove earnings data' }).click();
    await own.getByText('Earnings data removed.').waitFor();
    await own.getByLabel(reportField).waitFor({ state: 'attached' });
  });

  it('the curve can be read point by point, also at 200 % zoom, and two scenarios fit beside each other', async () => {
    await own.bringToFront();
    await own.getByRole('link', { name: 'Earnings' }).click();
    await own.getByRole('tab', { name: 'Calculator' }).click();
    await own.getByLabel(field).fill('100');
    await own.getByLabel('$100 contract pays $70').first().waitFor();
    await own.setViewportSize({ width: 550, height: 900 });
    expect(await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await own.getByText('Show as table', { exact: true }).click();
    expect(await own.locator('.curve :is(th, td)').allTextContents()).toContain('$214.29');
    await own.getByRole('tab', { name: 'Forecast' }).click();
    await own.getByRole('button', { name: 'Compare with a second plan' }).click();
    const second = own.getByRole('group', { name: 'Plan B' });
    await second.getByLabel('Largest first contract').fill('1000');
    const client = (name: string) =>
      own.getByRole('group', { name }).locator('dt:text-is("Per client") + dd').textContent();
    expect(await client('Plan A')).not.toBe(await client('Plan B'));
    await own.getByRole('button', { name: 'Copy as table' }).click();
    await own.getByText('Copied', { exact: true }).waitFor();
  });
});

withBrowser('firefox')('Firefox', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Firefox;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveFirefox({ proxyPort: upwork.port });
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it('looks up a contract, draws the curve, and plans two scenarios', async () => {
    const own = await driver.dashboard();
    await own.evaluate(() => {
      location.hash = '#earnings/calculator';
    });
    await own.waitForSelector('.lookup input', { visible: true });
    await own.click('.lookup input');
    await own.keyboard.type('45/hr 20h');
    await own.waitForSelector('::-p-text(20 hours × $45)');
    expect(await own.$eval('.big', (element) => element.textContent)).toBe('$150');
    expect(await own.$$eval('.curve circle', (all) => all.length)).toBeGreaterThan(3);
    await own.click('#tab-forecast');
    await own.$$eval('#plan > .row button', (all) => (all.at(-1) as HTMLElement).click());
    expect(await own.$$eval('.scenarios fieldset', (all) => all.length)).toBe(2);
  });

  it('a downloaded report shows what each label earned, and is kept', async () => {
    const own = await driver.dashboard();
    await own.evaluate(() => {
      location.hash = '#earnings';
    });
    const input = await own.waitForSelector('.drop input');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path.resolve(report));
    await (await own.waitForSelector('::-p-text(Import this report)'))?.click();
    await own.waitForSelector('::-p-text(Report imported.)');
    for (const section of ['#sharing', '#earnings'])
      await own.evaluate((hash: string) => {
        location.hash = hash;
      }, section);
    await own.waitForSelector('.earned-parts');
    expect(await own.$$eval('.figure .amount', (all) => all.map(({ textContent }) => textContent))).toEqual([
      '584.00',
      '126.00',
      '150.00',
      '1',
    ]);
  });

  it('looks up a contract in the popup, over a page that gets no link', async () => {
    const own = await driver.dashboard();
    await own.evaluate(() => {
      location.hash = '#settings';
    });
    await own.waitForSelector('#paste');
    await own.click('#paste');
    await own.keyboard.type(demoLink);
    await own.click('button[type="submit"]');
    await own.waitForSelector('::-p-text(Your links pay partner 1234567.)');
    const page = await driver.open(samples.private);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await until(() =>
      popup((document: Document) => {
        document.querySelectorAll<HTMLElement>('[role="tab"]')[2]?.click();
        return document.querySelector('.lookup input') !== null;
      }),
    );
    await popup((document: Document) => {
      const input = document.querySelector<HTMLInputElement>('.lookup input');
      if (!input) return;
      input.value = '2.5k';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await until(() => popup((document: Document) => document.querySelector('.big')?.textContent))).toBe('$150');
    await popup((document: Document) => document.defaultView?.close());
  });

  it('the slider of hours and the title over the button agree on a profile', async () => {
    const own = await driver.dashboard();
    const page = await driver.open(samples.profile);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await until(() => popup((document: Document) => document.querySelector('.slider input') !== null));
    const shown = (hours: string) =>
      popup(
        `(document) => {
          const slider = document.querySelector('.slider input');
          slider.value = '${hours}';
          slider.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
        }` as never,
      ).then(() =>
        until(() =>
          popup((document: Document) => document.querySelector('.slider input')?.getAttribute('aria-valuetext')).then(
            (text) => text?.startsWith(`${hours} h`) && text,
          ),
        ),
      );
    expect(await shown('2')).toBe('2 h: $63');
    expect(await shown('5')).toBe('5 h: $150');
    await popup((document: Document) => document.defaultView?.close());
    const title = () =>
      own.evaluate(async () => {
        const api = (globalThis as unknown as { browser: typeof chrome }).browser;
        const [tab] = await api.tabs.query({ url: 'https://www.upwork.com/freelancers/*' });
        return api.action.getTitle({ tabId: tab?.id ?? -1 });
      });
    await until(async () => (await title()) === "Finder's Fee – estimated commission $31.50/hr, max $150");
  });

  it('the curve is read as a table, at 200 % zoom without scrolling sideways', async () => {
    const own = await driver.dashboard();
    await own.bringToFront();
    await own.setViewport({ width: 550, height: 900 });
    await own.evaluate(() => {
      location.hash = '#earnings/calculator';
    });
    await own.waitForSelector('.curve summary', { visible: true });
    await own.focus('.curve summary');
    await own.keyboard.press('Enter');
    await own.waitForSelector('.curve details[open]');
    expect(await own.$$eval('.curve tbody tr', (rows) => rows.map((row) => row.innerText.split(/\s+/)))).toEqual([
      ['$0', '$0'],
      ['$107.15', '$75.01'],
      ['$214.29', '$150'],
      ['$428.58', '$150'],
    ]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });
});
