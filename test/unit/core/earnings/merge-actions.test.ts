import { describe, expect, it } from 'vitest';
import type { Action, Stage } from '../../../../src/core/earnings/action.ts';
import { mergeActions, mergeSteps } from '../../../../src/core/earnings/merge-actions.ts';
import type { ReportReading } from '../../../../src/core/earnings/report/reading.ts';
import { listingOf, readingOf, reportText, unitsOf } from '../../../support/reports.ts';

const sample = (name: string, at: number) => readingOf(reportText(name), { name, at });
const older = sample('8682-AdvancedActionListi.csv', 1);
const newer = sample('8682-AdvancedActionListi (1).csv', 2);
const first = mergeActions([], [older]).actions;
const both = mergeActions(first, [newer]);
const stagesOf = (actions: readonly Action[]) => Object.fromEntries(actions.map(({ id, stage }) => [id, stage]));
/** A listing of actions, each by its number and its differences. */
const listing = (at: number, rows: Record<string, Record<string, string>>, titles = '') =>
  readingOf(
    titles + listingOf(Object.entries(rows).map(([id, row]) => ({ 'Action Id': `13634.24117.${id}`, ...row }))),
    { at },
  );

describe('two exports of one August', () => {
  it('reports what changed since the last one', () => {
    expect(both.told).toEqual({
      added: 1,
      unchanged: 7,
      approved: 3,
      reversed: 1,
      returned: 0,
      changed: 1,
      gone: 0,
      older: 0,
      left: 0,
    });
    expect(both.warnings).toEqual([]);
  });

  it('has the amounts of the newer one, and details that only the older one had', () => {
    expect(unitsOf(both.actions.map(({ commission }) => commission))).toBe(868.93);
    expect(both.actions.find(({ id }) => id === '13634.24117.100002')).toMatchObject({
      clickDate: '2026-08-05 22:40:00',
      lockDate: '2026-09-15',
      stage: 'cleared',
    });
  });

  it.each([
    ['the newer one again', [newer]],
    ['both again', [older, newer]],
    ['both again, the other way round', [newer, older]],
  ])('changes nothing with %s', (_, readings) => {
    const again = mergeActions(both.actions, readings);
    expect(again.actions).toEqual(both.actions);
    expect(again.told).toMatchObject({ added: 0, approved: 0, reversed: 0, changed: 0, gone: 0 });
  });

  it('lets the newer win if the older comes later, and says so', () => {
    const late = mergeActions(mergeActions([], [newer]).actions, [older]);
    expect(stagesOf(late.actions)).toEqual(stagesOf(newer.actions));
    expect(late.warnings).toEqual([{ code: 'older-file', count: 12 }]);
  });

  it('gives the same result for both at once, in either order', () => {
    const one = mergeActions([], [older, newer]).actions;
    const other = mergeActions([], [newer, older]).actions;
    expect(stagesOf(one)).toEqual(stagesOf(other));
  });
});

describe('actions missing from a newer file', () => {
  const known = mergeActions(
    [],
    [
      listing(1, {
        1: { 'Action Date': '2026-08-03 10:00:00' },
        2: { 'Action Date': '2026-08-05 10:00:00' },
        3: { 'Action Date': '2026-08-09 10:00:00' },
      }),
    ],
  ).actions;
  const next = { 1: { 'Action Date': '2026-08-03 10:00:00' }, 3: { 'Action Date': '2026-08-09 10:00:00' } };

  it('a pending action of a covered day is gone, is kept, and counts again when it is back', () => {
    const { actions, told } = mergeActions(known, [listing(2, next)]);
    expect([actions.length, told.gone, actions.find(({ id }) => id.endsWith('.2'))?.stage]).toEqual([3, 1, 'gone']);
    const back = mergeActions(actions, [listing(3, { 2: { 'Action Date': '2026-08-05 10:00:00' } })]);
    expect([back.told.returned, stagesOf(back.actions)['13634.24117.2']]).toEqual([1, 'pending']);
  });

  it.each([
    ['the file ends before its day', listing(2, { 1: { 'Action Date': '2026-08-03 10:00:00' } })],
    [
      'the file holds another program',
      readingOf(
        listingOf([
          { 'Action Id': '20001.1.1', 'Action Date': '2026-08-01' },
          { 'Action Id': '20001.1.2', 'Action Date': '2026-08-31' },
        ]),
        { at: 2 },
      ),
    ],
    [
      'the file is cut off',
      readingOf(
        `${listingOf([
          { 'Action Id': '13634.24117.1', 'Action Date': '2026-08-03' },
          { 'Action Id': '13634.24117.3', 'Action Date': '2026-08-09' },
        ])}13634.24117.4,"2026`,
        { at: 2 },
      ),
    ],
    ['the file is older', listing(0, next)],
  ])('an action stays pending if %s', (_, reading) => {
    expect(mergeActions(known, [reading]).told.gone).toBe(0);
  });

  it('a locked action stays', () => {
    const locked = mergeActions(
      [],
      [listing(1, { 1: {}, 2: { Status: 'Approved' }, 3: { 'Action Date': '2026-08-09 10:00:00' } })],
    ).actions;
    expect(mergeActions(locked, [listing(2, next)]).told.gone).toBe(0);
  });

  it('the days of a title count, also those without a row', () => {
    const titled = listing(
      2,
      { 1: { 'Action Date': '2026-08-03 10:00:00' } },
      'Action Listing\n08/01/2026 - 08/31/2026\n\n',
    );
    expect(mergeActions(known, [titled]).told.gone).toBe(2);
  });
});

describe('the stage in a newer file', () => {
  const step = (...rows: Record<string, string>[]) =>
    rows.reduce<readonly Action[]>((known, row, at) => mergeActions(known, [listing(at, { 1: row })]).actions, [])[0]
      ?.stage;
  const detailed = (status: string, detail: string) => ({ Status: status, 'Status Detail': detail });

  it.each([
    ['a reversal is taken back', [{ Status: 'Reversed' }, { Status: 'Pending' }], 'pending'],
    ['a reversal is taken back for good', [{ Status: 'Reversed' }, { Status: 'Approved' }], 'locked'],
    ['a plain "Approved" takes no knowledge away', [detailed('Approved', 'Paid'), { Status: 'Approved' }], 'cleared'],
    ['what is paid out stays so', [{ Status: '', 'Paystub Id': '77' }, detailed('Approved', 'Paid')], 'withdrawn'],
    [
      'a detailed "Payment Pending" does',
      [detailed('Approved', 'Overdue'), detailed('Approved', 'Payment Pending')],
      'locked',
    ],
    ['an approved action is reversed all the same', [{ Status: 'Approved' }, { Status: 'Reversed' }], 'reversed'],
  ])('%s', (_, rows, stage) => {
    expect(step(...(rows as Record<string, string>[]))).toBe(stage);
  });

  it('an undone reversal counts in full again', () => {
    const reversed = mergeActions([], [listing(1, { 1: { Status: 'Reversed', 'Action Earnings': '84.00' } })]).actions;
    expect(reversed[0]).toMatchObject({ commission: { tenThousandths: 0 }, lost: { tenThousandths: 840_000 } });
    const back = mergeActions(reversed, [listing(2, { 1: {} })]);
    expect(back.actions[0]?.commission.tenThousandths).toBe(840_000);
    expect(back.actions[0]).not.toHaveProperty('lost');
    expect(back.told.returned).toBe(1);
  });

  it('a row that says only the stage takes no amount away, neither what was lost nor what counts again', () => {
    const said = (at: number, stage: Stage) => {
      const partial = [{ id: '13634.24117.1', program: '13634', stage, actionDate: '', subIds: {}, source: { at } }];
      return { ...listing(at, {}), isWhole: false, actions: [], partial } as ReportReading;
    };
    const amountsAfter = (...readings: ReportReading[]) => {
      const [one] = mergeActions([], readings).actions;
      return [one?.commission.tenThousandths, one?.lost?.tenThousandths];
    };
    const lost = listing(1, { 1: { Status: 'Reversed', 'Action Earnings': '84.00' } });
    expect(amountsAfter(lost, said(2, 'reversed'))).toEqual([0, 840_000]);
    expect(amountsAfter(lost, said(2, 'pending'))).toEqual([840_000, undefined]);
    expect(amountsAfter(listing(1, { 1: {} }), said(2, 'reversed'))).toEqual([0, 840_000]);
  });
});

describe('other files about known actions', () => {
  it('keeps a date with an offset', () => {
    const api = readingOf(reportText('api-actions-page-2.json'), { at: 1 });
    const known = mergeActions([], [api]).actions;
    const { actions } = mergeActions(known, [sample('8682-AdvancedActionListi (1).csv', 2)]);
    const one = actions.find(({ id }) => id === '13634.24117.100005');
    expect([one?.actionDate, one?.commission]).toEqual([
      '2026-08-12T08:30:00-04:00',
      { tenThousandths: 630_000, currency: 'USD' },
    ]);
  });

  it('changes known actions by a file with damaged dates, but adds none from it', () => {
    const damaged = sample('more/resaved-by-libreoffice-pt-BR.csv', 3);
    expect(mergeActions([], [damaged])).toMatchObject({ actions: [], told: { left: 12 } });
    const after = mergeActions(both.actions, [damaged]);
    expect(after.actions.map(({ actionDate }) => actionDate)).toEqual(both.actions.map(({ actionDate }) => actionDate));
    expect(after.told).toMatchObject({ added: 0, left: 0 });
  });

  it('takes an id without its dots only if one known id has its digits', () => {
    const listed = (id: string) => readingOf(listingOf([{ 'Action Id': id, Status: 'Approved' }]), { at: 3 });
    const after = mergeActions(both.actions, [listed('1363424117100011')]);
    expect([after.told.approved, after.told.left]).toEqual([1, 0]);
    expect(mergeActions(both.actions, [listed('1363424117999999')]).told).toMatchObject({ left: 1, approved: 0 });
    const twins = mergeActions(
      [],
      [readingOf(listingOf([{ 'Action Id': '13634.2411.7100011' }, { 'Action Id': '13634.24117.100011' }]), { at: 1 })],
    ).actions;
    expect(mergeActions(twins, [listed('1363424117100011')]).told.left).toBe(1);
  });

  it('joins pages, and reports how many rows of a missing page are missing', () => {
    const pages = [1, 2].map((page) => readingOf(reportText(`api-actions-page-${page}.json`), { at: 2 }));
    const whole = mergeActions(first, pages);
    expect(whole.warnings).toEqual([]);
    const half = mergeActions(first, pages.slice(0, 1));
    expect(half.warnings).toEqual([{ code: 'pages-missing', count: 5 }]);
    expect(half.told.gone).toBe(0);
  });

  it('warns if all amounts changed by one factor', () => {
    const rows = (factor: number) =>
      Object.fromEntries(
        ['1', '2', '3', '4'].map((id) => [
          id,
          { 'Action Earnings': (Number(id) * 10 * factor).toFixed(2), 'Sale Amount': '500.00' },
        ]),
      );
    const known = mergeActions([], [listing(1, rows(1))]).actions;
    expect(mergeActions(known, [listing(2, rows(0.92))]).warnings).toEqual([{ code: 'currency-changed', count: 4 }]);
    expect(mergeActions(known, [listing(2, { ...rows(1), 1: { 'Action Earnings': '9.00' } })]).warnings).toEqual([]);
  });

  it('updates the state of an action whose changes began before the list, but not its amount', () => {
    const updates = sample('more/api-action-updates.json', 3);
    const { actions } = mergeActions(first, [updates]);
    expect(actions.find(({ id }) => id === '13634.24117.100010')).toMatchObject({
      stage: 'pending',
      commission: { tenThousandths: 1_500_000 },
    });
  });
});

it('merges a large file in short steps', () => {
  const [one] = older.actions;
  const many = {
    ...older,
    actions: Array.from({ length: 50_000 }, (_, at) => ({ ...(one as Action), id: `13634.1.${at}` })),
  };
  expect([...mergeSteps([], [many])].length).toBeGreaterThan(100);
});

it('an answer that was asked for by the day of a change holds not what has not changed: nothing in it is gone', () => {
  const { Actions } = JSON.parse(reportText('api-actions-page-1.json'));
  const pending = Actions.map((one: object) => ({ ...one, State: 'PENDING' }));
  const answer = (rows: object[], query: string, at: number) =>
    readingOf(
      JSON.stringify({ '@uri': `/Mediapartners/SID/Actions?${query}`, '@total': String(rows.length), Actions: rows }),
      { at },
    );
  const days = 'ActionDateStart=2026-08-01T00:00:00Z&ActionDateEnd=2026-09-15T00:00:00Z';
  const known = mergeActions([], [answer(pending, days, 1)]).actions;
  const ends = [pending[0], pending.at(-1)];
  const changed = 'StartDate=2026-09-01T00:00:00Z&EndDate=2026-09-15T00:00:00Z';
  expect(mergeActions(known, [answer(ends, changed, 2)]).told.gone).toBe(0);
  expect(mergeActions(known, [answer([], changed, 2)]).told.gone).toBe(0);
  expect(mergeActions(known, [answer(ends, days, 2)]).told.gone).toBe(known.length - 2);
});
