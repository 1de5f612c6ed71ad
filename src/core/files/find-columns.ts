import { parseTrackingLink } from '../link/parse-link.ts';
import { detectPage } from '../page/detect-page.ts';
import { readCsv } from '../text/read-csv.ts';
import { withoutEnd } from '../text/without-end.ts';
import type { CsvColumn } from './export-links.ts';
import { longestText, mostCells } from './import-preview.ts';

/** How a list is laid out. `columns` are our own CSV's, by name; a list of somebody else's has a link, title, labels, note. */
export type ListLayout = {
  delimiter: string;
  /** The column that holds the links, from 0; without one, a single row is a list of its own. */
  link?: number;
  hasHeader: boolean;
  isOurs: boolean;
  columns: Map<string, number>;
};

const lookedAt = 100;
// Spreadsheets of half the world write semicolons; of rows that fit several, the earlier one counts.
const delimiters = ['\t', ';', ','] as const;

const wordsFor: Record<string, 'Title' | 'Labels' | 'Note'> = {
  title: 'Title',
  name: 'Title',
  label: 'Labels',
  labels: 'Labels',
  tag: 'Labels',
  tags: 'Labels',
  note: 'Note',
  notes: 'Note',
  comment: 'Note',
  comments: 'Note',
};
/** Headers that only our own CSV has together. */
const ours: readonly CsvColumn[] = ['Tracking link', 'Landing page', 'Times used'];

const likely =
  /(?:https?:\/\/|(?<![\w./@-])(?:www\.upwork\.com|upwork\.com|upwork\.pxf\.io)\/)[^\s"'<>«»\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/gi;

/** The addresses in a cell, with their scheme and without what a sentence puts behind them. */
export function addressesIn(cell: string): string[] {
  if (cell.length > longestText) return [];
  const text = cell.trim();
  if (/^https?:\/\/[^\s"<>]+$/i.test(text)) return [text];
  return (text.match(likely) ?? []).map((found) => {
    const address = withoutEnd(found);
    return /^https?:/i.test(address) ? address : `https://${address}`;
  });
}

/** Finds separator, header and columns by what the first rows hold, or nothing where no cell holds an address. */
export function findColumns(text: string): ListLayout | undefined {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  const found = (named ? [named] : delimiters).flatMap((delimiter) => layoutFor(text, delimiter) ?? []);
  const oursFirst = (one: ListLayout, other: ListLayout) => Number(other.isOurs) - Number(one.isOurs);
  const [best] = found.sort(
    (one, other) => oursFirst(one.layout, other.layout) || other.score - one.score || other.width - one.width,
  );
  return best?.layout;
}

function layoutFor(text: string, delimiter: string) {
  const rows: string[][] = [];
  for (const { cells, broken } of readCsv(text, delimiter)) {
    if (broken) return undefined;
    if (cells.some((cell) => cell.trim() !== '') && !cells[0]?.startsWith('sep=')) rows.push(cells.slice(0, mostCells));
    if (rows.length === lookedAt) break;
  }
  const best = bestColumn(rows);
  if (!best) return undefined;
  const [first = []] = rows;
  const hasHeader = !first.some((cell) => addressesIn(cell).length > 0);
  const headers = hasHeader ? first.map((cell) => cell.trim()) : [];
  const isOurs = ours.every((one) => headers.includes(one));
  const columns = new Map<string, number>();
  for (const [at, header] of headers.entries()) {
    const column = isOurs ? header : wordsFor[header.toLowerCase()];
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  const link = isOurs ? headers.indexOf('Tracking link') : best.column;
  const layout = { delimiter, ...(rows.length > 1 ? { link } : {}), hasHeader, isOurs, columns };
  return { layout, score: best.score, width: widthOf(rows) };
}

/** The column with the most usable links; of equals the one with more tracking links, then the one met first. */
function bestColumn(rows: string[][]): { column: number; score: number } | undefined {
  const scores = new Map<number, number>();
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) {
      // Half a pair of quotes: this cell was torn apart by the wrong separator.
      const [address] = cell.split('"').length % 2 === 1 ? addressesIn(cell) : [];
      if (address !== undefined) scores.set(at, (scores.get(at) ?? 0) + worth(address));
    }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best && { column: best[0], score: best[1] };
}

/** More than any number of addresses that lead elsewhere: a link or page that may be used, and a little more for a link. */
function worth(address: string): number {
  if (detectPage(address).linkable) return 1000;
  return parseTrackingLink(address).ok ? 1001 : 1;
}

/** How many cells most rows have. */
function widthOf(rows: string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
