// What a spreadsheet would run: a formula's first sign, its full-width twins, and what it skips before one. Also behind
// quotes, so that a leading one can be taken off again without a doubt.
const formula = /^'*(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0])/;
const number = /^-?\d+(?:\.\d+)?$/;

/** A cell of a CSV (RFC 4180). One that a spreadsheet would run as a formula gets a leading `'`; numbers stay numbers. */
export function csvCell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  // Spreadsheets of many languages part cells at `;` instead: unquoted, a formula behind one would stand on its own.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV, without its line end. */
export const csvRow = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** What a cell said before `csvCell` made it safe; the cell is already without quotes. */
export const fromCsvCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
