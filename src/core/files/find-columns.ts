import { parseTrackingLink } from '../link/parse-link.ts';
import { detectPage } from '../page/detect-page.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { type Table, tablesIn } from '../text/find-tables.ts';
import { columnOf } from './column-names.ts';
import type { CsvColumn } from './export-links.ts';
import { longestText, mostCells } from './import-preview.ts';

/**
 * The layout of a list. `columns` are those of our own CSV, by name. Somebody else's list has a link, a title, labels
 * and a note.
 */
export type ListLayout = {
  delimiter: string;
  /** The column that holds the links, from 0. Without one, every cell may hold links. */
  link?: number;
  /** The line of the header, if there is one. Lines above it are titles. */
  headerLine?: number;
  /** The number of cells in the header. */
  width: number;
  isOurs: boolean;
  columns: Map<string, number>;
};

/** Headers that only our own CSV combines. */
const ours: readonly CsvColumn[] = ['Tracking link', 'Landing page', 'Times used'];

/** Finds delimiter, header and columns from the first rows. Nothing if no cell holds an address. */
export function findColumns(text: string): ListLayout | undefined {
  const found = tablesIn(text).flatMap((table) => layoutOf(table) ?? []);
  const oursFirst = (one: ListLayout, other: ListLayout) => Number(other.isOurs) - Number(one.isOurs);
  const [best] = found.sort(
    (one, other) => oursFirst(one.layout, other.layout) || other.score - one.score || other.width - one.width,
  );
  return best?.layout;
}

function layoutOf({ separator, rows, width }: Table) {
  const cells = rows.map((row) => row.cells.slice(0, mostCells));
  const best = bestColumn(cells);
  if (!best) return undefined;
  const header = headerOf(cells);
  const headers = header === undefined ? [] : (cells[header]?.map((cell) => cell.trim()) ?? []);
  const isOurs = ours.every((one) => headers.includes(one));
  const columns = new Map<string, number>();
  for (const [at, name] of headers.entries()) {
    const column = isOurs ? name : columnOf(name);
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  const link = isOurs ? headers.indexOf('Tracking link') : best.column;
  // "Page" may mean a title or the address itself.
  if (columns.get('Title') === link) columns.delete('Title');
  const headerLine = header === undefined ? undefined : rows[header]?.line;
  const layout: ListLayout = {
    delimiter: separator,
    ...(rows.length > 1 ? { link } : {}),
    ...(headerLine === undefined ? {} : { headerLine }),
    width: headers.length,
    isOurs,
    columns,
  };
  return { layout, score: best.score, width };
}

/**
 * Which row is the header: the one in front of the first address whose words are known. If no words are known, the
 * first row, or the last one if a narrower title stands above it.
 */
function headerOf(rows: readonly (readonly string[])[]): number | undefined {
  const first = rows.findIndex((cells) => cells.some((cell) => hasAddress(cell)));
  if (first <= 0) return undefined;
  const above = rows.slice(0, first);
  const known = above.findIndex((cells) =>
    cells.some((cell) => columnOf(cell) ?? ours.includes(cell.trim() as CsvColumn)),
  );
  if (known >= 0) return known;
  const filled = (cells: readonly string[] = []) => cells.filter((cell) => cell.trim() !== '').length;
  return filled(above[0]) < filled(above.at(-1)) ? first - 1 : 0;
}

const hasAddress = (cell: string) => cell.length <= longestText && addressesIn(cell).length > 0;

/**
 * The column with the most usable links. If several have the same number, the one with more tracking links, then the
 * first.
 */
function bestColumn(rows: readonly (readonly string[])[]): { column: number; score: number } | undefined {
  const scores = new Map<number, number>();
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) {
      // Half of a pair of quotes: the wrong delimiter cut this cell in two.
      const isWhole = cell.length <= longestText && cell.split('"').length % 2 === 1;
      const [address] = isWhole ? addressesIn(cell) : [];
      if (address !== undefined) scores.set(at, (scores.get(at) ?? 0) + worth(address));
    }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best && { column: best[0], score: best[1] };
}

/**
 * A usable link or page counts more than any number of addresses that lead elsewhere, and a link a little more than a
 * page.
 */
function worth(address: string): number {
  if (detectPage(address).linkable) return 1000;
  return parseTrackingLink(address).ok ? 1001 : 1;
}
