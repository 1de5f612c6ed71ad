import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allSteps, sortSteps } from '../../../src/core/progress.ts';

type One = { key: number; at: number };
const byKey = (one: One, other: One) => one.key - other.key;

it('sorts as the language does, and keeps the order of equal ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 50 }), (size, keys) => {
      const list = Array.from({ length: size }, (_, at) => ({ key: (at * 7919) % keys, at }));
      expect(allSteps(sortSteps(list, byKey))).toEqual(list.toSorted(byKey));
    }),
    { numRuns: 30 },
  );
});

it('takes no step of more than a few thousand comparisons, and leaves the list as it was', () => {
  const list = Array.from({ length: 50_000 }, (_, at) => ({ key: (at * 7919) % 50_021, at }));
  const before = [...list];
  let compared = 0;
  let most = 0;
  const steps = sortSteps(list, (one, other) => {
    compared += 1;
    return byKey(one, other);
  });
  while (!steps.next().done) {
    most = Math.max(most, compared);
    compared = 0;
  }
  expect(most).toBeLessThan(30_000);
  expect(list).toEqual(before);
});
