import { expect, it } from 'vitest';
import type { Action } from '../../../../src/core/earnings/action.ts';
import { earnedOf } from '../../../support/earned.ts';

const action = (clickDate: string, units: number, more: Partial<Action> = {}): Action => ({
  id: clickDate,
  program: '13634',
  stage: 'pending',
  actionDate: '2026-12-31',
  clickDate,
  commission: { tenThousandths: units * 10_000 },
  subIds: {},
  source: { at: 1 },
  ...more,
});
const told = (actions: Action[]) =>
  (earnedOf({ actions }).blocks[0]?.weeks ?? []).map(({ monday, pending, certain }) => [
    monday,
    pending / 10_000,
    certain / 10_000,
  ]);

it('sums up by the Monday of the click, with empty weeks in between', () => {
  expect(
    told([
      action('2026-08-05', 10),
      action('2026-08-09T23:59:59', 5, { stage: 'locked' }),
      action('2026-08-19', 7, { stage: 'withdrawn' }),
    ]),
  ).toEqual([
    ['2026-08-03', 10, 5],
    ['2026-08-10', 0, 0],
    ['2026-08-17', 0, 7],
  ]);
});

it('takes the day of the action if no click is told, and goes over a change of year', () => {
  const { clickDate: _, ...unclicked } = action('', 3);
  expect(told([unclicked, action('2027-01-04', 1)])).toEqual([
    ['2026-12-28', 3, 0],
    ['2027-01-04', 1, 0],
  ]);
});

it('counts neither reversed commissions nor other programs', () => {
  expect(
    told([action('2026-08-05', 10, { stage: 'reversed' }), action('2026-08-05', 9, { program: '20001' })]),
  ).toEqual([]);
});

it('shows the latest weeks if there are more', () => {
  const weeks = told([action('2020-01-01', 1), action('2026-08-05', 2)]);
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([26, ['2026-02-09', 0, 0], ['2026-08-03', 2, 0]]);
});
