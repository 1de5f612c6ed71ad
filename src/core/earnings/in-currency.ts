import { mapSteps } from '../progress.ts';
import type { Action, Exact } from './action.ts';

/**
 * Actions in which the amounts without a currency have that of the user's account. Reports name none: impact.com writes
 * them in the account's currency. If that is unknown (empty), the actions stay as they are. In short steps.
 */
export function* currencySteps(actions: readonly Action[], currency: string): Generator<number, readonly Action[]> {
  if (currency === '') return actions;
  const named = (amount: Exact): Exact => (amount.currency === undefined ? { ...amount, currency } : amount);
  return yield* mapSteps(actions, (action) => {
    if (action.commission.currency !== undefined) return action;
    const { sale, lost } = action;
    return {
      ...action,
      commission: named(action.commission),
      ...(sale ? { sale: named(sale) } : {}),
      ...(lost ? { lost: named(lost) } : {}),
    };
  });
}
