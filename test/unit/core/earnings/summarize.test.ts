import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/core/earnings/action.ts';
import { attribute } from '../../../../src/core/earnings/attribute.ts';
import { compareTotals } from '../../../../src/core/earnings/compare-totals.ts';
import { summarize, summarySteps } from '../../../../src/core/earnings/summarize.ts';
import { recordOf } from '../../../drive/record.mjs';
import { listingOf, readingOf, reportText } from '../../../support/reports.ts';

const use = (channel: string) => ({ id: channel, at: 1, channel, format: 'url', state: 'done' as const });
const link = (page: string, subId1: string, channel: string, more = {}) =>
  recordOf({
    landingPage: `https://www.upwork.com/${page}`,
    subIds: { subId1, subId2: channel },
    uses: [use(channel)],
    ...more,
  });
const records = [
  link('hire/php-developers/', 'blog-hire-dev', 'linkedin'),
  link('services/product/a', 'newsletter-31', 'email', { marketplace: 'catalog', kind: 'catalog-product' }),
  link('hire/ai-developers/', 'newsletter-33', 'email', {
    subIds: { subId1: 'newsletter-33', subId2: 'email', subId3: 'de-hiring' },
  }),
];
const second = readingOf(reportText('8682-AdvancedActionListi (1).csv'));
const { clicks } = readingOf(reportText('performance-by-sub-id.csv'));
const cap = { minor: 15_000, currency: 'USD' };
const summary = summarize({ actions: attribute(second.actions, records), clicks: attribute(clicks, records), cap });
const units = (one: { commission: { tenThousandths: number }[] } | undefined) =>
  one?.commission.map(({ tenThousandths }) => tenThousandths / 10_000);
const partsOf = (dimension: keyof typeof summary.parts) =>
  Object.fromEntries(
    summary.parts[dimension].map(({ name, total }) => [
      name.state === 'named' ? name.name : name.state,
      units(total)?.[0],
    ]),
  );

describe('the earnings of August', () => {
  it('counts only Upwork: ten actions of 860.00, and two of others', () => {
    expect([summary.total.count, units(summary.total), summary.ofOthers]).toEqual([10, [860], 2]);
  });

  it('sums up each stage; a reversed action counts as zero', () => {
    const { pending, locked, cleared, reversed, gone } = summary.stages;
    expect([pending, locked, cleared, reversed, gone].map((one) => [one.count, units(one)])).toEqual([
      [6, [584]],
      [3, [126]],
      [1, [150]],
      [1, [0]],
      [0, []],
    ]);
  });

  it('sums up by the data of the links', () => {
    expect(partsOf('label')).toMatchObject({
      'newsletter-31': 150,
      'newsletter-33': 150,
      'blog-hire-dev': 224,
      unlinked: 105,
    });
    expect(partsOf('place')).toEqual({ unlinked: 476, email: 300, linkedin: 84 });
    expect(partsOf('page')).toMatchObject({ 'https://www.upwork.com/services/product/a': 150 });
    expect(partsOf('kind')).toEqual({ unlinked: 476, 'hire-skill': 234, 'catalog-product': 150 });
    expect(partsOf('marketplace')).toEqual({ unlinked: 476, talent: 234, catalog: 150 });
  });

  it('sums up by week, which begins on Monday', () => {
    expect(partsOf('week')).toEqual({ '2026-08-03': 276, '2026-08-10': 189, '2026-08-17': 255, '2026-08-31': 140 });
  });

  it('divides by clicks', () => {
    expect([summary.clicks, summary.perHundredClicks]).toEqual([1485, [{ tenThousandths: 579_125 }]]);
    const [email] = summary.parts.place.filter(({ name }) => name.state === 'named' && name.name === 'email');
    expect(email).toMatchObject({ clicks: 515, perHundredClicks: [{ tenThousandths: 582_524 }] });
  });

  it('counts commissions at the cap, and averages the first contracts', () => {
    expect([summary.capped, summary.averageSale]).toEqual([2, [{ tenThousandths: 1_575_000 }]]);
  });

  it('shows expected locks by day', () => {
    expect(summary.locks.map(({ day, total }) => [day, total.count, units(total)])).toEqual([
      ['2026-09-15', 5, [444]],
      ['2026-10-15', 1, [140]],
    ]);
  });

  it('shows expected payouts by day, for locked amounts that are not in the balance yet', () => {
    const paid = readingOf(
      listingOf([
        { Status: 'Approved', 'Status Detail': 'Payment Pending', 'Clearing Date': '2026-10-01' },
        { Status: 'Approved', 'Status Detail': 'Paid', 'Clearing Date': '2026-09-01' },
        { Status: 'Pending', 'Clearing Date': '2026-11-01' },
      ]),
    );
    const { payouts } = summarize({ actions: attribute(paid.actions, []) });
    expect(payouts.map(({ day, total }) => [day, units(total)])).toEqual([['2026-10-01', [84]]]);
  });
});

describe('ambiguous links', () => {
  it('two links with one label have one label and several pages', () => {
    const twins = [link('hire/a/', 'blog-hire-dev', 'linkedin'), link('hire/b/', 'blog-hire-dev', 'linkedin')];
    const { parts } = summarize({ actions: attribute(second.actions, twins) });
    expect(parts.page.map(({ name }) => name.state)).toEqual(['unlinked', 'several']);
    expect(parts.place.find(({ name }) => name.state === 'named')?.total.count).toBe(2);
  });

  it('several currencies are listed separately', () => {
    const { actions } = readingOf(
      listingOf([{ Currency: 'USD' }, { Currency: 'EUR', 'Action Earnings': '10.00' }, { Currency: 'USD' }]),
    );
    expect(summarize({ actions: attribute(actions, []) }).total.commission).toEqual([
      { tenThousandths: 1_680_000, currency: 'USD' },
      { tenThousandths: 100_000, currency: 'EUR' },
    ]);
  });

  it('fractions of a cent are added before rounding', () => {
    const { actions } = readingOf(
      listingOf(Array.from({ length: 300 }, () => ({ 'Action Earnings': '0.0033', 'Sale Amount': '0.0100' }))),
    );
    expect(units(summarize({ actions: attribute(actions, []) }).total)).toEqual([0.99]);
  });

  it('sums of nothing are empty', () => {
    const nothing = summarize({ actions: [] });
    expect([nothing.total, nothing.perHundredClicks, nothing.averageSale, nothing.capped]).toEqual([
      { count: 0, commission: [], sale: [] },
      [],
      [],
      0,
    ]);
  });
});

describe("impact.com's own totals", () => {
  const august = { from: '2026-08-01', to: '2026-08-31' };

  it.each([
    'performance-by-sub-id.csv',
    'performance-by-day.csv',
    'performance-by-brand.csv',
    'more/api-report-partner_performance_by_program.json',
    'more/job-result-partner_performance_by_day.json',
  ])('agree with the listing: %s', (name) => {
    expect(compareTotals(second.actions, readingOf(reportText(name)), august)).toEqual([]);
  });

  it('are shown if they differ by more than a cent', () => {
    const brands = readingOf(reportText('performance-by-brand.csv'));
    const shifted = (by: number): Action[] =>
      second.actions.map((one, at) =>
        at ? one : { ...one, commission: { tenThousandths: one.commission.tenThousandths + by } },
      );
    expect(compareTotals(shifted(100), brands, august)).toEqual([]);
    expect(compareTotals(shifted(101), brands, august)).toEqual([
      { program: '13634', ours: 8_600_101, theirs: 8_600_000 },
    ]);
  });

  it('are not compared if there are several currencies', () => {
    const mixed = second.actions.map(
      (one, at): Action => (at ? one : { ...one, commission: { ...one.commission, currency: 'EUR' } }),
    );
    expect(compareTotals(mixed, readingOf(reportText('performance-by-brand.csv')), august)).toBeUndefined();
  });
});

it('sums up in short steps', () => {
  const [one] = second.actions;
  const many = Array.from({ length: 20_000 }, (_, at) => ({ ...(one as Action), id: `13634.1.${at}` }));
  const steps = [...summarySteps({ actions: attribute(many, records) })];
  expect(steps.length).toBeGreaterThanOrEqual(40);
});
