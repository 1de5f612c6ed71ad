import { describe, expect, it } from 'vitest';
import { problemOf, readingOf, reportText, unitsOf } from '../../../support/reports.ts';

const read = (name: string) => readingOf(reportText(name), { name });

describe('listings of one August', () => {
  it.each([
    ['8682-AdvancedActionListi.csv', 12, 10, 1914.3, 878.93],
    ['8682-AdvancedActionListi (1).csv', 13, 11, 1664.3, 868.93],
    ['action-listing-older.csv', 12, 10, 1914.3, 878.93],
    ['more/resaved-by-libreoffice-en-US.csv', 12, 10, 1914.3, 878.93],
    ['api-report-mp_action_listing_sku.json', 11, 11, 1575, 860],
    ['more/action-listing-paystub.csv', 1, 1, 400, 150],
  ])('%s holds %i actions, %i of Upwork, sales of %d and earnings of %d', (name, count, upwork, sales, earnings) => {
    const { report, actions, isWhole, refused } = read(name);
    expect({ report, isWhole, refused }).toEqual({ report: 'actions', isWhole: true, refused: [] });
    expect(actions).toHaveLength(count);
    expect(actions.filter(({ program }) => program === '13634')).toHaveLength(upwork);
    expect(unitsOf(actions.map(({ sale }) => sale))).toBe(sales);
    expect(unitsOf(actions.map(({ commission }) => commission))).toBe(earnings);
  });

  it('the two pages of the API contain the eleven actions of Upwork, and each reports what it lacks', () => {
    const pages = [1, 2].map((page) => read(`api-actions-page-${page}.json`));
    expect(unitsOf(pages.flatMap(({ actions }) => actions.map(({ commission }) => commission)))).toBe(860);
    expect(pages.map(({ page, isWhole }) => [page, isWhole])).toEqual([
      [{ from: 0, to: 6, total: 11 }, false],
      [{ from: 6, to: 11, total: 11 }, false],
    ]);
  });

  it('compares the sums with the row of totals', () => {
    expect(read('action-listing-older.csv').checksums).toEqual([
      { column: 'sale', sum: 19_143_000, total: 19_143_000 },
      { column: 'commission', sum: 8_789_300, total: 8_789_300 },
    ]);
  });

  it('reads the stages of the second export', () => {
    const stages = read('8682-AdvancedActionListi (1).csv').actions.map(({ id, stage }) => [id.slice(-2), stage]);
    expect(Object.fromEntries(stages)).toMatchObject({
      '01': 'locked',
      '02': 'cleared',
      '03': 'locked',
      '04': 'reversed',
      '09': 'locked',
      '11': 'pending',
    });
    expect(read('more/action-listing-paystub.csv').actions[0]?.stage).toBe('withdrawn');
  });

  it('adds up a list of changes, and recognises actions that began before it', () => {
    const { actions, partial } = read('more/api-action-updates.json');
    expect(actions.map(({ id, stage, commission }) => [id, stage, commission])).toEqual([
      ['13634.24117.100002', 'withdrawn', { tenThousandths: 1_500_000, currency: 'USD' }],
      ['13634.24117.100004', 'reversed', { tenThousandths: 0, currency: 'USD' }],
    ]);
    expect(partial.map(({ id, stage, commission }) => [id, stage, commission])).toEqual([
      ['13634.24117.100010', 'pending', undefined],
    ]);
  });
});

describe('grouped reports of the same August', () => {
  it.each([
    ['performance-by-sub-id.csv', 'clicks', 1485, 0],
    ['api-report-partner_performance_by_subid.json', 'clicks', 1485, undefined],
    ['performance-by-day.csv', 'days', 1485, 25],
    ['more/job-result-partner_performance_by_day.json', 'days', 1485, 25],
    ['performance-by-brand.csv', 'brands', 1485, 25],
    ['more/api-report-partner_performance_by_program.json', 'brands', 1485, 25],
  ])('%s is %s, with %i clicks and %d besides commissions', (name, kind, clicks, other) => {
    const { report, totals } = read(name);
    const sum = (field: 'clicks' | 'actions') => totals.reduce((all, one) => all + (one[field] ?? 0), 0);
    expect([report, sum('clicks'), sum('actions')]).toEqual([kind, clicks, 12]);
    expect(unitsOf(totals.map(({ commission }) => commission))).toBe(868.93);
    expect(totals.some((one) => one.other) ? unitsOf(totals.map((one) => one.other)) : undefined).toBe(other);
  });

  it.each(['performance-by-sub-id.csv', 'api-report-partner_performance_by_subid.json'])(
    'counts the clicks of each label in %s',
    (name) => {
      const { clicks } = read(name);
      expect(clicks).toHaveLength(13);
      expect(clicks.find(({ subIds }) => subIds.subId1 === 'list, "best" 10')).toMatchObject({
        clicks: 12,
        rawClicks: 15,
      });
      expect(clicks.find(({ subIds }) => Object.keys(subIds).length === 0)).toMatchObject({
        clicks: 52,
        rawClicks: 77,
      });
    },
  );

  it('counts single clicks by day and sub IDs', () => {
    expect(read('more/click-export.json').clicks).toEqual([
      {
        period: { from: '2026-08-03', to: '2026-08-03' },
        subIds: { subId1: 'blog-hire-dev', subId2: 'linkedin' },
        clicks: 2,
        rawClicks: 3,
        source: expect.objectContaining({ at: expect.any(Number) }),
      },
    ]);
  });

  it('gets the days of a report by day, and of an answer from its address', () => {
    const august = { from: '2026-08-01', to: '2026-08-31' };
    expect(read('performance-by-day.csv').period).toEqual(august);
    expect(read('api-report-partner_performance_by_subid.json').period).toEqual(august);
  });
});

describe('files that are not reports', () => {
  it.each([
    ['resaved-in-pt-BR.csv', 'damaged-ids'],
    ['more/withdrawal-details-guess.csv', 'finance-report'],
    ['more/api-report-mp_paystub_history.json', 'finance-report'],
    ['more/api-invoices.json', 'finance-report'],
    ['more/login-page-saved-as.csv', 'web-page'],
    ['more/localised-headers-guess.csv', 'columns-missing'],
    ['more/api-reports.json', 'another-report'],
    ['more/api-report-metadata.json', 'another-report'],
    ['api-ads.json', 'another-report'],
    ['api-contracts.json', 'another-report'],
  ])('%s: %s', (name, code) => {
    expect(problemOf(reportText(name))?.code).toBe(code);
  });

  it('a file with half of its dates swapped only changes known actions', () => {
    const { actions, partial, warnings } = read('more/resaved-by-libreoffice-pt-BR.csv');
    expect(actions).toEqual([]);
    expect(partial).toHaveLength(12);
    expect(warnings).toContainEqual({ code: 'damaged-dates', column: 'Action Date' });
  });

  const answers: { name: string; body: string }[] = JSON.parse(reportText('api-edge-answers.json'));
  const expected: Record<string, string | undefined> = {
    'empty list as null': undefined,
    'empty list as object': undefined,
    'next page on another host (must be refused)': undefined,
    'single record not in a list': 'another-report',
    'next page points at itself': 'another-report',
    'Accept forgotten': 'xml',
    'bad gateway': 'web-page',
    'download without Mode=Stream': 'web-page',
    'cut off': 'half-file',
    'export queued': 'job-not-ready',
    'job running': 'job-not-ready',
    'download before it is ready': 'job-not-ready',
    'job done': 'job-done',
    'job failed': 'job-failed',
  };
  it.each(answers)('answer: $name', ({ name, body }) => {
    expect(problemOf(body)?.code).toBe(name in expected ? expected[name] : 'impact-error');
  });
});

it('nothing about clients or signatories gets in', () => {
  const names = [
    '8682-AdvancedActionListi.csv',
    'api-actions-page-1.json',
    'api-report-mp_action_listing_sku.json',
    'more/click-export.json',
  ];
  const everything = JSON.stringify(names.map(read));
  expect(everything).not.toMatch(
    /"(?:US|DE|IN|GB)"|Desktop|Mobile|FIREFOX|LINUX|example\.org|SAVE10|Invented Partner|clickInvented/,
  );
});
