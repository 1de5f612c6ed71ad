import { type CsvLine, readCsv } from './read-csv.ts';

/**
 * A text read as a table: its delimiter, its first rows without the blank ones, and its evenness, which is the share of
 * rows that have the most common width, from 0 to 1.
 */
export type Table = { separator: string; rows: CsvLine[]; width: number; evenness: number };

/**
 * The delimiters of tables. Spreadsheets in half of the world write semicolons. If several fit equally well, the earlier
 * one counts.
 */
export const separators = ['\t', ';', ',', '|'] as const;
const lookedAt = 100;
const longestSample = 200_000;
const named = /^\ufeff?"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

/** The delimiter that the first line of a text tells Excel, if it does. */
export const namedSeparator = (text: string): string | undefined => named.exec(text.slice(0, 20))?.[1];

/** Whether a row is the line that tells Excel the delimiter. */
export const namesSeparator = ({ line, cells }: CsvLine): boolean =>
  line === 1 && /^\ufeff?"?sep=/i.test(cells[0] ?? '');

/** Every way to read a text as a table, the likeliest first. If the first line names a delimiter, only that one. */
export function tablesIn(text: string): Table[] {
  const character = namedSeparator(text);
  const tables = (character === undefined ? separators : [character]).flatMap((one) => tableOf(text, one) ?? []);
  return tables.sort((one, other) => other.evenness - one.evenness || other.width - one.width);
}

function tableOf(text: string, separator: string): Table | undefined {
  const sample = text.length > longestSample ? text.slice(0, longestSample) : text;
  const rows: CsvLine[] = [];
  for (const row of readCsv(sample, separator)) {
    // The last row of a sample is cut off.
    if (row.broken && (sample === text || rows.length < 2)) return undefined;
    if (row.cells.some((cell) => cell.trim() !== '') && !namesSeparator(row)) rows.push(row);
    if (rows.length === lookedAt) break;
  }
  if (sample !== text && rows.length < lookedAt && rows.length > 1) rows.pop();
  const width = widthOf(rows);
  const even = width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length;
  return { separator, rows, width, evenness: rows.length === 0 ? 0 : even / rows.length };
}

/** The number of cells that most rows have. */
function widthOf(rows: readonly CsvLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([width, one], [otherWidth, other]) => other - one || otherWidth - width)[0]?.[0] ?? 0;
}
