import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { libraryCode } from '../drive/library-code.mjs';
import { sampleDraft, sampleLinks } from '../drive/sample-links.mjs';
import { demoLink, samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';
import { expectAccessible, overflow, showAs } from './looks.ts';
import type { Page } from './popup-states.ts';
import { walk } from './walk-by-tab.ts';

type View = { name: string; width: number; dir?: 'rtl'; isDark?: true; forcedColors?: 'active' };

/** The windows and browser settings in which the page is viewed, starting with the narrowest, in which it is opened. */
const views: View[] = [
  { name: 'on 320 pixels', width: 320 },
  { name: 'at 200 % zoom', width: 550 },
  { name: 'from right to left', width: 900, dir: 'rtl' },
  { name: 'in forced colours', width: 1100, forcedColors: 'active' },
  { name: 'in forced colours, in the dark', width: 1100, isDark: true, forcedColors: 'active' },
  { name: 'as it opens', width: 1100 },
];
const showIn = async (own: Page, { width, dir, isDark, forcedColors }: View) => {
  await own.setViewportSize({ width, height: 800 });
  await showAs(own, { colorScheme: isDark ? 'dark' : 'light', ...(forcedColors ? { forcedColors } : {}) });
  await own.evaluate((to) => document.documentElement.setAttribute('dir', to), dir ?? 'ltr');
};
/** Nothing overflows sideways in any view. Ends with the first view again. */
const expectToFit = async (own: Page, what: string, ...selectors: string[]) => {
  for (const view of views) {
    await showIn(own, view);
    for (const selector of ['html', ...selectors])
      expect([what, view.name, selector, await overflow(own, selector)]).toEqual([what, view.name, selector, 0]);
  }
};

/** Every section in the page's own navigation. */
const sectionsOf = (own: Page) =>
  own.locator('.side nav a').evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ hash }) => hash));
/** Controls without a name for screen readers. */
const unnamed = async (own: Page) => {
  const tree = await own.locator('main').ariaSnapshot();
  return tree.match(/- (?:button|textbox|combobox|checkbox|link|slider|img)(?:$|:| \[)/gm) ?? [];
};
const openSection = async (own: Page, hash: string) => {
  const [section, part] = hash.split('/');
  await own.click(`.side a[href="${section}"]`);
  await own.locator(`.side a[href="${section}"][aria-current]`).waitFor();
  if (part) await own.click(`#tab-${part}`);
  await own.locator('main section:visible').first().waitFor();
};
/** Opens everything collapsed in a section, and fills the calculator so that it answers. */
const openAll = async (own: Page) => {
  for (const lookup of await own.locator('.lookup input:visible').all()) {
    await lookup.fill('45/hr 20h');
    await own.locator('.big').waitFor();
  }
  for (const draft of await own.locator('textarea.draft').all()) {
    await own.click('#tab-read-link');
    await own.fill('#read-link input', demoLink);
    await expectAccessible(own);
    await own.click('#tab-draft');
    await draft.fill(sampleDraft);
    await own.locator('.finding-list .others').waitFor();
  }
  for (const open of await own.getByRole('button', { name: 'Import…', expanded: false }).all()) await open.click();
  for (const row of await own
    .locator('.link-row input')
    .all()
    .then((all) => all.slice(0, 2)))
    await row.check();
  const closed = own.locator('details:not([open]) > summary:visible');
  while ((await closed.count()) > 0) await closed.first().press('Enter');
};

// Opening a section with all its details takes longer than checking it, so each is opened once and checked in every view.
withBrowser('chromium')('the dashboard', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port });
    own = await driver.dashboard();
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it('can be set up by everybody, in every view', async () => {
    await own.getByLabel('Your tracking link or ad code').fill(demoLink);
    await expectAccessible(own);
    await own.getByRole('button', { name: 'Use this account' }).click();
    await own.getByText('Your links pay partner 1234567.').waitFor();
    for (const view of views) {
      await showIn(own, view);
      expect(await overflow(own)).toBe(0);
      if (!view.forcedColors) await expectAccessible(own);
    }
    await own.evaluate(`${await libraryCode()}; library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`);
  });

  it('every section with everything open fits each view, passes axe, and can be walked by Tab', async () => {
    const sections = await sectionsOf(own);
    expect(sections.length).toBeGreaterThan(2);
    for (const section of [...sections, '#earnings/calculator', '#earnings/forecast']) {
      await showIn(own, views[0] as View);
      await openSection(own, section);
      expect(await own.getByRole('heading', { level: 1 }).count(), section).toBe(1);
      expect(await unnamed(own), section).toEqual([]);
      await openAll(own);
      await expectToFit(own, section);
      await expectAccessible(own);
      expect(await unnamed(own), section).toEqual([]);
      await walk(own);
    }
  });

  it('the details of a link fit each view and pass axe', async () => {
    await openSection(own, '#links');
    await own.locator('.link-row .name button').first().click();
    for (const part of ['QR code', 'Share again', 'Change sub IDs']) {
      await own.locator('dialog').getByRole('button', { name: part }).click();
      await own.locator('dialog .qr img, dialog .post textarea, dialog .pairs').first().waitFor();
      await expectToFit(own, part, 'dialog');
      await expectAccessible(own);
    }
    await own.keyboard.press('Escape');
    await own.locator('dialog').waitFor({ state: 'detached' });
  });

  it('a screen reader hears every field and every answer', async () => {
    await openSection(own, '#settings');
    expect(await own.locator('#accounts').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "Accounts" [level=2]
      - paragraph: Your links pay this account. Add another for a second site or a client.
      - textbox "Name":
        - /placeholder: e.g. My blog
      - text: In use
      - button "More for 1234567"
      - term: Partner ID
      - definition:
        - strong: "1234567"
      - term: Ad ID
      - definition: "1062918"
      - term: Program ID
      - definition: "13634"
      - term: Link domain
      - definition: upwork.pxf.io
      - status
      - button "Add account""
    `);
    await openSection(own, '#earnings/calculator');
    await own.getByLabel('What would a contract pay?').fill('45/hr 20h');
    await own.getByText('Show as table', { exact: true }).press('Enter');
    expect(await own.locator('#lookup').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "Commission calculator" [level=2]
      - text: What would a contract pay?
      - textbox "What would a contract pay?":
        - /placeholder: 320, 45/hr 20h, 2.5k or 3 x 99
        - text: 45/hr 20h
      - paragraph: 20 hours × $45 = $900
      - paragraph: $150
      - paragraph: "That’s the maximum: anything above $214.29 pays the same."
      - paragraph: An estimate, for a client who’s new to Upwork, first contract only, under your terms.
      - group: Terms and where they come from
      - paragraph: Try 320, 1,250.50, 2.5k, 45/hr 20h, 45*20, 3 x 99 or 30-60/hr x 10h
      - figure:
        - img "Commission by contract size":
          - text: $214.29 $150 Estimate Contract size
          - img "$0 contract pays $0"
          - img "$107.15 contract pays $75.01"
          - img "$214.29 contract pays $150"
          - img "$900 contract pays $150"
          - img "$1,080 contract pays $150"
        - group:
          - text: Show as table
          - table:
            - rowgroup:
              - row "Contract size Estimate":
                - columnheader "Contract size"
                - columnheader "Estimate"
            - rowgroup:
              - row "$0 $0":
                - rowheader "$0"
                - cell "$0"
              - row "$107.15 $75.01":
                - rowheader "$107.15"
                - cell "$75.01"
              - row "$214.29 $150":
                - rowheader "$214.29"
                - cell "$150"
              - row "$900 $150":
                - rowheader "$900"
                - cell "$150"
              - row "$1,080 $150":
                - rowheader "$1,080"
                - cell "$150""
    `);
    await openSection(own, '#sharing');
    expect(await own.locator('.template').ariaSnapshot()).toMatchInlineSnapshot(`
      "- tabpanel "X":
        - heading "X" [level=3]
        - button "Hide X"
        - button "Move X up" [disabled]: ↑
        - button "Move X down": ↓
        - text: Template
        - textbox "Template": "{disclosure} {title} {link} {hashtags}"
        - group "Insert a placeholder. Any that a page can’t fill are left out.":
          - 'button "{disclosure}"'
          - 'button "{title}"'
          - 'button "{link}"'
          - 'button "{seller}"'
          - 'button "{from}"'
          - 'button "{rate}"'
          - 'button "{hashtags}"'
        - paragraph: Insert a placeholder. Any that a page can’t fill are left out.
        - figure "Preview":
          - paragraph: "#ad Hire logo designers https://upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog&subId2=x&subId3=x0oadfo&u=https%3A%2F%2Fwww.upwork.com%2Fhire%2Flogo-designers%2F"
          - text: 47 / 280
          - paragraph: X also requires its “Paid Partnership” label. Turn it on before you post.
        - text: "Hashtags (for {hashtags})"
        - 'textbox "Hashtags (for {hashtags})"':
          - /placeholder: "#hiring #freelance"
        - button "Reset template" [disabled]
        - status"
    `);
  });
});
