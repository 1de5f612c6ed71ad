import type { Exact } from '../../action.ts';
import { exact, shareOf } from '../../exact.ts';
import type { Dimension, PartName } from '../../summary/name-of.ts';
import type { EarnedColumns } from '../earned-columns.ts';
import type { ActionSums } from '../sum-actions.ts';
import type { ClickSums } from '../sum-clicks.ts';
import { largest } from './largest.ts';

/** What links with one name earned, how often they were clicked, and commissions per 100 clicks if there are any. */
export type EarnedPart = { name: PartName; count: number; amount: Exact; clicks: number; perHundred?: Exact };

/** The numbers by which parts are sorted. */
export type PartsOrder = 'count' | 'amount' | 'clicks' | 'perHundred';

/** Which parts of a dimension are wanted: those whose name is sought, the largest `most` of them. */
export type PartsAsked = { by: PartsOrder; most: number; isSought?: (name: PartName) => boolean };

/** The parts that were asked for, and how many there are altogether. */
export type PartsFound = { parts: EarnedPart[]; count: number };

/** Finds parts of a dimension. Parts without commissions and clicks are left out. */
export type FindParts = (dimension: Dimension, asked: PartsAsked) => PartsFound;

/** The sums of all parts of a dimension. */
type PartSums = {
  names: readonly PartName[];
  /** How many commissions and counts of clicks a part has. Without any, it is not there. */
  rows: Float64Array;
  count: Float64Array;
  amount: Float64Array;
  clicks: Float64Array;
  clicked: Float64Array;
  perHundred: Float64Array;
};

/** Finds the parts of summed up earnings. Each dimension is summed up when it is first asked for. */
export function partsOf(
  columns: EarnedColumns,
  actions: ActionSums,
  clicks: ClickSums,
  currency: string | undefined,
): FindParts {
  const known = new Map<Dimension, PartSums>();
  const sumsOf = (dimension: Dimension): PartSums => {
    const found =
      known.get(dimension) ??
      (dimension === 'week' ? ofWeeks(columns, actions, clicks) : ofGroups(columns, dimension, actions, clicks));
    known.set(dimension, found);
    return found;
  };
  return (dimension, { by, most, isSought }) => {
    const sums = sumsOf(dimension);
    const { names, rows, clicked } = sums;
    const places: number[] = [];
    for (let at = 0; at < names.length; at += 1)
      if (rows[at] && (!isSought || isSought(names[at] as PartName))) places.push(at);
    const part = (at: number): EarnedPart => {
      const clicks = sums.clicks[at] as number;
      const [perHundred] = shareOf(exact(clicked[at] as number, currency), 100, clicks);
      return {
        name: names[at] as PartName,
        count: sums.count[at] as number,
        amount: exact(sums.amount[at] as number, currency),
        clicks,
        ...(perHundred ? { perHundred } : {}),
      };
    };
    const inOrder = largest(places, [sums[by], sums.amount, sums.clicks], most);
    return { parts: inOrder.map(part), count: places.length };
  };
}

function ofGroups(
  { groups }: EarnedColumns,
  dimension: Exclude<Dimension, 'week'>,
  { groupCount, groupSum, groupClicked }: ActionSums,
  { byGroup, groupCounts }: ClickSums,
): PartSums {
  const { names, of } = groups.parts[dimension];
  const into = (sums: ArrayLike<number>): Float64Array => {
    const found = new Float64Array(names.length);
    for (let group = 0; group < of.length; group += 1) {
      const part = of[group] as number;
      found[part] = (found[part] as number) + (sums[group] as number);
    }
    return found;
  };
  const count = into(groupCount);
  return withShares({
    names,
    rows: into(groupCounts).map((counts, at) => counts + (count[at] as number)),
    count,
    amount: into(groupSum),
    clicks: into(byGroup),
    clicked: into(groupClicked),
  });
}

const ofWeeks = (
  { weeks }: EarnedColumns,
  { weekCount, weekSum, weekClicked }: ActionSums,
  { byWeek, weekCounts }: ClickSums,
): PartSums =>
  withShares({
    names: weeks.names,
    rows: weekCount.map((count, at) => count + (weekCounts[at] as number)),
    count: weekCount,
    amount: weekSum,
    clicks: byWeek,
    clicked: weekClicked,
  });

/** Parts without clicks come last in their order. */
const withShares = (sums: Omit<PartSums, 'perHundred'>): PartSums => ({
  ...sums,
  perHundred: sums.clicked.map((clicked, at) =>
    (sums.clicks[at] as number) > 0 ? clicked / (sums.clicks[at] as number) : Number.NEGATIVE_INFINITY,
  ),
});
