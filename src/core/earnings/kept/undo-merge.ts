import { isSame } from '../../is-same.ts';
import { mapSteps } from '../../progress.ts';
import { type Earnings, keyOfClicks } from './stored-earnings.ts';

/** A change of the kept earnings: what they were before and after it. */
export type EarningsChange = { before: Earnings; after: Earnings };

/**
 * The kept earnings with a change undone. Anything that another file has changed since stays as it is. In short steps.
 */
export function* undoSteps(now: Earnings, { before, after }: EarningsChange): Generator<number, Earnings> {
  return {
    actions: yield* undone([now.actions, before.actions, after.actions], ({ id }) => id),
    clicks: yield* undone([now.clicks, before.clicks, after.clicks], keyOfClicks),
  };
}

type Lists<T> = readonly [now: readonly T[], before: readonly T[], after: readonly T[]];

function* undone<T>([now, before, after]: Lists<T>, keyOf: (one: T) => string): Generator<number, T[]> {
  function* byKey(list: readonly T[]): Generator<number, Map<string, T>> {
    const found = new Map<string, T>();
    yield* mapSteps(list, (one) => found.set(keyOf(one), one));
    return found;
  }
  const [was, became, kept] = [yield* byKey(before), yield* byKey(after), yield* byKey(now)];
  yield* mapSteps([...new Set([...was.keys(), ...became.keys()])], (key) => {
    if (!isSame(kept.get(key), became.get(key))) return;
    const old = was.get(key);
    if (old === undefined) kept.delete(key);
    else kept.set(key, old);
  });
  return [...kept.values()];
}
