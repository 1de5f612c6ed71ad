import { describe, expect, it } from 'vitest';
import { listingOf, readingOf } from '../../../../support/reports.ts';

const subIdOf = (cell: string) => readingOf(listingOf([{ 'Sub Id 1': cell }])).actions[0]?.subIds.subId1;
const codesOf = (cell: string) => readingOf(listingOf([{ 'Sub Id 1': cell }])).warnings.map(({ code }) => code);

describe('38 to 41 sub IDs are kept as they are written', () => {
  it.each([
    'list, "best" 10',
    'two\nlines',
    'a;b',
    'a\tb',
    '🎉 party',
    'top%2010',
    'x'.repeat(255),
    '=1+2',
    "'=1+2",
    '+x',
    '-x',
    '@x',
    '00042',
    '20260814',
    '1E5',
    'TRUE',
    '1-2',
    'Blog-Hire-Dev',
    ' padded ',
    'null-hypothesis',
    'a{b}',
  ])('%j', (cell) => {
    expect(subIdOf(cell)).toBe(cell);
  });
});

describe('42 cells without a label', () => {
  it.each(['', ' ', '(blank)', '(Blank)', 'null', 'NULL', 'N/A', 'n/a', '-', 'undefined', '(not set)'])(
    '%j',
    (cell) => {
      expect([subIdOf(cell), codesOf(cell)]).toEqual([undefined, []]);
    },
  );
  it.each(['{subid}', '{{sub_id}}', '[SUBID]', '%subid%', '$[subid]', '<sub-id>'])(
    'an unfilled gap is reported: %s',
    (cell) => {
      expect([subIdOf(cell), codesOf(cell)]).toEqual([undefined, ['unfilled-macro']]);
    },
  );
});

it('45 an e-mail address is reported, so that it can be masked', () => {
  expect(codesOf('someone@example.org')).toEqual(['e-mail-in-sub-id']);
  expect(codesOf('@someone')).toEqual([]);
});

it('47 a report with fewer sub IDs names the missing ones', () => {
  expect(
    readingOf('Action Id,Action Date,Status,Action Earnings,Sub Id 1\n13634.1.1,2026-08-03,Pending,84.00,blog\n')
      .actions[0]?.unseen,
  ).toEqual(['subId2', 'subId3', 'sharedId']);
  const none = readingOf('Action Id,Action Date,Status,Action Earnings\n13634.1.1,2026-08-03,Pending,84.00\n');
  expect(none).toMatchObject({ actions: [{ subIds: {} }], warnings: [{ code: 'no-sub-ids' }] });
});

it('47 clicks are read with the sub IDs of their report', () => {
  const { clicks } = readingOf('Sub ID 1,Clicks,Actions\nblog,"1,200",1\n,52,0\ntotal,7,0\nTotal,1259,1\n');
  expect(clicks.map(({ subIds, clicks }) => [subIds.subId1, clicks])).toEqual([
    ['blog', 1200],
    [undefined, 52],
    ['total', 7],
  ]);
});

describe('10 and 17 sums of grouped reports', () => {
  it.each([
    ['days', 'Date,Clicks,Actions,Action Earnings\n2026-08-03,10,1,84.00\n2026-08-04,5,0,0.00\n,15,1,84.00\n'],
    ['brands', 'Brand,Clicks,Actions,Action Earnings\nUpwork,10,1,84.00\nExample Tools,5,0,0.00\n,15,1,84.00\n'],
    ['months', 'Month,Clicks,Actions,Action Earnings\nAug 2026,10,1,84.00\nJul 2026,5,0,0.00\n,15,1,84.00\n'],
  ])('a row without %s is their total', (report, text) => {
    const read = readingOf(text);
    expect([read.report, read.totals.length, read.checksums]).toEqual([
      report,
      2,
      [{ column: 'commission', sum: 840_000, total: 840_000 }],
    ]);
  });
  it('Upwork is recognised by its name, others keep theirs', () => {
    const { totals } = readingOf('Brand,Clicks,Actions,Action Earnings\nUpwork ,10,1,84.00\nExample Tools,5,0,0.00\n');
    expect(totals.map(({ program }) => program)).toEqual(['13634', 'Example Tools']);
  });
  it('a damaged column of amounts is left out and reported', () => {
    expect(readingOf('Sub Id 1,Clicks,Actions,Action Earnings\na,10,1,1.500.000\nb,5,0,84.00\n')).toMatchObject({
      clicks: [{ clicks: 10 }, { clicks: 5 }],
      totals: [{ clicks: 15 }],
      warnings: [{ code: 'damaged-amounts', column: 'Action Earnings' }],
    });
  });
  it('a row of sums without a label at the end of a report by sub ID is its total; elsewhere it is clicks without a label', () => {
    const head = 'Sub Id 1,Clicks,Actions,Action Earnings\na,10,1,84.00\nb,5,0,0.00\n';
    expect(readingOf(`${head},15,1,84.00\n`).clicks).toHaveLength(2);
    expect(readingOf(`${head},7,0,0.00\n`).clicks).toHaveLength(3);
  });
});
