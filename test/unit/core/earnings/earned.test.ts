import { describe, expect, it } from 'vitest';
import type { Action, ClickCount } from '../../../../src/core/earnings/action.ts';
import type { Earned } from '../../../../src/core/earnings/sums/earned.ts';
import { earnedOf, partsIn } from '../../../support/earned.ts';
import { listingOf, readingOf } from '../../../support/reports.ts';

const earned = (actions: readonly Action[], clicks: readonly ClickCount[] = []): Earned[] =>
  earnedOf({ actions, clicks }).blocks;
const units = ({ count, amount }: Earned['figures']['paid']) => [count, amount.tenThousandths / 10_000];
const subIds = { subId1: 'blog-hire-dev', subId2: 'linkedin' };

it('shows stages as people know them: overdue is locked, in the balance or withdrawn is paid', () => {
  const { actions } = readingOf(
    listingOf([
      { Status: 'Pending' },
      { Status: 'Approved', 'Status Detail': 'Locked' },
      { Status: 'Approved', 'Status Detail': 'Payment Pending' },
      { Status: 'Approved', 'Status Detail': 'Paid' },
      { Status: 'Reversed' },
    ]),
  );
  const [one] = earned([...actions, { ...(actions[0] as Action), id: 'o', stage: 'overdue' }]);
  expect(Object.entries(one?.figures ?? {}).map(([name, figure]) => [name, ...units(figure)])).toEqual([
    ['pending', 1, 84],
    ['locked', 3, 252],
    ['paid', 1, 84],
    ['reversed', 1, 84],
  ]);
});

it('keeps currencies apart, the one with most commissions first, and amounts without a currency separately', () => {
  const { actions } = readingOf(listingOf([{ Currency: 'EUR' }, { Currency: 'USD' }, { Currency: 'USD' }]));
  const unsaid = readingOf(listingOf([{ 'Action Id': '13634.24117.9' }])).actions;
  expect(earned([...actions, ...unsaid]).map(({ currency, figures }) => [currency, ...units(figures.pending)])).toEqual(
    [
      ['USD', 2, 168],
      ['EUR', 1, 84],
      [undefined, 1, 84],
    ],
  );
});

it('is one empty block if only clicks are known', () => {
  const [one, ...others] = earned([], [{ subIds, clicks: 10 }]);
  expect([one?.clicks, Object.values(one?.stages ?? {}).some((count) => count > 0), others]).toEqual([10, false, []]);
});

describe('commissions per 100 clicks', () => {
  const { actions } = readingOf(
    listingOf([{ 'Action Date': '2026-08-03 10:00:00' }, { 'Action Date': '2026-06-03 10:00:00' }]),
  );
  const august = { from: '2026-08-01', to: '2026-08-31' };
  const perHundred = (clicks: ClickCount[]) => {
    const all = earnedOf({ actions, clicks });
    const part = partsIn(all, 'label')['blog-hire-dev'];
    return [all.blocks[0]?.areClickDaysKnown, part?.count, part?.perHundred?.tenThousandths];
  };

  it('count only the days whose clicks are known', () => {
    expect(perHundred([{ subIds, clicks: 100, period: august }])).toEqual([true, 2, 840_000]);
  });

  it('are of all days if the report does not say its own', () => {
    expect(perHundred([{ subIds, clicks: 100 }])).toEqual([false, 2, 1_680_000]);
  });
});
