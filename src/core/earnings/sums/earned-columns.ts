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

/** The commissions in one currency, or in none that the reports name, and the time of their latest report (UTC, milliseconds). */
export type CurrencyColumns = { currency?: string; rows: ActionColumns; latest: number };

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
  const groups = groupIndex();
  const days = dayIndex();
  const weeks = nameIndex();
  const found = new Map<string | undefined, Lists>();
  const others = lists();
  const listsOf = ({ program, commission }: Action): Lists => {
    if (program !== upworkProgramId) return others;
    const known = found.get(commission.currency) ?? lists();
    found.set(commission.currency, known);
    return known;
  };
  yield* mapSteps(actions, (row) => {
    const { item } = row;
    const { commission, lost, sale } = item;
    const list = listsOf(item);
    list.latest = Math.max(list.latest, item.source.at);
    list.stage.push(stages.indexOf(item.stage));
    list.day.push(days.add(item.actionDate));
    list.clickDay.push(days.add(item.clickDate ?? item.actionDate));
    list.lockDay.push(days.add(item.lockDate));
    list.payDay.push(days.add(item.clearingDate));
    list.group.push(groups.groupOf(row));
    list.commission.push(commission.tenThousandths);
    list.lost.push(lost?.tenThousandths ?? 0);
    list.sale.push(sale && sale.currency === commission.currency ? sale.tenThousandths : Number.NaN);
  });
  const clicked = { from: [], to: [], week: [], group: [], clicks: [] } as Record<keyof ClickColumns, number[]>;
  const weekOf = namer('week');
  yield* mapSteps(clicks, (row) => {
    clicked.from.push(days.add(row.item.period?.from));
    clicked.to.push(days.add(row.item.period?.to));
    clicked.week.push(weeks.numberOf(weekOf(row)));
    clicked.group.push(groups.groupOf(row));
    clicked.clicks.push(row.item.clicks);
  });
  const { days: inOrder, rankOf } = days.all();
  const ranked = (list: number[]) => Int32Array.from(list, rankOf);
  const currencies: CurrencyColumns[] = [];
  for (const [currency, list] of found) {
    yield actions.length;
    currencies.push({
      ...(currency === undefined ? {} : { currency }),
      rows: columnsOf(list, ranked),
      latest: list.latest,
    });
  }
  return {
    currencies,
    others: columnsOf(others, ranked),
    clicks: {
      from: ranked(clicked.from),
      to: ranked(clicked.to),
      week: Int32Array.from(clicked.week),
      group: Int32Array.from(clicked.group),
      clicks: Float64Array.from(clicked.clicks),
    },
    groups: groups.all(),
    days: inOrder,
    weeks: {
      names: weeks.names,
      ofDay: Int32Array.from(inOrder, (day) => weeks.numberOf({ state: 'named', name: mondayOf(day) })),
    },
  };
}

type Lists = Record<keyof ActionColumns, number[]> & { latest: number };

const lists = (): Lists => ({
  stage: [],
  day: [],
  clickDay: [],
  lockDay: [],
  payDay: [],
  group: [],
  commission: [],
  lost: [],
  sale: [],
  latest: 0,
});

/** No commissions at all. */
export const noCommissions = (): CurrencyColumns => ({ rows: columnsOf(lists(), () => new Int32Array()), latest: 0 });

const columnsOf = (list: Lists, ranked: (days: number[]) => Int32Array): ActionColumns => ({
  stage: Uint8Array.from(list.stage),
  day: ranked(list.day),
  clickDay: ranked(list.clickDay),
  lockDay: ranked(list.lockDay),
  payDay: ranked(list.payDay),
  group: Int32Array.from(list.group),
  commission: Float64Array.from(list.commission),
  lost: Float64Array.from(list.lost),
  sale: Float64Array.from(list.sale),
});
