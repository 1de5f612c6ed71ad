import { describe, expect, it } from 'vitest';
import { listingOf, readingOf } from '../../../../support/reports.ts';

const subIdOf = (cell: string) => readingOf(listingOf([{ 'Sub Id 1': cell }])).actions[0]?.subIds.subId1;
const codesOf = (cell: string) => readingOf(listingOf([{ 'Sub Id 1': cell }])).warnings.map(({ code }) => code);

describe('38 to 41 sub IDs stay as they are written', () => {
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

describe('42 what is no label', () => {
  it.each(['', ' ', '(blank)', '(Blank)', 'null', 'NULL', 'N/A', 'n/a', '-', 'undefined', '(not set)'])(
    '%j',
    (cell) => {
      expect([subIdOf(cell), codesOf(cell)]).toEqual([undefined, []]);
    },
  );
  it.each(['{subid}', '{{sub_id}}', '[SUBID]', '%subid%', '$[subid]', '<sub-id>'])(
    'a gap that nobody filled is told: %s',
    (cell) => {
      expect([subIdOf(cell), codesOf(cell)]).toEqual([undefined, ['unfilled-macro']]);
    },
  );
});

it('45 an e-mail address is told, so that it can be masked', () => {
  expect(codesOf('someone@example.org')).toEqual(['e-mail-in-sub-id']);
  expect(codesOf('@someone')).toEqual([]);
});

it('47 a report with fewer sub IDs says which it has not', () => {
  expect(
    readingOf('Action Id,Action Date,Status,Action Earnings,Sub Id 1\n13634.1.1,2026-08-03,Pending,84.00,blog\n')
      .actions[0]?.unseen,
  ).toEqual(['subId2', 'subId3', 'sharedId']);
  const none = readingOf('Action Id,Action Date,Status,Action Earnings\n13634.1.1,2026-08-03,Pending,84.00\n');
  expect(none).toMatchObject({ actions: [{ subIds: {} }], warnings: [{ code: 'no-sub-ids' }] });
});

it('47 clicks are read with the sub IDs that the report has', () => {
  const { clicks } = readingOf('Sub ID 1,Clicks,Actions\nblog,"1,200",1\n,52,0\ntotal,7,0\nTotal,1259,1\n');
  expect(clicks).toEqual([
    { subIds: { subId1: 'blog' }, clicks: 1200 },
    { subIds: {}, clicks: 52 },
    { subIds: { subId1: 'total' }, clicks: 7 },
  ]);
});
