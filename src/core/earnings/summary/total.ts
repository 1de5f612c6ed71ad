import type { Action, Exact, Stage } from '../action.ts';
import { exact } from '../exact.ts';

/** Several actions together: their number, commissions and sales, with one sum for each currency. */
export type Total = { count: number; commission: Exact[]; sale: Exact[] };

/** The stages whose commissions count: the client bought, and nobody reversed it. */
const countedStages: ReadonlySet<Stage> = new Set([
  'pending',
  'locked',
  'overdue',
  'cleared',
  'withdrawn',
  'defaulted',
]);

/** Whether an action is in the sums. */
export const isCounted = ({ stage }: Pick<Action, 'stage'>): boolean => countedStages.has(stage);

/** A total of no actions. */
export const noTotal = (): Total => ({ count: 0, commission: [], sale: [] });

/** Adds an action to a total, in place. */
export function addTo(total: Total, { commission, sale }: Action): void {
  total.count += 1;
  addExact(total.commission, commission);
  if (sale) addExact(total.sale, sale);
}

function addExact(sums: Exact[], { tenThousandths, currency }: Exact): void {
  for (const sum of sums)
    if (sum.currency === currency) {
      sum.tenThousandths += tenThousandths;
      return;
    }
  sums.push(exact(tenThousandths, currency));
}
