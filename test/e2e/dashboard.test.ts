import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { libraryCode } from '../drive/library-code.mjs';
import { sampleDraft, sampleLinks } from '../drive/sample-links.mjs';
import { demoLink, samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';
import { overflow, type Page, violations } from './popup-states.ts';
import { walk } from './walk-by-tab.ts';

/** How the page is looked at: its size, and what the user told the browser. */
const views: Record<string, { width: number; dir?: 'rtl'; forcedColors?: 'active' }> = {
  'as it opens': { width: 1100 },
  'at 200 % zoom': { width: 550 },
  'on 320 pixels': { width: 320 },
  'from right to left': { width: 900, dir: 'rtl' },
  'in forced colours': { width: 1100, forcedColors: 'active' },
};

/** The dashboard in Chromium, with an account, and links. */
const start = async (dark: boolean) => {
  const upwork = await standIn(samplePage);
  const driver = await driveChromium({ proxyPort: upwork.port, dark });
  const own = await driver.dashboard();
  await own.fill('#paste', demoLink);
  await own.click('button[type="submit"]');
  await own.getByText('Your links pay partner 1234567.').waitFor();
  await own.evaluate(`${await libraryCode()}; library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`);
  return { upwork, driver, own };
};
/** Every section that the page itself leads to. */
const sectionsOf = (own: Page) =>
  own.locator('nav a').evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ hash }) => hash));
const openSection = async (own: Page, hash: string) => {
  await own.click(`nav a[href="${hash}"]`);
  await own.locator(`nav a[href="${hash}"][aria-current]`).waitFor();
  await own.locator('main > section').first().waitFor();
};
/** Opens whatever a section keeps closed, and has the look-up answer. */
const openAll = async (own: Page) => {
  for (const lookup of await own.locator('.lookup input').all()) {
    await lookup.fill('45/hr 20h');
    await own.locator('.big').waitFor();
  }
  for (const draft of await own.locator('textarea.draft').all()) {
    await draft.fill(sampleDraft);
    await own.locator('.findings .others').waitFor();
    await own.fill('#read-link input', demoLink);
  }
  for (const open of await own.getByRole('button', { name: 'Import …', expanded: false }).all()) await open.click();
  for (const row of await own
    .locator('.link-row input')
    .all()
    .then((all) => all.slice(0, 2)))
    await row.check();
  const closed = own.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().press('Enter');
};

withBrowser('chromium').each(['light', 'dark'])('in the %s theme', (theme) => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    ({ upwork, driver, own } = await start(theme === 'dark'));
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  // A narrow window is as narrow in the dark: colours alone are looked at twice.
  const looked = Object.entries(views).filter(([, { width }]) => theme === 'light' || width === 1100);
  it.each(looked)('every section, opened wide, %s', async (_, { width, dir, forcedColors }) => {
    await own.setViewportSize({ width, height: 800 });
    await own.emulateMedia({ forcedColors: forcedColors ?? 'none' });
    await own.evaluate((to) => document.documentElement.setAttribute('dir', to), dir ?? 'ltr');
    // The same document is as accessible in a narrow window, and in the dark its colours alone differ. Forced colours are the user's own.
    const judged = async () =>
      width === 1100 && !forcedColors ? violations(own, theme === 'dark' ? 'colours' : 'all') : [];
    const sections = await sectionsOf(own);
    expect(sections.length).toBeGreaterThan(2);
    for (const section of sections) {
      await openSection(own, section);
      await openAll(own);
      const isDark = await own.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(22, 24, 29)');
      expect(isDark, section).toBe(theme === 'dark' && !forcedColors);
      const found = await judged();
      expect([section, await overflow(own), found]).toEqual([section, 0, []]);
    }
    await openSection(own, '#links');
    await own.locator('.link-row .name button').first().click();
    for (const part of ['QR code', 'Share again', 'Other sub IDs']) {
      await own.getByRole('button', { name: part }).click();
      await own.locator('dialog .qr img, dialog .post textarea, dialog .pairs').first().waitFor();
      const found = await judged();
      expect([part, await overflow(own), await overflow(own, 'dialog'), found]).toEqual([part, 0, 0, []]);
    }
    await own.keyboard.press('Escape');
    await own.locator('dialog').waitFor({ state: 'detached' });
  });
});

withBrowser('chromium')('as a screen reader has it', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    ({ upwork, driver, own } = await start(false));
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it('each section is walked by Tab alone: every control in its turn, its ring seen whole, pressed by its keys', async () => {
    for (const section of await sectionsOf(own)) {
      await openSection(own, section);
      await openAll(own);
      await walk(own);
    }
  });

  it('each section has its headings, its fields by name, and its answers', async () => {
    for (const section of await sectionsOf(own)) {
      await openSection(own, section);
      expect(await own.getByRole('heading', { level: 1 }).count(), section).toBe(1);
      const unnamed = await own
        .locator('main')
        .ariaSnapshot()
        .then((tree) => tree.match(/- (?:button|textbox|combobox|checkbox|link|slider|img)(?:$|:| \[)/gm) ?? []);
      expect(unnamed, section).toEqual([]);
    }
    await openSection(own, '#settings');
    expect(await own.locator('#accounts').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "Accounts" [level=2]
      - paragraph: Your links pay this account. Add another one for a second site or a client.
      - text: Name
      - textbox "Name":
        - /placeholder: "For example: my blog"
      - text: In use
      - term: Partner id
      - definition: "1234567"
      - term: Ad id
      - definition: "1062918"
      - term: Program
      - definition: "13634"
      - term: Host
      - definition: upwork.pxf.io
      - button "Change"
      - button "Remove"
      - button "Add an account""
    `);
    await openSection(own, '#earnings');
    await own.getByLabel('What would it pay?').fill('45/hr 20h');
    await own.getByText('As a table', { exact: true }).press('Enter');
    expect(await own.locator('#lookup').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "What a contract pays" [level=2]
      - group "What a contract pays":
        - text: What a contract pays
        - button "Talent Marketplace" [pressed]
        - button "Project Catalog"
      - text: What would it pay? Type a contract
      - textbox "What would it pay? Type a contract":
        - /placeholder: 320   45/hr 20h   2.5k   3 x 99
        - text: 45/hr 20h
      - paragraph: "20 hours at $45.00: $900.00"
      - paragraph: $150.00
      - paragraph: "The cap is reached at $214.29: nothing more is paid above it."
      - paragraph: "An estimate: for a client who is new to Upwork, and their first contract alone, under your terms as set."
      - group: Terms and their source
      - paragraph: "Understood: 320 · 1,250.50 · 2.5k · 45/hr 20h · 45*20 · 3 x 99 · 30-60/hr x 10h"
      - figure:
        - img "Commission over the size of the contract":
          - text: $214.29 $150.00
          - img "$0.00 pays $0.00"
          - img "$107.15 pays $75.01"
          - img "$214.29 pays $150.00"
          - img "$900.00 pays $150.00"
          - img "$1,080.00 pays $150.00"
        - group:
          - text: As a table
          - table:
            - rowgroup:
              - row "Contract Estimate":
                - columnheader "Contract"
                - columnheader "Estimate"
            - rowgroup:
              - row "$0.00 $0.00":
                - cell "$0.00"
                - cell "$0.00"
              - row "$107.15 $75.01":
                - cell "$107.15"
                - cell "$75.01"
              - row "$214.29 $150.00":
                - cell "$214.29"
                - cell "$150.00"
              - row "$900.00 $150.00":
                - cell "$900.00"
                - cell "$150.00"
              - row "$1,080.00 $150.00":
                - cell "$1,080.00"
                - cell "$150.00""
    `);
    await openSection(own, '#sharing');
    await own.locator('.template summary').first().press('Enter');
    expect(await own.locator('.template').first().ariaSnapshot()).toMatchInlineSnapshot(`
      "- group:
        - text: X Template
        - textbox "Template": "{disclosure} {title} {link} {hashtags}"
        - figure "47 / 280": "#ad Hire logo designers https://upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog&subId2=x&u=https%3A%2F%2Fwww.upwork.com%2Fhire%2Flogo-designers%2F 47 / 280"
        - button "Back to the original" [disabled]
      - button "Move X up" [disabled]: ↑
      - button "Move X down": ↓"
    `);
  });
});
