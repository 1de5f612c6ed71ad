import { expect, it } from 'vitest';
import { countWeeks, weekMs } from '../../../../src/core/library/count-weeks.ts';
import { aRecord } from '../../../support/records.ts';

it('counts the uses of each week by channel, whatever the channel is called', () => {
  const now = 1_790_000_000_000;
  const uses = [
    { at: now - weekMs - 1, channel: 'x' },
    { at: now - 2 * weekMs - 1, channel: 'x' },
    { at: now, channel: 'constructor' },
    { at: now + 1, channel: 'x' },
  ].map((use, id) => ({ id: String(id), format: 'url', state: 'done' as const, ...use }));
  const weeks = countWeeks([aRecord({ uses })], 2, now);
  expect(weeks.map(({ from, counts }) => [now - from, Object.entries(counts)])).toEqual([
    [2 * weekMs, [['x', 1]]],
    [weekMs, [['constructor', 1]]],
  ]);
});
