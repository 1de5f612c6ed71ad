import { dayMs, utcDayOf } from '../../day.ts';
import type { Exact } from '../action.ts';
import { exact, shareOf } from '../exact.ts';
import type { CurrencyColumns, EarnedColumns } from './earned-columns.ts';
import { type ActionSums, isCountedStage, sumActions } from './sum-actions.ts';
import { type ClickSums, sumClicks } from './sum-clicks.ts';
import { sightOf } from './view.ts';

/** What a user's reports say about their own business, in one currency: what a plan may start from. */
export type OwnNumbers = {
  /** How many commissions they are taken from. */
  count: number;
  /** From the day of the first commission to that of the latest report, `YYYY-MM-DD`: the time that the averages are of. */
  from: string;
  to: string;
  /** New clients and commission in an average month of that time. */
  clientsPerMonth: number;
  perMonth: Exact;
  perClient: Exact;
  /** The share of clicks that became clients, from 0 to 1, if clicks are known. */
  signUpRate?: number;
  /** First contracts: one in ten is smaller than `low`, half are smaller than `typical`, one in ten is larger than `high`. */
  sizes?: { low: Exact; typical: Exact; high: Exact };
};

const monthMs = 30.4375 * dayMs;
/** With fewer contracts, a spread says nothing. */
const leastSizes = 3;

/** The user's own numbers in each currency that has commissions. */
export type OwnInCurrency = { currency?: string; own: OwnNumbers };

/** What the reports say of the user's own business, from all of them. */
export function ownNumbers(columns: EarnedColumns): OwnInCurrency[] {
  const sight = sightOf(columns, {});
  const clicks = sumClicks(columns, sight);
  return columns.currencies.flatMap((one) => {
    const { currency } = one;
    const own = ownIn(columns.days, one, sumActions(one, columns, sight, { clicks }), clicks);
    return own ? [{ ...(currency === undefined ? {} : { currency }), own }] : [];
  });
}

function ownIn(
  days: readonly string[],
  { currency, rows, latest }: CurrencyColumns,
  { count, sum, clickedCount }: ActionSums,
  { clicks, counts, areDaysKnown }: ClickSums,
): OwnNumbers | undefined {
  let first = days.length;
  const sizes: number[] = [];
  for (let at = 0; at < rows.stage.length; at += 1) {
    if (!isCountedStage(rows.stage[at] as number)) continue;
    first = Math.min(first, rows.day[at] as number);
    const sale = rows.sale[at] as number;
    if (sale > 0) sizes.push(sale);
  }
  const begin = Date.parse(days[first] ?? '');
  if (count === 0 || Number.isNaN(begin)) return undefined;
  const months = Math.max(1, (latest - begin) / monthMs);
  const [perClient = exact(0, currency)] = shareOf(exact(sum, currency), 1, count);
  const sorted = Float64Array.from(sizes).sort();
  const at = (part: number) => exact(sorted[Math.round((sorted.length - 1) * part)] ?? 0, currency);
  return {
    count,
    from: days[first] ?? '',
    to: utcDayOf(Math.max(latest, begin)),
    clientsPerMonth: count / months,
    perMonth: exact(Math.round(sum / months), currency),
    perClient,
    ...(areDaysKnown && counts > 0 && clicks > 0 ? { signUpRate: Math.min(1, clickedCount / clicks) } : {}),
    ...(sizes.length < leastSizes ? {} : { sizes: { low: at(0.1), typical: at(0.5), high: at(0.9) } }),
  };
}
