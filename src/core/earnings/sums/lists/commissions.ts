import type { Exact, Stage } from '../../action.ts';
import { stages } from '../../action.ts';
import { exact } from '../../exact.ts';
import type { PartName } from '../../summary/name-of.ts';
import type { ActionColumns, CurrencyColumns, EarnedColumns } from '../earned-columns.ts';
import { isSeen } from '../sum-actions.ts';
import type { Sight } from '../view.ts';
import { largest } from './largest.ts';

/** One commission as a list shows it. Days are `YYYY-MM-DD` in the account's time zone; no day where the report has none. */
export type Commission = {
  day: string;
  stage: Stage;
  /** The report's own words: for a stage that is not known, or why it was reversed. */
  remark?: string;
  label: PartName;
  place: PartName;
  /** The first contract, if it is in the currency of the commission. */
  sale?: Exact;
  amount: Exact;
  locks?: string;
  pays?: string;
};

/** By what commissions are sorted: the latest day or the largest amount first. */
export type CommissionOrder = 'day' | 'amount';

/** Which commissions are wanted: those whose label or place is sought, the first `most` of them. */
export type CommissionsAsked = {
  by: CommissionOrder;
  most: number;
  isSought?: (label: PartName, place: PartName) => boolean;
};

/** The commissions that were asked for, and how many there are altogether. */
export type CommissionsFound = { commissions: Commission[]; count: number };

/** Lists commissions of one currency, those that do not count among them. Two passes over their numbers. */
export type FindCommissions = (asked: CommissionsAsked) => CommissionsFound;

/** Lists the commissions that a view lets through; `seen` is how many there are. */
export function commissionsOf(
  { days, groups }: EarnedColumns,
  { rows, remarks, currency }: CurrencyColumns,
  sight: Sight,
  seen: number,
): FindCommissions {
  const { label, place } = groups.parts;
  const nameOf = ({ names, of }: typeof label, group: number) => names[of[group] as number] as PartName;
  const dayOf = (column: Int32Array, at: number, name: 'locks' | 'pays') => {
    const day = days[column[at] as number];
    return day === undefined ? {} : { [name]: day };
  };
  const read = (at: number): Commission => {
    const group = rows.group[at] as number;
    const sale = rows.sale[at] as number;
    const remark = remarks.get(at);
    return {
      day: days[rows.day[at] as number] ?? '',
      stage: stages[rows.stage[at] as number] as Stage,
      ...(remark === undefined ? {} : { remark }),
      label: nameOf(label, group),
      place: nameOf(place, group),
      ...(Number.isNaN(sale) ? {} : { sale: exact(sale, currency) }),
      amount: exact(rows.commission[at] as number, currency),
      ...dayOf(rows.lockDay, at, 'locks'),
      ...dayOf(rows.payDay, at, 'pays'),
    };
  };
  return ({ by, most, isSought }) => {
    if (most === 0 && !isSought) return { commissions: [], count: seen };
    const isWanted = (group: number) => isSought?.(nameOf(label, group), nameOf(place, group)) !== false;
    const wanted = isSought
      ? { ...sight, groups: sight.groups.map((is, group) => (is && isWanted(group) ? 1 : 0)) }
      : sight;
    const { found, count } = by === 'day' ? latest(rows, wanted, days.length, most) : mostPaid(rows, wanted, most);
    return { commissions: found.map(read), count };
  };
}

type Found = { found: number[]; count: number };

/** The `most` rows with the latest days, the latest first. Days are counted first, so that few rows are collected and sorted. */
function latest(rows: ActionColumns, sight: Sight, days: number, most: number): Found {
  const { stage, day, group } = rows;
  const onDay = new Int32Array(days);
  let count = 0;
  for (let at = 0; at < stage.length; at += 1) {
    const on = day[at] as number;
    if (!isSeen(sight, stage[at] as number, on, group[at] as number)) continue;
    onDay[on] = (onDay[on] as number) + 1;
    count += 1;
  }
  let from = days - 1;
  for (let later = onDay[from] as number; from > 0 && later < most; later += onDay[from] as number) from -= 1;
  const found: number[] = [];
  for (let at = 0; at < stage.length; at += 1)
    if ((day[at] as number) >= from && isSeen(sight, stage[at] as number, day[at] as number, group[at] as number))
      found.push(at);
  found.sort((one, other) => (day[other] as number) - (day[one] as number) || one - other);
  return { found: found.slice(0, most), count };
}

/** The `most` rows with the largest commissions; of equal ones the latest first. */
function mostPaid(rows: ActionColumns, sight: Sight, most: number): Found {
  const { stage, day, group, commission } = rows;
  const places: number[] = [];
  for (let at = 0; at < stage.length; at += 1)
    if (isSeen(sight, stage[at] as number, day[at] as number, group[at] as number)) places.push(at);
  return { found: largest(places, [commission, Float64Array.from(day)], most), count: places.length };
}
