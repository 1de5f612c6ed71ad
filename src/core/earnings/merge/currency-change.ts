import type { Action } from '../action.ts';

const least = 3;

/**
 * How many actions kept their stage while all amounts changed by nearly the same factor: the reports were then shown in
 * another currency, whose rate varies a little from day to day. 0 if this is not the case.
 */
export function* currencyChangeSteps(
  before: ReadonlyMap<string, Action>,
  after: ReadonlyMap<string, Action>,
  seen: ReadonlySet<string>,
): Generator<number, number> {
  const factors: number[] = [];
  let turn = 0;
  for (const id of seen) {
    turn += 1;
    if (turn % 5000 === 0) yield turn;
    const first = before.get(id);
    const now = after.get(id);
    const was = first?.commission.tenThousandths ?? 0;
    if (!first || !now || was === 0 || first.stage !== now.stage || now.commission.tenThousandths === 0) continue;
    factors.push(now.commission.tenThousandths / was);
  }
  if (factors.length < least) return 0;
  const lowest = factors.reduce((one, other) => Math.min(one, other));
  const highest = factors.reduce((one, other) => Math.max(one, other));
  const isShifted = lowest > 1.01 || highest < 0.99;
  return isShifted && highest / lowest < 1.1 ? factors.length : 0;
}
