import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/core/speech/languages.ts';
import { type Speech, speechIn } from '../../src/core/speech/speech.ts';
import { libraryCode } from '../drive/library-code.mjs';
import { doubleText, misfits } from '../drive/misfits.mjs';
import { sampleDraft, sampleLinks } from '../drive/sample-links.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { readCatalog, wordsOf } from '../support/catalogs.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import type { Page } from './popup-states.ts';

type Say = Speech['words'];
type Act = (page: Page, say: Say) => Promise<unknown>;
// Without a real pointer, because the popup is behind the page that it is about.
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().dispatchEvent('click');

/** What local storage holds once impact.com was asked: a connection with a problem, a contract with tiers, and ads. */
const connected = {
  'impact.access': { sid: 'IRinvented1234567891', token: 'canary-TOKEN-0123456789~.x' },
  'impact.run': {
    partnerId: '1234567',
    at: Date.now(),
    reached: { changesUntil: 0, reasonsUntil: 0, clicksUntil: 0, missing: [] },
    problems: [{ code: 'missing-right', part: 'clicks' }],
    totals: { ours: 12_345_600, theirs: 12_845_600 },
  },
  'impact.found': {
    program: {
      ...{ partnerId: '1234567', host: 'upwork.pxf.io', adId: '1062918', isActive: false },
      ...{ allowsDeepLinks: true, deepLinkDomains: ['upwork.com'] },
    },
    contract: {
      currency: 'USD',
      hasMore: true,
      events: [
        {
          name: 'Talent Marketplace: first contract of a new client',
          ...{ rateBasisPoints: 7000, capMinor: 15_000, windowDays: 30, lockingDays: 45 },
          asWritten: ['70 % of the first contract, at most $150'],
        },
        { name: 'Project Catalog', asWritten: ['$25 for each order of a new client'] },
      ],
      special: [{ name: 'Special terms', text: 'Links from coupon sites are not paid.' }],
    },
    ads: [
      { id: '1062918', name: 'Hire the best freelancers', kind: 'text', words: 'Hire the best', language: 'English' },
      { id: '1062919', name: 'Leaderboard', kind: 'banner', width: 728, height: 90, allowsDeepLinks: false },
    ],
  },
};
/** Lays values in local storage as the product would. */
const store = (page: Page, values: object) =>
  page.evaluate(
    (data) => {
      const stored = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { version: 1, data: value }]));
      return chrome.storage.local.set(stored);
    },
    values as Record<string, unknown>,
  );

/** The views of the dashboard: the section, the last part that arrives there, and what is done in it first. */
const views: Record<string, [section: string, last: string, act?: Act]> = {
  'Getting started': ['welcome', '.tasks li:last-child'],
  Links: ['links', '.bulk button', (page) => page.locator('.link-row input').first().click()],
  'a link': ['links', 'dialog .stack', (page) => page.locator('.link-row .name button').first().click()],
  'the weeks of links': [
    'links',
    '.weeks td',
    async (page, say) => {
      await page.locator('.glance > button').click();
      await page.getByText(say('curveTable')).click();
    },
  ],
  'filters that are set': [
    'links',
    '.choice.set',
    async (page) => {
      for (const chip of await page.locator('.choice-button').all()) {
        await chip.click();
        await page.locator('.menu-item').last().click();
        await page.keyboard.press('Escape');
      }
    },
  ],
  'an import': ['links', '.drop', (page, say) => press(page, say('importOpen'))],
  'Earnings with a sample': ['earnings', '.earned-parts td', (page, say) => press(page, say('earnedSample'))],
  'Earnings without a report': ['earnings', '.earned-steps li'],
  'the calculator': ['earnings/calculator', '.after li'],
  'the forecast': ['earnings/forecast', '.plan-figures dd'],
  'two plans from visitors': [
    'earnings/forecast',
    '.scenarios > :nth-child(2) dd',
    async (page, say) => {
      await press(page, say('planFromVisits'));
      await press(page, say('planCompare'));
    },
  ],
  'Earnings connected to impact.com': [
    'earnings',
    '.ads li',
    async (page) => {
      await store(page, connected);
      await page.reload();
      await page.locator('.connected details').first().waitFor();
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
    },
  ],
  Convert: ['convert', '.finding', (page) => page.locator('textarea').first().fill(sampleDraft)],
  Sharing: ['sharing', '[role="tabpanel"]'],
  Settings: ['settings', '.danger, main section:last-child button'],
  Help: ['help', 'main section:last-of-type p'],
  'What’s new': ['whats-new', 'main h2'],
};

/** The states of the popup: the page, the last part that arrives, and what is done in it first. */
const popups: Record<string, [address: string, last: string, act?: Act]> = {
  'a project': [samples.project, '.offers'],
  'a freelancer': [samples.profile, '.hourly'],
  'a private page': [samples.private, '#address'],
  'a security check': [samples.challenge, '.notice.alert'],
  'a page behind a sign-in': [samples.wall, '.notice.alert'],
  'a copied link': [samples.project, '[role="status"]:not(:empty)', (page, say) => press(page, say('copy'))],
  'every channel': [samples.project, '.all-places li:nth-child(8)', (page, say) => press(page, say('shareMore'))],
  'a post': [
    samples.project,
    '.composer',
    async (page, say) => {
      await press(page, 'LinkedIn');
      await page.getByText(say('trackedAs')).dispatchEvent('click');
      await page.getByLabel(say('disclosed')).dispatchEvent('click');
    },
  ],
  'a list': [samples.results, '.roundup li:nth-child(4)', (page, say) => press(page, say('roundupOpen'))],
  'the calculator': [
    samples.project,
    'details[open] li',
    async (page, say) => {
      await page.getByRole('tab', { name: say('tab_calculator') }).dispatchEvent('click');
      await page.getByLabel(say('lookup')).fill('45/hr 3h');
      await page.getByText(say('lookupTerms')).dispatchEvent('click');
    },
  ],
  'the last links': [
    samples.project,
    '.row-button',
    (page, say) => page.getByRole('tab', { name: say('tab_links') }).dispatchEvent('click'),
  ],
  'a QR code': [samples.project, 'footer .button, main img, main svg.qr', (page, say) => press(page, say('qr'))],
};

withBrowser('chromium')('nothing is cut, over other text or broken in the middle of an amount', () => {
  let begun: Awaited<ReturnType<typeof startChromium>>;
  let own: Page;
  beforeAll(async () => {
    begun = await startChromium();
    own = begun.own as Page;
    begun.driver.context.setDefaultTimeout(10_000);
    const records = JSON.stringify(sampleLinks(Date.now()));
    await own.evaluate(`${await libraryCode()}; globalThis.library.addRecords(${records})`);
  });
  afterAll(() => begun?.close());

  /** Opens the popup as a page beside the tab in front. */
  const popupOver = async (address: string): Promise<[Page, Page]> => {
    const page = await begun.driver.open(address);
    await page.bringToFront();
    const known = new Set(begun.driver.context.pages());
    await own.evaluate(
      (url: string) => void chrome.tabs.create({ url, active: false }),
      `${begun.driver.origin}src/popup/index.html`,
    );
    const popup = await until(() => begun.driver.context.pages().find((one) => !known.has(one)));
    await popup.locator('main h1, main input').first().waitFor();
    await popup.evaluate(() => document.documentElement.classList.add('whole-screen'));
    return [page, popup as Page];
  };
  /** On a phone, and then with text twice as large in windows of other widths. */
  const check = async (page: Page, ...widthsOfDouble: number[]) => {
    expect(await page.evaluate(misfits)).toEqual([]);
    for (const [at, width] of widthsOfDouble.entries()) {
      await page.setViewportSize({ width, height: 900 });
      if (at === 0) await page.evaluate(doubleText);
      expect([width, await page.evaluate(misfits)]).toEqual([width, []]);
    }
  };
  const speak = async (language: string, page: Page) => {
    await own.evaluate((data) => chrome.storage.sync.set({ language: { version: 1, data } }), language);
    await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
  };

  it('in every language, the popup has all its tabs on one line, at its usual width and at the least', async () => {
    const [page, popup] = await popupOver(samples.project);
    await popup.locator('.offers').waitFor();
    for (const language of languages) {
      await speak(language, popup);
      for (const width of [384, 320]) {
        await popup.setViewportSize({ width, height: 640 });
        const tops = await popup
          .locator('.tab')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
        expect([language, width, new Set(tops).size, await popup.evaluate(misfits)]).toEqual([language, width, 1, []]);
      }
    }
    await popup.close();
    await page.close();
  });

  describe.each(['de', 'uk', 'ar'] as const)('in %s', (language) => {
    const { words: say } = speechIn(wordsOf(readCatalog(language)), language);
    beforeAll(async () => {
      await own.bringToFront();
      await speak(language, own);
    });

    it.each(Object.entries(views))('%s', async (_, [section, last, act]) => {
      await own.bringToFront();
      await own.setViewportSize({ width: 320, height: 900 });
      // Nothing that was typed or chosen before.
      await own.evaluate(() => chrome.storage.session.clear());
      await own.goto(`${begun.driver.origin}src/dashboard/index.html#${section}`);
      await own.reload();
      await own.locator('main section:visible, main .stack:visible').first().waitFor();
      await act?.(own, say);
      await own.locator(last).first().waitFor();
      await check(own, 640, 1280);
    });

    it.each(Object.entries(popups))('the popup with %s', async (_, [address, last, act]) => {
      const [page, popup] = await popupOver(address);
      await popup.setViewportSize({ width: 320, height: 640 });
      await act?.(popup, say);
      await popup.locator(last).first().waitFor();
      await check(popup, 384);
      await popup.close();
      await page.close();
    });
  });
});
