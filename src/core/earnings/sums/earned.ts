import type { Exact, Stage } from '../action.ts';
import { stages } from '../action.ts';
import { exact, shareOf } from '../exact.ts';
import { type CurrencyColumns, type EarnedColumns, noCommissions } from './earned-columns.ts';
import { type EarnedWeek, latestWeeks } from './latest-weeks.ts';
import { commissionsOf, type FindCommissions } from './lists/commissions.ts';
import { type FindParts, partsOf } from './lists/parts.ts';
import { type ActionSums, countSeen, sumActions } from './sum-actions.ts';
import { type ClickSums, sumClicks } from './sum-clicks.ts';
import { type EarnedView, type Figure, sightOf, stagesOf } from './view.ts';

/** An amount that becomes due on a day, as impact.com expects it. */
export type Due = { day: string; amount: Exact };

/** What links earned in one currency, or in the currency that the reports do not name. All amounts are exact. */
export type Earned = {
  currency?: string;
  /**
   * The number of commissions and their sum. For reversed ones, what they would have brought, if the reports say so.
   */
  figures: Record<Figure, { count: number; amount: Exact }>;
  /** The number of commissions of each stage. */
  stages: Record<Stage, number>;
  clicks: number;
  /** Whether the days of the clicks are known. Commissions per 100 clicks then come from these days only. */
  areClickDaysKnown: boolean;
  /** The latest weeks, by the date of the click. */
  weeks: EarnedWeek[];
  locks: Due[];
  payouts: Due[];
  /** What 100 clicks brought, if there are clicks. Only commissions from days with known clicks count. */
  perHundredClicks?: Exact;
  /** The mean of the known first contracts that cost something. */
  averageSale?: Exact;
  /** How many commissions reached the cap, if there is one in this currency. */
  capped?: number;
  find: FindParts;
  list: FindCommissions;
};

/** What links earned, one for each currency, most commissions first; and how many commissions are of other programs. */
export type AllEarned = { blocks: Earned[]; ofOthers: number };

const weeksShown = 26;

/**
 * What a view shows of the columns, one for each currency. `cap` is the most that a commission can be. Empty for no actions and no
 * clicks. Takes a few milliseconds for 100,000 rows.
 */
export function viewEarned(columns: EarnedColumns, view: EarnedView, cap?: Exact): AllEarned {
  const sight = sightOf(columns, view);
  const clicks = sumClicks(columns, sight);
  const summed = columns.currencies
    .map((one) => ({ one, sums: sumActions(one, columns, sight, { clicks, cap }) }))
    .filter(({ sums }) => sums.seen > 0)
    .sort((one, other) => other.sums.seen - one.sums.seen);
  if (summed.length === 0 && clicks.counts > 0) {
    const one = noCommissions();
    summed.push({ one, sums: sumActions(one, columns, sight, { clicks, cap }) });
  }
  return {
    blocks: summed.map(({ one, sums }) => ({
      ...earnedOf(columns, one, sums, clicks),
      list: commissionsOf(columns, one, sight, sums.seen),
    })),
    ofOthers: countSeen(columns.others, sight),
  };
}

function earnedOf(
  columns: EarnedColumns,
  { currency }: CurrencyColumns,
  sums: ActionSums,
  clicks: ClickSums,
): Omit<Earned, 'list'> {
  const { stageCount, stageSum, saleSum, saleCount, capped } = sums;
  const money = (tenThousandths: number) => exact(tenThousandths, currency);
  const sumOf = (figure: Figure) => {
    let [count, sum] = [0, 0];
    for (const [at, stage] of stages.entries()) {
      if (!stagesOf[figure].includes(stage)) continue;
      count += stageCount[at] as number;
      sum += stageSum[at] as number;
    }
    return { count, amount: money(sum) };
  };
  const dues = (amounts: Float64Array): Due[] =>
    columns.days.flatMap((day, at) => (amounts[at] ? [{ day, amount: money(amounts[at]) }] : []));
  const [averageSale] = shareOf(money(saleSum), 1, saleCount);
  const [perHundredClicks] = shareOf(money(sums.clickedSum), 100, clicks.clicks);
  return {
    ...(currency === undefined ? {} : { currency }),
    figures: {
      pending: sumOf('pending'),
      locked: sumOf('locked'),
      paid: sumOf('paid'),
      reversed: { ...sumOf('reversed'), amount: money(sums.lost) },
    },
    stages: Object.fromEntries(stages.map((stage, at) => [stage, stageCount[at]])) as Record<Stage, number>,
    clicks: clicks.clicks,
    areClickDaysKnown: clicks.areDaysKnown,
    weeks: latestWeeks(columns.weeks.names, sums, weeksShown),
    locks: dues(sums.lockSum),
    payouts: dues(sums.paySum),
    ...(perHundredClicks ? { perHundredClicks } : {}),
    ...(averageSale ? { averageSale } : {}),
    ...(capped === undefined ? {} : { capped }),
    find: partsOf(columns, sums, clicks, currency),
  };
}
