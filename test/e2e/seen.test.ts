import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { openIn, overflow, type Page, states, violations } from './popup-states.ts';

withBrowser('chromium').each(['light', 'dark'])('in the %s theme', (theme) => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port, dark: theme === 'dark' });
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it('first use, in the popup and in the dashboard', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.getByLabel('Paste a tracking link of yours').fill('https://upwork.pxf.io/aBc1Xy');
    await popup.getByText('This short link hides').waitFor();
    expect(await violations(popup)).toEqual([]);
    const own = await driver.dashboard();
    await own.getByLabel('Paste a tracking link of yours').fill(demoLink);
    expect(await violations(own)).toEqual([]);
    await own.getByRole('button', { name: 'Use this account' }).click();
    await own.getByText('Your links pay partner 1234567.').waitFor();
    expect(await violations(own)).toEqual([]);
  });

  it.each(Object.keys(states) as (keyof typeof states)[])('%s', async (name) => {
    const { page, popup } = await openIn(driver, name);
    expect(await violations(popup, theme === 'dark' ? 'colours' : 'all')).toEqual([]);
    expect(await overflow(popup)).toBe(0);
    await page.close();
  });
});

withBrowser('chromium')('for everyone', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    started = await startChromium();
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());

  it('the popup as a screen reader has it', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.locator('.earn table').waitFor();
    await popup.locator('.share').waitFor();
    await popup.locator('.ways p').waitFor();
    expect(await popup.locator('body').ariaSnapshot()).toMatchInlineSnapshot(`
      "- banner:
        - text: Finder's Fee Project Catalog · Project
        - button "Settings"
      - main:
        - heading "You will get a modern logo with a brand guide for your small business" [level=1]
        - region "Your tracking link":
          - paragraph: upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog&u=https%3A%2F%2Fwww.upwork.com%2Fservices%2Fproduct%2Fdesign-a-modern-logo-with-a-brand-guide-1730000000000000001
          - button "Copy link Enter"
          - text: Label
          - combobox "Label": spring-blog
          - text: Pays partner 1234567
          - button "QR code"
          - text: Copy as
          - combobox "Copy as":
            - option "Address" [selected]
            - option "Title and address"
            - option "Markdown"
            - option "HTML"
            - option "BBCode"
            - option "CSV row"
            - option "Rich text"
          - paragraph: "Bare: disclose where you paste it."
        - heading "What it could earn, estimated" [level=2]
        - table:
          - rowgroup:
            - row "Starter $100.00 $70.00":
              - rowheader "Starter"
              - cell "$100.00"
              - cell "$70.00"
            - row "Standard $180.00 $126.00":
              - rowheader "Standard"
              - cell "$180.00"
              - cell "$126.00"
            - row "Advanced cap $350.00 $150.00":
              - rowheader "Advanced cap"
              - cell "$350.00"
              - cell "$150.00"
        - paragraph: "New client's first contract: 70%, at most $150.00."
        - button "Look up a commission"
        - heading "Share, disclosed" [level=2]
        - button "X 1"
        - button "LinkedIn 2"
        - button "Reddit 3"
        - button "Facebook 4"
        - button "More"
      - contentinfo: Not affiliated with or endorsed by Upwork. Alt+Shift+K copies"
    `);
  });

  it('with the keyboard alone: from the link to every control and back', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.locator('.earn table').waitFor();
    const focused = () =>
      popup.evaluate(
        () =>
          document.activeElement?.textContent?.trim() ||
          document.activeElement?.getAttribute('aria-label') ||
          document.activeElement?.id ||
          '',
      );
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      seen.push(await focused());
      await popup.keyboard.press('Tab');
    }
    expect(seen[0]).toContain('Copy link');
    expect(seen).toContain('label');
    expect(seen).toContain('Settings');
    const visible = await popup.evaluate(() => {
      document.querySelector<HTMLElement>('.card .primary')?.focus();
      return getComputedStyle(document.querySelector('.card .primary') as Element).outlineStyle;
    });
    expect(visible).toBe('solid');
  });

  it.each([
    ['at 200 % zoom', { width: 550, height: 800 }, ''],
    ['on 320 pixels', { width: 320, height: 800 }, ''],
    ['from right to left', { width: 900, height: 800 }, 'rtl'],
  ])('the dashboard %s needs no scrolling sideways', async (_, size, direction) => {
    await own.setViewportSize(size);
    await own.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    expect(await overflow(own)).toBe(0);
    expect(await violations(own)).toEqual([]);
    await own.evaluate(() => document.documentElement.removeAttribute('dir'));
  });

  it('the popup from right to left, in forced colours and without motion', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.locator('.earn table').waitFor();
    await popup.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await popup.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await overflow(popup)).toBe(0);
    const look = await popup.evaluate(() => {
      const button = getComputedStyle(document.querySelector('.card .primary') as Element);
      return {
        border: button.borderTopStyle,
        motion: button.transitionDuration,
        address: getComputedStyle(document.querySelector('[data-link]') as Element).direction,
      };
    });
    expect(look).toEqual({ border: 'solid', motion: '0s', address: 'ltr' });
  });
});
