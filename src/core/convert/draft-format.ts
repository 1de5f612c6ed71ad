/** What a draft is: decides what its signs mean. `text` is plain text and Markdown, which cannot be told apart. */
export type DraftFormat = 'text' | 'html' | 'csv';

const openingTag = /^(?:<!|<\?|<[a-z][a-z0-9-]*[\s/>])/i;
const firstLines = 20;

/**
 * The format of a draft by its look: HTML begins with a tag and ends with one, or begins with a doctype or `<html>`; a
 * CSV has the same number of cells in each of its first lines, and no space behind a comma. All else is text.
 */
export function formatOf(text: string): DraftFormat {
  const start = text.slice(0, 10_000).trimStart();
  if (openingTag.test(start)) {
    return /^<(?:!doctype|html)\b/i.test(start) || text.slice(-10_000).trimEnd().endsWith('>') ? 'html' : 'text';
  }
  return delimiterOf(text) === undefined ? 'text' : 'csv';
}

/** What parts the cells of a text that looks like a CSV, or nothing where it does not. */
export function delimiterOf(text: string): ',' | ';' | '\t' | undefined {
  const whole = text.length <= 100_000;
  const lines = text.slice(0, 100_000).split('\n');
  if (!whole) lines.pop(); // The last one is cut.
  const rows = lines.filter((line) => line.trim() !== '').slice(0, firstLines);
  if (rows.length < 2) return undefined;
  return ([',', ';', '\t'] as const).find((sign) => {
    const count = cellsIn(rows[0] ?? '', sign);
    return count > 1 && rows.every((row) => cellsIn(row, sign) === count);
  });
}

/** The number of cells in a row; none where it reads like a sentence, or a quoted cell goes on in the next line. */
function cellsIn(row: string, sign: string): number {
  const bare = row.replace(/"[^"]*"/g, '');
  if (bare.includes('"') || (sign !== '\t' && bare.includes(`${sign} `))) return 0;
  return bare.split(sign).length;
}
