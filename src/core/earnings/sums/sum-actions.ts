import { type Exact, type Stage, stages } from '../action.ts';
import { isCounted } from '../summary/total.ts';
import type { ActionColumns, CurrencyColumns, EarnedColumns } from './earned-columns.ts';
import type { ClickSums } from './sum-clicks.ts';
import type { Sight } from './view.ts';

/** Numbers of commissions and sums of ten-thousandths. All arrays have a place for each stage, group, week or day. */
export type ActionSums = {
  /** All rows of the view, also those that do not count. */
  seen: number;
  stageCount: Float64Array;
  stageSum: Float64Array;
  lost: number;
  /** Commissions that count, and those of them whose click is on a day with known clicks. */
  count: number;
  sum: number;
  clickedCount: number;
  clickedSum: number;
  groupCount: Float64Array;
  groupSum: Float64Array;
  groupClicked: Float64Array;
  weekCount: Float64Array;
  weekSum: Float64Array;
  weekPending: Float64Array;
  weekClicked: Float64Array;
  lockSum: Float64Array;
  paySum: Float64Array;
  /** The sum of first contracts, and how many of them are more than nothing. */
  saleSum: number;
  saleCount: number;
  /** How many commissions reached the cap, if there is one in their currency. */
  capped?: number;
};

const number = (stage: Stage): number => stages.indexOf(stage);
const [pending, locked, overdue, reversed] = (['pending', 'locked', 'overdue', 'reversed'] as const).map(number);
/** Whether the commissions of a stage count, by its number. */
export const isCountedStage = (stage: number): boolean => counted[stage] === 1;

const counted = Uint8Array.from(stages, (stage) => Number(isCounted({ stage })));

/** How many rows a view lets through. */
export function countSeen({ stage, day, group }: ActionColumns, sight: Sight): number {
  let count = 0;
  for (let at = 0; at < stage.length; at += 1)
    if (isSeen(sight, stage[at] as number, day[at] as number, group[at] as number)) count += 1;
  return count;
}

/** Whether a view lets a row through, by the numbers of its stage, day and group. */
export const isSeen = (sight: Sight, stage: number, day: number, group: number): boolean =>
  sight.stages[stage] === 1 && day >= sight.first && sight.groups[group] === 1;

/** Sums up the rows of a view in one pass. */
export function sumActions(
  { rows, currency }: CurrencyColumns,
  { groups, weeks, days }: EarnedColumns,
  sight: Sight,
  { clicks: { knownDays }, cap }: { clicks: ClickSums; cap?: Exact | undefined },
): ActionSums {
  // An amount without a currency is in the account's currency, and so is the cap.
  const most = cap && (currency === undefined || currency === cap.currency) ? cap.tenThousandths : Number.NaN;
  const sums = emptySums(groups.count, weeks.names.length, days.length);
  let capped = 0;
  for (let at = 0; at < rows.stage.length; at += 1) {
    const stage = rows.stage[at] as number;
    const group = rows.group[at] as number;
    if (!isSeen(sight, stage, rows.day[at] as number, group)) continue;
    const commission = rows.commission[at] as number;
    sums.seen += 1;
    add(sums.stageCount, stage, 1);
    add(sums.stageSum, stage, commission);
    if (stage === reversed) sums.lost += rows.lost[at] as number;
    if (!isCountedStage(stage)) continue;
    const clickDay = rows.clickDay[at] as number;
    const week = weeks.ofDay[clickDay] as number;
    sums.count += 1;
    sums.sum += commission;
    add(sums.groupCount, group, 1);
    add(sums.groupSum, group, commission);
    add(sums.weekCount, week, 1);
    add(sums.weekSum, week, commission);
    if (knownDays[clickDay] === 1) {
      sums.clickedCount += 1;
      sums.clickedSum += commission;
      add(sums.groupClicked, group, commission);
      add(sums.weekClicked, week, commission);
    }
    if (stage === pending) {
      add(sums.weekPending, week, commission);
      addIfAny(sums.lockSum, rows.lockDay[at] as number, commission);
    }
    if (stage === locked || stage === overdue) addIfAny(sums.paySum, rows.payDay[at] as number, commission);
    if (commission >= most) capped += 1;
    const sale = rows.sale[at] as number;
    if (Number.isNaN(sale)) continue;
    sums.saleSum += sale;
    if (sale > 0) sums.saleCount += 1;
  }
  return Number.isNaN(most) ? sums : { ...sums, capped };
}

const emptySums = (groups: number, weeks: number, days: number): ActionSums => ({
  seen: 0,
  stageCount: new Float64Array(stages.length),
  stageSum: new Float64Array(stages.length),
  lost: 0,
  count: 0,
  sum: 0,
  clickedCount: 0,
  clickedSum: 0,
  groupCount: new Float64Array(groups),
  groupSum: new Float64Array(groups),
  groupClicked: new Float64Array(groups),
  weekCount: new Float64Array(weeks),
  weekSum: new Float64Array(weeks),
  weekPending: new Float64Array(weeks),
  weekClicked: new Float64Array(weeks),
  lockSum: new Float64Array(days),
  paySum: new Float64Array(days),
  saleSum: 0,
  saleCount: 0,
});

const add = (sums: Float64Array, at: number, amount: number): void => {
  sums[at] = (sums[at] as number) + amount;
};
const addIfAny = (sums: Float64Array, at: number, amount: number): void => {
  if (at >= 0) add(sums, at, amount);
};
