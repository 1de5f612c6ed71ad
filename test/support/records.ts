import fc from 'fast-check';
import type { ImportContext } from '../../src/core/files/import-preview.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { buildTrackingLink } from '../../src/core/link/build-link.ts';
import { cleanLabel } from '../../src/core/link/sub-ids.ts';
import { detectPage } from '../../src/core/page/detect-page.ts';
import { type LinkablePage, linkablePage } from '../../src/core/page/linkable-page.ts';
import type { Settings } from '../../src/core/settings/account-state.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import type { Sharer } from '../../src/core/settings/sharer.ts';
import { cleanWords } from '../../src/core/text/clean-words.ts';
import { type MadeLink, makeLink } from '../../src/flow/copy/make-link.ts';
import { account, recordOf } from '../drive/record.mjs';

export { account };

/** Settings with that account in use, and any other values. */
export const settingsWith = (more: Partial<Settings> = {}): Settings => ({
  account: { state: 'ready', account, name: '' },
  accounts: [{ name: '', account }],
  preferences: defaultPreferences,
  label: cleanLabel(''),
  ...more,
});

/** The sharer with that account. */
export const sharerWith = (more: Partial<Sharer> = {}): Sharer => ({
  account,
  preferences: defaultPreferences,
  label: cleanLabel('blog'),
  keeping: 'kept',
  ...more,
});

/** A page that must be linkable. */
export function pageAt(address: string): LinkablePage {
  const page = linkablePage(address);
  if (!page) throw new Error(`${address} cannot be linked.`);
  return page;
}

/** A link that must be possible. */
export function linkTo(
  address: string,
  more: Partial<Sharer> = {},
  about: Parameters<typeof makeLink>[2] = {},
): MadeLink {
  const made = makeLink(pageAt(address), sharerWith(more), about);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** What imports are judged against: one account, labels as sub ID 1. */
export const context: ImportContext = {
  accounts: [account],
  current: account,
  preferences: { subIds: { subId1: '{label}' }, singlePages: true },
  allowedLabel: (label) => label,
  now: 1_790_000_000_000,
  newId: () => 'new-use',
};

/** A complete record of a link to a page, used once, with any other values. */
export function aRecord(more: Partial<LinkRecord>, page = 'https://www.upwork.com/hire/php-developers/'): LinkRecord {
  const subIds = more.subIds ?? { subId1: 'blog' };
  const built = buildTrackingLink({ account, landingPage: page, subIds });
  if (!built.ok) throw new Error(built.problem.code);
  const { canonicalUrl: landingPage = '', marketplace, kind } = detectPage(page);
  return recordOf({ landingPage, marketplace, kind, subIds, labels: ['blog'], trackingLink: built.value, ...more });
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(cleanWords);
const label = word.map((one) => one.replaceAll(';', '').trim()).filter((one) => one !== '');
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const subId = fc.stringMatching(/^[A-Za-z0-9_.-]{1,30}$/);
const money = fc.record({
  minor: fc.nat({ max: 10_000_000 }),
  currency: fc.constant('USD'),
});

/** Any record that the library could hold: every page, label, note and amount. */
export const anyRecord: fc.Arbitrary<LinkRecord> = fc
  .record({
    page: fc.constantFrom(
      'https://www.upwork.com/hire/php-developers/',
      'https://www.upwork.com/freelancers/~0123456789abcdef01',
      'https://www.upwork.com/nx/search/talent/?q=(react)&sort=%22x%22,y;z',
    ),
    subIds: fc.record({ subId1: subId, subId2: subId, subId3: subId, sharedId: subId }, { requiredKeys: [] }),
    labels: fc.uniqueArray(label, { maxLength: 4 }),
    madeAt: time,
    timesUsed: fc.integer({ min: 1, max: 1000 }),
    use: fc.record({
      id: fc.uuid(),
      at: time,
      channel: fc.constantFrom('copy', 'x', 'bluesky'),
      format: fc.constantFrom('url', 'title-url', 'html'),
      state: fc.constantFrom('pending' as const, 'done' as const),
    }),
    more: fc.record(
      {
        title: word.filter((one) => one !== ''),
        note: fc.string({ unit: fc.constantFrom('a', '\n', '"', ',', ';', '=', "'", '😀', ' '), minLength: 1 }),
        price: money,
        commission: money,
        terms: fc.constant({ rateBasisPoints: 7000, currency: 'USD', cap: { minor: 15000, currency: 'USD' } }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ page, subIds, labels, madeAt, timesUsed, use, more }) => {
    const { title: _, ...record } = aRecord({ subIds, labels, madeAt, usedAt: use.at, timesUsed, uses: [use] }, page);
    return { ...record, ...more };
  });
