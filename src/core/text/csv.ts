// Places where a spreadsheet would start a formula. A cell begins at the start of the text and, because spreadsheets in
// many languages use other separators, after any character that could separate cells there. Quotes do not protect it if
// the cell began before them. Apostrophes may come first, so that a leading one can be removed again without doubt.
const opened = /(?<=^|[,;|\t\r\n])(?='*(?:(?:[^\S\t\r\n]|\0)*[=+\-@＝＋－＠]|[\t\r\0]))|^(?='*\n)/g;
const defused = /(?<=^|[,;|\t\r\n])'(?='*(?:(?:[^\S\t\r\n]|\0)*[=+\-@＝＋－＠]|[\t\r\0]))|^'(?='*\n)/g;
const number = /^-?\d+(?:\.\d+)?$/;

/**
 * Writes a cell of a CSV (RFC 4180). Every part that a spreadsheet would run as a formula gets a leading `'`; numbers
 * stay numbers.
 */
export function csvCell(text: string): string {
  const safe = number.test(text) ? text : text.replace(opened, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV, without its line end. */
export const csvRow = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** The text of a cell before `csvCell` made it safe; the cell's quotes must already be removed. */
export const fromCsvCell = (cell: string): string => cell.replace(defused, '');
