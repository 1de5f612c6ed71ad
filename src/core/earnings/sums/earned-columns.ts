import { upworkProgramId } from '../../impact-hosts.ts';
import { mapSteps } from '../../progress.ts';
import { type Action, type ClickCount, stages } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import { mondayOf, namer, type PartName } from '../summary/name-of.ts';
import { dayIndex } from './day-index.ts';
import { type Groups, groupIndex, nameIndex } from './group-index.ts';

/**
 * Commissions as numbers, one place in each column for each. Days and groups are numbers, -1 for none; amounts are whole
 * ten-thousandths, which are exact, and not a number where there is none.
 */
export type ActionColumns = {
  stage: Uint8Array;
  day: Int32Array;
  clickDay: Int32Array;
  lockDay: Int32Array;
  payDay: Int32Array;
  group: Int32Array;
  commission: Float64Array;
  lost: Float64Array;
  /** The first contract, if it is in the currency of the commission. */
  sale: Float64Array;
};

/** Counts of clicks as numbers. Days are -1 where the report does not say them. */
type ClickColumns = {
  from: Int32Array;
  to: Int32Array;
  week: Int32Array;
  group: Int32Array;
  clicks: Float64Array;
};

/**
 * The commissions in one currency, or in none that the reports name, and the time of their latest report (UTC,
 * milliseconds). `remarks` has the report's words of some places: for an unknown stage, and why one was reversed.
 */
export type CurrencyColumns = {
  currency?: string;
  rows: ActionColumns;
  latest: number;
  remarks: ReadonlyMap<number, string>;
};

/** Everything that Earnings shows, as numbers: any part of it is summed up in one pass over them. */
export type EarnedColumns = {
  currencies: CurrencyColumns[];
  /** Commissions of other programs, which no sum includes. */
  others: ActionColumns;
  clicks: ClickColumns;
  groups: Groups;
  /** All days, in order. */
  days: string[];
  weeks: { names: readonly PartName[]; ofDay: Int32Array };
};

type Rows = { actions: readonly Attribution[]; clicks: readonly Attribution<ClickCount>[] };

/** Turns attributed actions and clicks into columns. In short steps, which yield how many rows are done. */
export function* columnSteps({ actions, clicks }: Rows): Generator<number, EarnedColumns> {
  const counts = new Map<string, number>();
  yield* mapSteps(actions, ({ item }) => counts.set(blockOf(item), (counts.get(blockOf(item)) ?? 0) + 1));
  const found = new Map(
    [...counts].map(([block, count]) => [
      block,
      { ...emptyColumns(count), latest: 0, remarks: new Map<number, string>() },
    ]),
  );
  const at = new Map<string, number>();
  const groups = groupIndex();
  const days = dayIndex();
  const weeks = nameIndex();
  yield* mapSteps(actions, (row) => {
    const { item } = row;
    const { commission, lost, sale } = item;
    const block = blockOf(item);
    const rows = found.get(block);
    const place = at.get(block) ?? 0;
    if (!rows) return;
    at.set(block, place + 1);
    rows.latest = Math.max(rows.latest, item.source.at);
    const remark = { unknown: item.word, reversed: item.detail }[item.stage as string];
    if (remark !== undefined) rows.remarks.set(place, remark);
    rows.stage[place] = stages.indexOf(item.stage);
    rows.day[place] = days.add(item.actionDate);
    rows.clickDay[place] = days.add(item.clickDate ?? item.actionDate);
    rows.lockDay[place] = days.add(item.lockDate);
    rows.payDay[place] = days.add(item.clearingDate);
    rows.group[place] = groups.groupOf(row);
    rows.commission[place] = commission.tenThousandths;
    rows.lost[place] = lost?.tenThousandths ?? 0;
    rows.sale[place] = sale && sale.currency === commission.currency ? sale.tenThousandths : Number.NaN;
  });
  const clicked = emptyClicks(clicks.length);
  const weekOf = namer('week');
  yield* mapSteps(clicks, (row, place) => {
    clicked.from[place] = days.add(row.item.period?.from);
    clicked.to[place] = days.add(row.item.period?.to);
    clicked.week[place] = weeks.numberOf(weekOf(row));
    clicked.group[place] = groups.groupOf(row);
    clicked.clicks[place] = row.item.clicks;
  });
  const { days: inOrder, rank } = days.all();
  for (const { day, clickDay, lockDay, payDay } of found.values())
    for (const column of [day, clickDay, lockDay, payDay]) {
      rank(column);
      yield actions.length;
    }
  rank(clicked.from);
  rank(clicked.to);
  return {
    currencies: [...found].flatMap(([block, { latest, remarks, ...rows }]) =>
      block === others ? [] : { ...(block === unsaid ? {} : { currency: block }), rows, latest, remarks },
    ),
    others: found.get(others) ?? emptyColumns(0),
    clicks: clicked,
    groups: groups.all(),
    days: inOrder,
    weeks: {
      names: weeks.names,
      ofDay: Int32Array.from(inOrder, (day) => weeks.numberOf({ state: 'named', name: mondayOf(day) })),
    },
  };
}

const others = 'others';
const unsaid = '';

/** The columns to which an action belongs: those of its currency, or those of other programs. */
const blockOf = ({ program, commission }: Action): string =>
  program === upworkProgramId ? (commission.currency ?? unsaid) : others;

/** No commissions at all. */
export const noCommissions = (): CurrencyColumns => ({ rows: emptyColumns(0), latest: 0, remarks: new Map() });

const emptyColumns = (count: number): ActionColumns => ({
  stage: new Uint8Array(count),
  day: new Int32Array(count),
  clickDay: new Int32Array(count),
  lockDay: new Int32Array(count),
  payDay: new Int32Array(count),
  group: new Int32Array(count),
  commission: new Float64Array(count),
  lost: new Float64Array(count),
  sale: new Float64Array(count),
});

const emptyClicks = (count: number): ClickColumns => ({
  from: new Int32Array(count),
  to: new Int32Array(count),
  week: new Int32Array(count),
  group: new Int32Array(count),
  clicks: new Float64Array(count),
});
