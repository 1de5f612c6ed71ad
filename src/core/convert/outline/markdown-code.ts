// A paragraph ends at a blank line, or at a line that begins a list item, a heading, a quotation, a table row or a
// fence.
const paragraphEnd = /\n(?=[ \t]*(?:\r?\n|[>|]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~))/g;
const leavesQuote = /\n(?![ \t]*>)/g;
const leavesItem = /\n(?![ \t]|\r?\n)/g;
const longestPrefix = 100;

/**
 * Reads Markdown code: returns the end of the fence or code span that begins with the run of characters at `at`, or
 * nothing.
 */
export type CodeReader = {
  fence(at: number): number | undefined;
  span(at: number): number | undefined;
  paragraphEnd(at: number): number;
};

/**
 * A reader of code in `text`. A fence lasts until an equally long fence or the end of the text. A code span stands
 * between two equally long runs of backticks in one paragraph. Must be asked in rising order. All answers together take
 * linear time.
 */
export function readCode(text: string): CodeReader {
  let known = -1;
  let lastRuns: Map<number, number> | undefined;
  const endOfParagraph = (at: number) => {
    if (at >= known) {
      paragraphEnd.lastIndex = at;
      known = paragraphEnd.exec(text)?.index ?? text.length;
      lastRuns = undefined;
    }
    return known;
  };
  // A fence in a quotation or a list item ends with it, even if it is not closed.
  const ends = new Map<RegExp, number>();
  const endOfContainer = (before: string, at: number): number => {
    const leaves = before.includes('>') ? leavesQuote : /\S/.test(before) ? leavesItem : undefined;
    if (!leaves) return text.length;
    const last = ends.get(leaves) ?? -1;
    if (at < last) return last;
    leaves.lastIndex = at;
    const end = leaves.exec(text)?.index ?? text.length;
    ends.set(leaves, end);
    return end;
  };
  return {
    paragraphEnd: endOfParagraph,
    fence(at) {
      const length = runLength(text, at);
      const before = length >= 3 ? lineStart(text, at) : undefined;
      if (before === undefined) return undefined;
      const limit = endOfContainer(before, at);
      const end = endOfFence(text, at, length, limit);
      return end === undefined ? undefined : Math.min(end, limit);
    },
    span(at) {
      if (text.charAt(at) !== '`') return undefined;
      const length = runLength(text, at);
      const stop = endOfParagraph(at);
      lastRuns ??= runsIn(text, at, stop);
      if ((lastRuns.get(length) ?? -1) <= at) return undefined;
      for (let next = text.indexOf('`', at + length); next >= 0 && next < stop; ) {
        const other = runLength(text, next);
        if (other === length) return next + length;
        next = text.indexOf('`', next + other);
      }
      return undefined;
    },
  };
}

/** The length of the run of the same character at `at`. */
export function runLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end += 1;
  return end - at;
}

/** The position of the last run of each length in a paragraph. */
function runsIn(text: string, from: number, to: number): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = text.indexOf('`', from); at >= 0 && at < to; ) {
    const length = runLength(text, at);
    last.set(length, at);
    at = text.indexOf('`', at + length);
  }
  return last;
}

/**
 * The text between the start of the line and `at`, if it consists only of spaces, quotation marks and a list marker.
 */
function lineStart(text: string, at: number): string | undefined {
  const start = Math.max(0, at - longestPrefix);
  const before = text.slice(start, at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === before.length && start > 0) return undefined;
  return /^\ufeff?[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(line) ? line : undefined;
}

function endOfFence(text: string, at: number, length: number, limit: number): number | undefined {
  const character = text.charAt(at);
  const line = text.indexOf('\n', at);
  if (line < 0) return character === '`' && text.indexOf('`', at + length) >= 0 ? undefined : text.length;
  if (character === '`') {
    const tick = text.indexOf('`', at + length);
    if (tick >= 0 && tick < line) return undefined;
  }
  const three = character.repeat(3);
  for (let next = text.indexOf(three, line); next >= 0 && next < limit; ) {
    const other = runLength(text, next);
    const end = next + other;
    if (other >= length && lineStart(text, next) !== undefined && isBlankAfter(text, end)) return end;
    next = text.indexOf(three, end);
  }
  return text.length;
}

function isBlankAfter(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13) at += 1;
  return at >= text.length || text.charCodeAt(at) === 10;
}
