import type { Action, Exact, Stage } from '../action.ts';
import { sumExact } from '../exact.ts';

/** Some actions together: how many, their commissions and their sales, one sum for each currency. */
export type Total = { count: number; commission: Exact[]; sale: Exact[] };

/** The stages whose commissions count: the client bought, and nobody took it back. */
const countedStages: ReadonlySet<Stage> = new Set([
  'pending',
  'locked',
  'overdue',
  'cleared',
  'withdrawn',
  'defaulted',
]);

/** Whether an action is in the sums. */
export const isCounted = ({ stage }: Action): boolean => countedStages.has(stage);

/** Adds up actions, all of them. */
export function totalOf(actions: readonly Action[]): Total {
  return {
    count: actions.length,
    commission: sumExact(actions.map(({ commission }) => commission)),
    sale: sumExact(actions.flatMap(({ sale }) => sale ?? [])),
  };
}
