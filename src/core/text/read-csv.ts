/**
 * A row of a CSV and the line on which it begins, from 1. `broken` marks the last row of a file whose quotes do not
 * close.
 */
export type CsvLine = { line: number; cells: string[]; broken?: true };

const quote = 34;
const newline = 10;
const carriage = 13;
const space = 32;
/**
 * After this many quotes that follow a space and end no cell, all such quotes are taken for text, because looking for
 * their ends takes time.
 */
const mostUnclosed = 100;

/**
 * The rows of a CSV (RFC 4180), one by one. Lines end with LF, CR or both. Quotes inside an unquoted cell are text.
 * Spaces may stand around a quoted cell. A cell whose quote does not close, or that continues after its closing quote,
 * is broken, and nothing after it is read. Linear.
 */
export function* readCsv(text: string, delimiter: string): Generator<CsvLine, void> {
  const separator = delimiter.charCodeAt(0);
  let at = 0;
  let line = 1;
  let unclosed = 0;
  while (at < text.length) {
    const row: CsvLine = { line, cells: [] };
    for (;;) {
      const open = text.charCodeAt(at) === space ? afterSpaces(text, at) : at;
      const isSpaced = open > at && unclosed < mostUnclosed;
      if (text.charCodeAt(open) === quote && (open === at || isSpaced)) {
        const openedOn = line;
        const end = endOfQuoted(text, open);
        const after = end < 0 ? end : afterSpaces(text, end + 1);
        const code = text.charCodeAt(after);
        // After a space, a quote that does not end its cell is text.
        if (
          isSpaced &&
          (end < 0 || !(code === separator || code === newline || code === carriage || after >= text.length))
        ) {
          unclosed += 1;
          const plain = endOfPlain(text, at, separator);
          row.cells.push(text.slice(at, plain));
          at = plain;
        } else {
          if (end < 0) return yield { ...row, line: openedOn, broken: true };
          const raw = text.slice(open + 1, end);
          row.cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw);
          line += lineEnds(raw);
          at = after;
        }
      } else {
        const end = endOfPlain(text, at, separator);
        row.cells.push(text.slice(at, end));
        at = end;
      }
      const code = text.charCodeAt(at);
      if (code === separator) {
        at += 1;
        continue;
      }
      if (at >= text.length) break;
      if (code !== newline && code !== carriage) return yield { ...row, line, broken: true };
      at += code === carriage && text.charCodeAt(at + 1) === newline ? 2 : 1;
      line += 1;
      break;
    }
    yield row;
  }
}

/** The position of the quote that closes the one at `at`, or -1. */
function endOfQuoted(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2);
  return end;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

function endOfPlain(text: string, at: number, separator: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === separator || code === newline || code === carriage) break;
  }
  return end;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline || (code === carriage && text.charCodeAt(at + 1) !== newline)) count += 1;
  }
  return count;
}
