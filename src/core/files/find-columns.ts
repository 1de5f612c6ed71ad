import { parseTrackingLink } from '../link/parse-link.ts';
import { detectPage } from '../page/detect-page.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { type Table, tablesIn } from '../text/find-tables.ts';
import { columnOf } from './column-names.ts';
import type { CsvColumn } from './export-links.ts';
import { longestText, mostCells } from './import-preview.ts';

/** The layout of a list. In our own CSV, `columns` go by name; another list has a link, title, labels and note. */
export type ListLayout = {
  delimiter: string;
  /** The column with the links, from 0. Without one, each row is searched as a list of its own. */
  link?: number;
  /** The line of the header, if there is one; text above it is a title. */
  headerLine?: number;
  /** The number of cells in the header. */
  width: number;
  isOurs: boolean;
  columns: Map<string, number>;
};

/** Headers that only our own CSV combines. */
const ours: readonly CsvColumn[] = ['Tracking link', 'Landing page', 'Times used'];

/** Finds the separator, the header and the columns from the first rows; nothing if no cell contains an address. */
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
  // "Page" may name a title or the address itself.
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
 * Which row is the header. Among the rows before the first address, it is the one with known words. If no words are
 * known, it is the first row, or the last if the rows above it are narrower and so a title.
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

/** The column with the most usable links. On a tie, the one with more tracking links, then the first one. */
function bestColumn(rows: readonly (readonly string[])[]): { column: number; score: number } | undefined {
  const scores = new Map<number, number>();
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) {
      // An unpaired quote shows that the wrong separator split this cell.
      const isWhole = cell.length <= longestText && cell.split('"').length % 2 === 1;
      const [address] = isWhole ? addressesIn(cell) : [];
      if (address !== undefined) scores.set(at, (scores.get(at) ?? 0) + worth(address));
    }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best && { column: best[0], score: best[1] };
}

/** A usable link or page counts more than any number of other addresses, and a link a little more than a page. */
function worth(address: string): number {
  if (detectPage(address).linkable) return 1000;
  return parseTrackingLink(address).ok ? 1001 : 1;
}
