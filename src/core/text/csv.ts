// What a spreadsheet would run: a formula's first character, its full-width twins, and what it skips before one. A cell
// begins at the start of the text, and, since spreadsheets of many languages part cells elsewhere, after whatever could part
// them there: quotes do not help, where a cell that began before them is not quoted. Also after apostrophes, so that a
// leading one can be taken off again without a doubt.
const opened = /(?<=^|[,;|\t\r\n])(?='*(?:(?:[^\S\t\r\n]|\0)*[=+\-@＝＋－＠]|[\t\r\0]))|^(?='*\n)/g;
const defused = /(?<=^|[,;|\t\r\n])'(?='*(?:(?:[^\S\t\r\n]|\0)*[=+\-@＝＋－＠]|[\t\r\0]))|^'(?='*\n)/g;
const number = /^-?\d+(?:\.\d+)?$/;

/** A cell of a CSV (RFC 4180). What a spreadsheet would run as a formula gets a leading `'`, in every part that it could take for a cell; numbers stay numbers. */
export function csvCell(text: string): string {
  const safe = number.test(text) ? text : text.replace(opened, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV, without its line end. */
export const csvRow = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** What a cell said before `csvCell` made it safe; the cell is already without quotes. */
export const fromCsvCell = (cell: string): string => cell.replace(defused, '');
