import { describe, expect, it } from 'vitest';
import type { ClickCount } from '../../../../src/core/earnings/action.ts';
import { mergeClicks } from '../../../../src/core/earnings/merge-clicks.ts';
import { readingOf, reportText } from '../../../support/reports.ts';

const count = (from: string, to: string, clicks: number, subId1 = 'blog'): ClickCount => ({
  period: { from, to },
  subIds: { subId1 },
  clicks,
});
const august = count('2026-08-01', '2026-08-31', 100);
const sum = (clicks: readonly ClickCount[]) => clicks.reduce((all, one) => all + one.clicks, 0);

describe('clicks of several reports', () => {
  it.each<[string, ClickCount[], number]>([
    ['the same month again', [count('2026-08-01', '2026-08-31', 100)], 100],
    ['the same month, later', [count('2026-08-01', '2026-08-31', 120)], 120],
    ['another month', [count('2026-09-01', '2026-09-30', 30)], 130],
    ['a year that holds it', [count('2026-01-01', '2026-12-31', 900)], 900],
    ['a week inside it', [count('2026-08-03', '2026-08-09', 25)], 100],
    ['a month that overlaps', [count('2026-08-15', '2026-09-15', 80)], 100],
    ['another label of the same month', [{ ...august, subIds: { subId1: 'news' } }], 100],
  ])('%s', (_, report, clicks) => {
    expect(sum(mergeClicks([august], [report]).clicks)).toBe(clicks);
  });

  it('reports what was left out', () => {
    expect(mergeClicks([august], [[count('2026-08-15', '2026-09-15', 80)]])).toMatchObject({
      added: 0,
      left: 1,
      replaced: 0,
    });
  });

  it('keeps single days of one export apart, and merges repeated labels', () => {
    const days = [
      count('2026-08-01', '2026-08-01', 1),
      count('2026-08-02', '2026-08-02', 2),
      count('2026-08-02', '2026-08-02', 3),
    ];
    expect(mergeClicks([], [days]).clicks.map(({ clicks }) => clicks)).toEqual([1, 5]);
    expect(sum(mergeClicks(mergeClicks([], [days]).clicks, [days]).clicks)).toBe(6);
  });

  it('the same file twice changes nothing, even without days', () => {
    const { clicks } = readingOf(reportText('performance-by-sub-id.csv'));
    const once = mergeClicks([], [clicks]).clicks;
    expect(sum(once)).toBe(1485);
    expect(mergeClicks(once, [clicks]).clicks).toEqual(once);
  });
});
