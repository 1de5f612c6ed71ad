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

/** Lists commissions of one currency, those that do not count among them. Linear in all rows. */
export type FindCommissions = (asked: CommissionsAsked) => CommissionsFound;

/** Lists the commissions that a view lets through. */
export function commissionsOf(
  { days, groups }: EarnedColumns,
  { rows, remarks, currency }: CurrencyColumns,
  sight: Sight,
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
    const sought = Uint8Array.from({ length: groups.count }, (_, group) =>
      Number(!isSought || isSought(nameOf(label, group), nameOf(place, group))),
    );
    const seen = placesSeen(rows, sight, sought);
    const first =
      by === 'day'
        ? latest(seen, rows.day, { days: days.length, most })
        : largest(seen, [rows.commission, Float64Array.from(rows.day)], most);
    return { commissions: first.map(read), count: seen.length };
  };
}

function placesSeen({ stage, day, group }: ActionColumns, sight: Sight, sought: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < stage.length; at += 1)
    if (sought[group[at] as number] && isSeen(sight, stage[at] as number, day[at] as number, group[at] as number))
      places.push(at);
  return places;
}

/**
 * The `most` places with the latest days, the latest first. Days are counted to find the earliest one that is wanted, so
 * that few places are sorted.
 */
function latest(places: readonly number[], day: Int32Array, { days, most }: { days: number; most: number }): number[] {
  if (most === 0) return [];
  const onDay = new Int32Array(days);
  for (const at of places) onDay[day[at] as number] = (onDay[day[at] as number] as number) + 1;
  let from = days - 1;
  for (let count = onDay[from] as number; from > 0 && count < most; count += onDay[from] as number) from -= 1;
  return places
    .filter((at) => (day[at] as number) >= from)
    .sort((one, other) => (day[other] as number) - (day[one] as number) || one - other)
    .slice(0, most);
}
