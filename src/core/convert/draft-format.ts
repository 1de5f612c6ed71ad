import { namedSeparator, tablesIn } from '../text/find-tables.ts';

/**
 * The format of a draft, which decides what its characters mean. `text` is plain text and Markdown, because the two
 * cannot be told apart.
 */
export type DraftFormat = 'text' | 'html' | 'csv';

const openingTag = /^(?:<!|<\?|<[a-z][a-z0-9-]*[\s/>])/i;

/**
 * Guesses the format of a draft. HTML begins and ends with a tag, or begins with a doctype or `<html>`. A CSV has the
 * same number of cells in each of its first lines, and no space after a comma. Everything else is text.
 */
export function formatOf(text: string): DraftFormat {
  const start = text.slice(0, 10_000).trimStart();
  if (openingTag.test(start)) {
    return /^<(?:!doctype|html)\b/i.test(start) || text.slice(-10_000).trimEnd().endsWith('>') ? 'html' : 'text';
  }
  return namedSeparator(text) !== undefined || delimiterOf(text) !== undefined ? 'csv' : 'text';
}

/** The delimiter of a text that looks like a CSV, or nothing. */
export function delimiterOf(text: string): string | undefined {
  const [first] = tablesIn(text);
  if (!first || first.separator === '|' || first.rows.length < 2) return undefined;
  const { separator, rows } = first;
  const [header] = rows;
  // Spreadsheets leave out empty cells at the end of a row. Commas and spaces also occur in sentences.
  const isRagged =
    separator !== ',' && rows.every(({ cells }) => cells.length > 1 && cells.length <= (header?.cells.length ?? 0));
  const isSentence = ({ cells }: (typeof rows)[number]) => cells.slice(1).some((cell) => cell.startsWith(' '));
  if (separator !== '\t' && rows.some(isSentence)) return undefined;
  return first.evenness === 1 || isRagged ? separator : undefined;
}
