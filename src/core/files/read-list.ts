import { ok, type Result, refuse } from '../result.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { fromCsvCell } from '../text/csv.ts';
import { namesSeparator } from '../text/find-tables.ts';
import { type CsvLine, readCsv } from '../text/read-csv.ts';
import type { CsvColumn } from './export-links.ts';
import { findColumns, type ListLayout } from './find-columns.ts';
import {
  type ImportContext,
  type ImportPreview,
  type ImportProblem,
  type ImportRow,
  longestText,
  mostCells,
  mostImported,
  type RowReason,
  shownText,
} from './import-preview.ts';
import { type RowWords, recordFromWords } from './import-record.ts';

/**
 * The rows of a list: our own CSV, another CSV, or a text with links. The column of links is recognised by its content.
 * Title, label and note are read if the header names them. Yields the current line now and then.
 */
export function* readList(
  text: string,
  context: ImportContext,
): Generator<number, Result<ImportPreview, ImportProblem>> {
  const layout = findColumns(text);
  const whole = checkWhole(text, layout?.delimiter ?? ',');
  if (!whole.ok) return whole;
  if (!layout) return refuse({ code: 'no-links' });
  const rows: ImportRow[] = [];
  let turn = 0;
  for (const row of readCsv(text, layout.delimiter)) {
    const { line, cells } = row;
    turn += 1;
    const isBlank = cells.every((cell) => /^[\s:|-]*$/.test(cell));
    if (isBlank || namesSeparator(row) || line <= (layout.headerLine ?? 0)) continue;
    for (const read of readLine(row, layout, context)) rows.push(read);
    if (rows.length > mostImported) return refuse({ code: 'too-many-rows', line });
    if (turn % 100 === 0) yield line;
  }
  return ok({ source: layout.isOurs ? 'links' : 'list', holdsSettings: false, rows, repeated: 0 });
}

/** The whole file is checked before any of its links. */
function checkWhole(text: string, delimiter: string): Result<undefined, ImportProblem> {
  let count = 0;
  for (const { line, cells, broken } of readCsv(text, delimiter)) {
    if (broken) return refuse({ code: 'broken-quotes', line });
    if (cells.length > 1 || cells[0] !== '') count += 1;
    if (count > mostImported) return refuse({ code: 'too-many-rows', line });
  }
  return ok(undefined);
}

function readLine({ line, cells }: CsvLine, layout: ListLayout, context: ImportContext): ImportRow[] {
  const refused = (reason: RowReason, text = cells.join(' ')): ImportRow => ({
    line,
    state: 'refused',
    text: text.slice(0, shownText).trim(),
    reason,
  });
  const isTooLong = cells.length > mostCells || cells.some(({ length }) => length > longestText);
  if (isTooLong) return [refused({ about: 'row', code: 'too-long' }, cells.slice(0, mostCells).join(' '))];
  // The end of a file that was cut off: the rest of its last link could still look whole.
  if (layout.isOurs && cells.length < layout.width) return [refused({ about: 'row', code: 'cut-off' })];
  const addresses = addressesOf(cells, layout.link);
  if (addresses.length === 0) return [refused({ about: 'row', code: 'no-address' })];
  const words = wordsOf(cells, layout);
  return addresses.map((address): ImportRow => {
    const read = recordFromWords(address, words, context);
    return read.ok ? { line, state: 'new', record: read.value } : refused(read.problem, address);
  });
}

/** All addresses in the link cell. If it has none, those of the first cell that has any. */
function addressesOf(cells: string[], link: number | undefined): string[] {
  if (link === undefined) return cells.flatMap((cell) => addressesIn(cell));
  const found = addressesIn(cells[link] ?? '');
  if (found.length > 0) return found;
  return cells.map(addressesIn).find(({ length }) => length > 0) ?? [];
}

function wordsOf(cells: string[], { columns, isOurs }: ListLayout): RowWords {
  const column = (name: CsvColumn) => fromCsvCell(cells[columns.get(name) ?? -1] ?? '');
  // Our own file separates labels with semicolons. Other programs also use commas, which one of our labels may contain.
  const labels = column('Labels').split(isOurs ? ';' : /[;,،、，；\n]/);
  const words = (name: CsvColumn) => (isOurs ? column(name) : column(name).trim());
  return { title: words('Title'), labels, note: words('Note'), ...(isOurs ? { column } : {}) };
}
