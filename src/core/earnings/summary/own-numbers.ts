import type { Action, Exact } from '../action.ts';
import { exact, shareOf } from '../exact.ts';
import type { Summary } from '../summarize.ts';
import { isCounted } from './total.ts';

/** What a user's reports say about their own business, in one currency: what a plan may start from. */
export type OwnNumbers = {
  /** How many commissions they are taken from. */
  count: number;
  /** New clients and commission in an average month, from the first commission to the latest report. */
  clientsPerMonth: number;
  perMonth: Exact;
  perClient: Exact;
  /** The share of clicks that became clients, from 0 to 1, if clicks are known. */
  signUpRate?: number;
  /** First contracts: one in ten is smaller than `low`, half are smaller than `typical`, one in ten is larger than `high`. */
  sizes?: { low: Exact; typical: Exact; high: Exact };
};

const monthMs = 30.4375 * 86_400_000;
/** With fewer contracts, a spread says nothing. */
const leastSizes = 3;

/** The user's own numbers. Nothing without commissions. `clicked` sums up the days whose clicks are known. */
export function ownNumbers(
  actions: readonly Action[],
  currency: string | undefined,
  clicked: Summary | undefined,
): OwnNumbers | undefined {
  let [count, sum, first, latest] = [0, 0, '', 0];
  const sizes: number[] = [];
  for (const action of actions) {
    latest = Math.max(latest, action.source.at);
    if (!isCounted(action)) continue;
    count += 1;
    sum += action.commission.tenThousandths;
    if (first === '' || action.actionDate < first) first = action.actionDate;
    const { sale } = action;
    if (sale && sale.tenThousandths > 0 && sale.currency === currency) sizes.push(sale.tenThousandths);
  }
  const begin = Date.parse(first.slice(0, 10));
  if (count === 0 || Number.isNaN(begin)) return undefined;
  const months = Math.max(1, (latest - begin) / monthMs);
  const [perClient = exact(0, currency)] = shareOf(exact(sum, currency), 1, count);
  const clicks = clicked?.clicks ?? 0;
  const sorted = Float64Array.from(sizes).sort();
  const at = (part: number) => exact(sorted[Math.round((sorted.length - 1) * part)] ?? 0, currency);
  return {
    count,
    clientsPerMonth: count / months,
    perMonth: exact(Math.round(sum / months), currency),
    perClient,
    ...(clicked && clicks > 0 ? { signUpRate: Math.min(1, clicked.total.count / clicks) } : {}),
    ...(sizes.length < leastSizes ? {} : { sizes: { low: at(0.1), typical: at(0.5), high: at(0.9) } }),
  };
}
