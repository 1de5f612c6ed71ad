// What a spreadsheet would run: the first character of a formula, its full-width forms, and the characters that are
// skipped before one. A cell begins at the start of the text. Spreadsheets in many languages use other delimiters, so a
// cell may also begin after any of them, and quotes give no protection if the cell began before them. Apostrophes count
// too, so that a leading one can be removed again without doubt.
const opened = /(?<=^|[,;|\t\r\n])(?='*(?:(?:[^\S\t\r\n]|\0)*[=+\-@＝＋－＠]|[\t\r\0]))|^(?='*\n)/g;
const defused = /(?<=^|[,;|\t\r\n])'(?='*(?:(?:[^\S\t\r\n]|\0)*[=+\-@＝＋－＠]|[\t\r\0]))|^'(?='*\n)/g;
const number = /^-?\d+(?:\.\d+)?$/;

/**
 * A cell of a CSV (RFC 4180). Every part that a spreadsheet could take for a cell with a formula gets a leading `'`.
 * Numbers stay numbers.
 */
export function csvCell(text: string): string {
  const safe = number.test(text) ? text : text.replace(opened, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV, without its line end. */
export const csvRow = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** The original text of a cell that `csvCell` made safe. The cell comes without its quotes. */
export const fromCsvCell = (cell: string): string => cell.replace(defused, '');
