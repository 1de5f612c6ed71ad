import { isSame } from '../../is-same.ts';
import { type Earnings, keyOfClicks } from './stored-earnings.ts';

/** A change of the kept earnings: what they were before and after it. */
export type EarningsChange = { before: Earnings; after: Earnings };

/** The kept earnings with a change undone. Anything that another file has changed since stays as it is. */
export const undoMerge = (now: Earnings, { before, after }: EarningsChange): Earnings => ({
  actions: undone(now.actions, before.actions, after.actions, ({ id }) => id),
  clicks: undone(now.clicks, before.clicks, after.clicks, keyOfClicks),
});

function undone<T>(now: readonly T[], before: readonly T[], after: readonly T[], keyOf: (one: T) => string): T[] {
  const byKey = (list: readonly T[]) => new Map(list.map((one) => [keyOf(one), one]));
  const [was, became, kept] = [byKey(before), byKey(after), byKey(now)];
  for (const key of new Set([...was.keys(), ...became.keys()])) {
    if (!isSame(kept.get(key), became.get(key))) continue;
    const old = was.get(key);
    if (old === undefined) kept.delete(key);
    else kept.set(key, old);
  }
  return [...kept.values()];
}
