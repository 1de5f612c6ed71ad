import { namedSeparator, separators } from '../../text/find-tables.ts';
import { readCsv } from '../../text/read-csv.ts';
import { columnsIn, type Meaning } from './columns.ts';
import { searched } from './gather.ts';
import type { ReportProblemCode, ReportRow } from './reading.ts';
import { isHeader } from './row-kinds.ts';

const sampled = 200_000;

// How files begin that are not a report, or not yet.
const beginnings: readonly (readonly [begins: RegExp, code: ReportProblemCode])[] = [
  [/^%PDF/, 'pdf'],
  [/^(?:PK\p{Cc}\p{Cc}|\xd0\xcf\p{Cc})/u, 'excel-file'],
  [/^\s*<(?:\?xml|ImpactRadiusResponse)/i, 'xml'],
  [/^\s*<[!/a-z]/i, 'web-page'],
];

/** What a text is instead of a report, by its beginning. */
export function otherFile(text: string): ReportProblemCode | undefined {
  const head = text.slice(0, 1000);
  return beginnings.find(([begins]) => begins.test(head))?.[1] ?? (head.includes('\0') ? 'not-text' : undefined);
}

/** The rows of a text, by the delimiter that its first line names or the one that gives the best known header. */
export function textRows(text: string, mapping: ReadonlyMap<string, Meaning>): Iterable<ReportRow> {
  const sign = namedSeparator(text);
  if (sign !== undefined) return unwrapped(withoutFirst(readCsv(text, sign)), sign);
  const sample = text.slice(0, sampled);
  let best = { separator: ',', score: -1 };
  for (const separator of separators) {
    const score = scoreOf(sample, separator, mapping);
    if (score > best.score) best = { separator, score };
  }
  return unwrapped(readCsv(text, best.separator), best.separator);
}

function* withoutFirst(rows: Iterable<ReportRow>): Iterable<ReportRow> {
  for (const row of rows) if (row.line > 1) yield row;
}

/** The original rows, if a spreadsheet put each into a single cell because it uses another delimiter. */
function* unwrapped(rows: Iterable<ReportRow>, separator: string): Iterable<ReportRow> {
  for (const row of rows) {
    const only = row.cells.length === 1 && !row.broken ? (row.cells[0] ?? '') : '';
    const [inside] = only.includes(separator) ? readCsv(only, separator) : [];
    yield inside && !inside.broken ? { line: row.line, cells: inside.cells } : row;
  }
}

/** How many columns of the header are known. An unknown table scores less than one, by its width. */
function scoreOf(sample: string, separator: string, mapping: ReadonlyMap<string, Meaning>): number {
  let width = 0;
  let count = 0;
  for (const { cells } of unwrapped(readCsv(sample, separator), separator)) {
    const columns = columnsIn(cells, mapping);
    if (isHeader(columns)) return columns.at.size;
    width = Math.max(width, cells.length);
    count += 1;
    if (count === searched) break;
  }
  return width / (width + 1);
}
