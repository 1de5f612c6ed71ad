import { describe, expect, it } from 'vitest';
import type { ClickCount } from '../../../../src/core/earnings/action.ts';
import { countedClicks } from '../../../../src/core/earnings/sums/counted-clicks.ts';

const subIds = { subId1: 'blog' };
const dated = (clicks: number): ClickCount => ({ period: { from: '2026-08-01', to: '2026-08-31' }, subIds, clicks });
const undated = (clicks: number, subId1 = 'blog'): ClickCount => ({ subIds: { subId1 }, clicks });

describe('clicks that are added up', () => {
  it.each<[string, ClickCount[], number[]]>([
    ['of reports with days', [dated(10), dated(5)], [10, 5]],
    ['of a report without days, if there is no other', [undated(7), undated(8, 'news')], [7, 8]],
    ['of both: only those with days, whatever the sub IDs', [undated(7), dated(10), undated(8, 'news')], [10]],
    ['of both, if the report with days has no clicks that could be the same', [undated(7), dated(0)], [7, 0]],
    ['of none', [], []],
  ])('%s', (_, clicks, counted) => {
    const { counted: found, left } = countedClicks(clicks);
    expect(found.map((one) => one.clicks)).toEqual(counted);
    expect(found.length + left.length).toBe(clicks.length);
  });
});
