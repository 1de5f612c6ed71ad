import { bareHeader, type Columns, columnsIn, type Meaning } from './columns.ts';
import type { ReportProblem, ReportRow } from './reading.ts';

/** The header of a report: its words and their meanings. */
export type Header = { headers: string[]; columns: Columns };

const leastKnown = 3;
/** Headers of payment reports, which have several tables and no commissions. */
const finance = new Set(
  'withdrawaldate withdrawalamount earningswithdrawn invoiceid invoice invoicedate invoicenumber invoicestatus recipientname totalamount totalvatamount'.split(
    ' ',
  ),
);
const totalWords = new Set(
  'total totals grandtotal sum summe gesamt gesamtsumme totalgeneral somme totale totaal razem suma итого всього 合計 総計 总计 總計 合计 الإجمالي المجموع कुल'.split(
    ' ',
  ),
);

/** Whether a row is empty. */
export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Whether a row is a known header, by the number of its known columns. */
export const isHeader = ({ at }: Columns): boolean => at.size >= leastKnown;

/** Whether a row is the header of a payment report. */
export const isFinance = (cells: readonly string[]) =>
  cells.filter((cell) => finance.has(bareHeader(cell.slice(0, 200)))).length >= 2;

const decorated =
  /^(?:clicks|actions|saleamount|actionearnings|totalearnings|earnings)(?:previous|prior|compar|change|percentchange|period\d)|^(?:previous|prior|compar\p{L}{0,5}|change|percentchange)(?:in|period)?(?:clicks|actions|saleamount|actionearnings|totalearnings|earnings)$/u;

/** The header of a second period, or of the changes since then. */
export const comparedHeader = (headers: readonly string[]): string | undefined =>
  headers.find((header) => decorated.test(bareHeader(header.slice(0, 200))));

/** Two columns with the same name and meaning but different values: the report compares two periods. */
export function compared({ line, cells }: ReportRow, { columns, headers }: Header): ReportProblem | undefined {
  for (const [one, other] of columns.doubles)
    if (
      (cells[one] ?? '').trim() !== (cells[other] ?? '').trim() &&
      bareHeader(cells[one] ?? '') !== bareHeader(headers[one] ?? '')
    )
      return { code: 'compared-periods', line, column: headers[one] ?? '' };
  return undefined;
}

/**
 * What a row below the header is: a row of the report, its totals, the header again, or the header of another table.
 */
export function kindOf(
  row: ReportRow,
  { columns, headers }: Header,
  mapping: ReadonlyMap<string, Meaning>,
): 'data' | 'total' | 'repeated' | 'second' {
  const { cells } = row;
  if (headers.every((header, at) => header === (cells[at] ?? '').trim())) return 'repeated';
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  // No cell of a header is a number.
  const isWords = !cells.some((cell) => /^[\d.,:/-]+$/.test(cell.slice(0, 50)));
  if (isWords && (isHeader(columnsIn(cells, mapping)) || isFinance(cells))) return 'second';
  const id = columns.at.get('id');
  // No word for a total has a digit, and most first cells do.
  const isTotalWord = !/\d/.test(first) && totalWords.has(bareHeader(first.slice(0, 200)));
  if (id === undefined) return isTotalWord && isLabelledOnce(cells) ? 'total' : 'data';
  const idCell = (cells[id] ?? '').trim();
  if (isTotalWord && !/\d/.test(idCell)) return 'total';
  const isNumeric = () =>
    cells.every((cell) => cell.trim() === '' || /^[-+(]?[^\p{L}\d]{0,4}[\d.,'\s]+[^\p{L}\d]{0,4}$/u.test(cell.trim()));
  return idCell === '' && isNumeric() ? 'total' : 'data';
}

/** Whether only the first cell with text in a row holds words. */
const isLabelledOnce = (cells: readonly string[]) => cells.filter((cell) => /\p{L}/u.test(cell)).length === 1;
