import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';
import { expectAccessible, overflow } from './looks.ts';
import { openIn, type Page, states } from './popup-states.ts';
import { tabTo, walk } from './walk-by-tab.ts';

// Opening the popup takes longer than checking it, so each state is opened once and checked in every way.
withBrowser('chromium')('the popup', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port });
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it('can be set up by keyboard alone, and passes axe at each step', async () => {
    const page = await driver.open(samples.project);
    const popup = await driver.popup();
    await walk(popup);
    await tabTo(popup, 'Your tracking link');
    await popup.keyboard.type('https://upwork.pxf.io/aBc1Xy');
    await popup.getByText('That’s a short link').waitFor();
    await expectAccessible(popup);
    await walk(popup);
    await tabTo(popup, 'Your tracking link');
    await popup.keyboard.press('ControlOrMeta+a');
    await popup.keyboard.type(demoLink);
    await tabTo(popup, 'Use this account');
    await popup.keyboard.press('Enter');
    await popup.getByText('Your links pay partner 1234567.').waitFor();
    await walk(popup);
    await page.close();
  });

  it.each(Object.entries(states))('%s', async (name, state) => {
    const { page, popup } = await openIn(driver, state);
    if (name === 'project') await expectFirstLook(popup);
    await expectAccessible(popup);
    expect(await overflow(popup)).toBe(0);
    await walk(popup);
    for (const [control, key, shows] of state.acts) {
      await tabTo(popup, control);
      await popup.keyboard.press(key);
      await popup.locator(`:text("${shows}"), [aria-label="${shows}"]`).first().waitFor();
    }
    await page.close();
  });

  it('keeps the focus on the tabs while the arrow keys walk through their views', async () => {
    const { page, popup } = await openIn(driver, states.project);
    await popup.getByRole('tab', { name: 'This page' }).focus();
    for (const [key, name] of [
      ['ArrowRight', 'Links'],
      ['ArrowRight', 'Calculator'],
      ['Home', 'This page'],
      ['End', 'Calculator'],
    ] as const) {
      await popup.keyboard.press(key);
      await popup
        .locator('main h1')
        .filter({ hasText: name === 'This page' ? 'logo' : name })
        .waitFor();
      expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(name);
    }
    // Pressed by the pointer, a tab leads to what its view begins with.
    await popup.getByRole('tab', { name: 'Links' }).click();
    await popup.locator('#find:focus').waitFor();
    await page.close();
  });

  it('opens the settings by keyboard', async () => {
    const { popup } = await openIn(driver, states.project);
    const opened = driver.context.waitForEvent('page');
    await tabTo(popup, 'Settings');
    // The popup closes, sometimes before the key is released.
    await popup.keyboard.press('Enter').catch(() => undefined);
    expect((await opened).url()).toContain('src/dashboard/index.html');
  });
});

/** How the popup opens on a page with offers: for a screen reader, from right to left, and in the user's own colours. */
async function expectFirstLook(popup: Page): Promise<void> {
  await popup.locator('.offers li').first().waitFor();
  await popup.getByRole('button', { name: 'LinkedIn' }).waitFor();
  await popup.getByLabel('Copy as').waitFor();
  // The button that copies has the focus, so its key works at once.
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toContain('Copy link');
  expect(await popup.locator('body').ariaSnapshot()).toMatchInlineSnapshot(`
    "- banner:
      - tablist "Views":
        - tab "This page" [selected]
        - tab "Links"
        - tab "Calculator"
      - button "Settings"
    - main:
      - paragraph: Project · Project Catalog
      - heading "You will get a modern logo with a brand guide for your small business" [level=1]
      - paragraph: from $100
      - region "Your tracking link":
        - combobox "Label": spring-blog
        - text: Paid to 1234567
        - button "Copy link"
        - combobox "Copy as":
          - option "Link only" [selected]
          - option "Title and link"
          - option "Markdown"
          - option "HTML"
          - option "BBCode"
          - option "CSV row"
          - option "Formatted link"
        - status
        - paragraph: upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog&subId3=xknqdxo&u=https%3A%2F%2Fwww.upwork.com%2Fservices%2Fproduct%2Fdesign-a-modern-logo-with-a-brand-guide-1730000000000000001
        - button "QR code"
      - heading "Estimated commission" [level=2]
      - button "70% · max $150"
      - list:
        - listitem: Starter · $100 $70
        - listitem: Standard · $180 $126
        - listitem: Advanced · $350 $150 max
      - heading "Share with disclosure" [level=2]
      - button "X"
      - button "LinkedIn"
      - button "Reddit"
      - button "Facebook"
      - button "More"
    - contentinfo: Not affiliated with Upwork Alt+Shift+K copies anytime"
  `);
  await popup.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await popup.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  expect(await overflow(popup)).toBe(0);
  const looks = await popup.evaluate(() => {
    const button = getComputedStyle(document.querySelector('.copying .primary') as Element);
    return {
      border: button.borderTopStyle,
      motion: button.transitionDuration,
      address: getComputedStyle(document.querySelector('[data-link]') as Element).direction,
    };
  });
  expect(looks).toEqual({ border: 'solid', motion: '0s', address: 'ltr' });
  await popup.evaluate(() => document.documentElement.removeAttribute('dir'));
}
