import type { Action, ClickCount, Exact } from '../action.ts';
import { dayIn } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import { type Dimension, dimensions, keyOfName, namer, type PartName } from './name-of.ts';
import { noTotal, type Total } from './total.ts';

/** What links with one name earned, how often they were clicked, and commissions per 100 clicks if both are known. */
export type Part = { name: PartName; total: Total; clicks: number; perHundredClicks: Exact[] };

type Row = Attribution<Action | ClickCount>;

/**
 * Sorts rows into the parts of all dimensions. Rows of the same links have the same parts, except for the week, and rows
 * of the same day have the same week: each is looked up once.
 */
export function rowSorter() {
  const sorters = dimensions.map((dimension) => sorter(dimension));
  const [week] = sorters.filter(({ dimension }) => dimension === 'week');
  const others = sorters.filter((one) => one !== week);
  const byLinks = new Map<unknown, Part[]>();
  const byDay = new Map<string, Part>();
  return {
    /** The parts of a row, without its week. */
    partsOf(row: Row): readonly Part[] {
      // Without links, only what was sent as the label tells rows apart.
      const key = row.links.length > 0 ? row.links : (row.item.subIds.subId1 ?? '');
      const known = byLinks.get(key);
      if (known) return known;
      const parts = others.map(({ partOf }) => partOf(row));
      byLinks.set(key, parts);
      return parts;
    },
    /** The part of a row's week. */
    weekOf(row: Row): Part {
      const day = dayOfRow(row.item);
      const known = byDay.get(day);
      if (known) return known;
      const part = (week as Sorter).partOf(row);
      byDay.set(day, part);
      return part;
    },
    sorters: sorters as readonly Sorter[],
  };
}

const dayOfRow = (item: Action | ClickCount): string =>
  'id' in item ? dayIn(item.clickDate ?? item.actionDate) : `${item.period?.from} ${item.period?.to}`;

type Sorter = { dimension: Dimension; partOf: (row: Row) => Part; parts: () => Part[] };

function sorter(dimension: Dimension): Sorter {
  const nameOf = namer(dimension);
  const found = new Map<string, Part>();
  const partOf = (row: Row): Part => {
    const name = nameOf(row);
    const key = keyOfName(name);
    const known = found.get(key);
    if (known) return known;
    const part: Part = { name, total: noTotal(), clicks: 0, perHundredClicks: [] };
    found.set(key, part);
    return part;
  };
  return { dimension, partOf, parts: () => [...found.values()] };
}
