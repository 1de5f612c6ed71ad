import { mostCells, mostImported } from '../../files/import-preview.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type Columns, columnsIn, type Meaning } from './columns.ts';
import type { RefusedRow, ReportProblem, ReportRow } from './reading.ts';
import { compared, comparedHeader, type Header, isBlank, isFinance, isHeader, kindOf } from './row-kinds.ts';

/** A row of a report: its cells in the order of the file. Only those whose column is known are looked at. */
export type Row = { line: number; cells: readonly string[]; isBeforeHeader?: true };

/** A row by the meaning of its cells. */
export type NamedRow = { line: number; cells: Partial<Record<Meaning, string>> };

/** The rows of a report with its header, the lines above it, its rows of totals, and what is missing. */
export type Gathered = Header & {
  titles: string[];
  rows: Row[];
  /** The rows of totals. */
  totals: Row[];
  refused: RefusedRow[];
  isCut: boolean;
  hasSecondTable: boolean;
};

/** How many rows may stand above the header. */
export const searched = 100;

const longestCell = 2000;

/** Finds the header, and takes the known cells from each row below it. Yields the current line now and then. */
export function* gather(
  rows: Iterable<ReportRow>,
  mapping: ReadonlyMap<string, Meaning>,
): Generator<number, Result<Gathered, ReportProblem>> {
  const above: ReportRow[] = [];
  let found: Gathered | undefined;
  let turn = 0;
  let shorts = 0;
  let isLastShort = false;
  for (const row of rows) {
    turn += 1;
    if (turn % 500 === 0) yield row.line;
    if (row.broken) {
      if (found) {
        found.refused.push({ line: row.line, reason: 'cut-off' });
        found.isCut = true;
      }
      break;
    }
    if (isBlank(row.cells)) continue;
    if (!found) {
      const columns = columnsIn(row.cells, mapping);
      if (isFinance(row.cells)) return refuse({ code: 'finance-report', line: row.line });
      const second = isHeader(columns) ? comparedHeader(row.cells) : undefined;
      if (second !== undefined) return refuse({ code: 'compared-periods', line: row.line, column: second.trim() });
      if (isHeader(columns)) found = begun(row, columns, above);
      else if (above.push(row) >= searched) break;
      continue;
    }
    const problem = compared(row, found);
    if (problem) return refuse(problem);
    const kind = kindOf(row, found, mapping);
    if (kind === 'second') {
      found.hasSecondTable = true;
      break;
    }
    if (/\d/.test(cellIn(row, found.columns.at.get('clicks')))) restoreLabel(found);
    if (kind === 'data') {
      isLastShort = take(row, found);
      if (isLastShort) shorts += 1;
      if (found.rows.length > mostImported) return refuse({ code: 'too-many-rows', line: row.line });
    } else if (kind === 'repeated') {
      for (const total of found.totals) total.isBeforeHeader = true;
    } else if (kind === 'total') {
      found.totals.push({ line: row.line, cells: row.cells });
      isLastShort = false;
    }
  }
  if (!found) return refuse(unknownColumns(above));
  // If only the last row is short, the file may have been cut off, and its last cell too.
  const last = isLastShort && shorts === 1 && found.rows.length > 1 ? found.rows.pop() : undefined;
  if (last) {
    found.refused.push({ line: last.line, reason: 'cut-off' });
    found.isCut = true;
  }
  return ok(found);
}

/** A row of clicks in the middle was not a total. It counts the clicks of the label "total". */
function restoreLabel({ columns, rows, totals }: Gathered): void {
  const last = totals.at(-1);
  if (!last || columns.at.has('id') || last.line < (rows.at(-1)?.line ?? 0) || last.isBeforeHeader) return;
  totals.pop();
  rows.push(last);
}

function begun(row: ReportRow, columns: Columns, above: readonly ReportRow[]): Gathered {
  return {
    headers: row.cells.map((cell) => cell.trim()),
    columns,
    titles: above.map(({ cells }) => cells.join(' ').slice(0, 500)),
    rows: [],
    totals: [],
    refused: [],
    isCut: false,
    hasSecondTable: false,
  };
}

/** The most likely header of an unknown table, so that the user can say what its columns are. */
function unknownColumns(above: readonly ReportRow[]): ReportProblem {
  const width = Math.max(0, ...above.map(({ cells }) => cells.length));
  const header = above.find(({ cells }) => cells.length === width);
  return {
    code: 'unknown-columns',
    ...(header && width > 1 ? { headers: header.cells.slice(0, 100).map((cell) => cell.trim()) } : {}),
  };
}

/** The cell of a row in a column: empty where the report has no such column, or the row ends before it. */
export const cellIn = ({ cells }: Pick<Row, 'cells'>, place: number | undefined): string =>
  place === undefined ? '' : (cells[place] ?? '');

/** Rows by the meaning of their cells. Cells without a known meaning, and empty ones, are left out. */
export const namedRows = (rows: readonly Row[], { at }: Columns): NamedRow[] =>
  rows.map(({ line, cells }) => {
    const named: NamedRow['cells'] = {};
    for (const [meaning, place] of at) {
      const cell = cells[place];
      if (cell !== undefined && cell !== '') named[meaning] = cell;
    }
    return { line, cells: named };
  });

/** Accepts a row or refuses it. Returns whether it is shorter than its header. */
function take({ line, cells }: ReportRow, { headers, columns, rows, refused }: Gathered): boolean {
  const isWide = cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '');
  if (isWide) refused.push({ line, reason: 'too-many-cells' });
  else if (cells.length > mostCells || isTooLong(cells, columns)) refused.push({ line, reason: 'too-long' });
  else rows.push({ line, cells });
  return !isWide && cells.length < headers.length;
}

/** Whether a cell that is looked at is too long to be what its column holds. */
function isTooLong(cells: readonly string[], { at }: Columns): boolean {
  if (!cells.some(({ length }) => length > longestCell)) return false;
  return [...at.values()].some((place) => (cells[place] ?? '').length > longestCell);
}
