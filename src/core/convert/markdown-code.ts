// A blank line, or one that begins a list item, a heading, a quotation, a table's row or a fence, ends a paragraph.
const paragraphEnd = /\n(?=[ \t]*(?:\r?\n|[>|]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~))/g;
const leavesQuote = /\n(?![ \t]*>)/g;
const leavesItem = /\n(?![ \t]|\r?\n)/g;
const longestPrefix = 100;

/** Reads Markdown's code: the end of the fence or span that begins with the run of characters at `at`, or nothing. */
export type CodeReader = {
  fence(at: number): number | undefined;
  span(at: number): number | undefined;
  paragraphEnd(at: number): number;
};

/**
 * A reader of code in `text`: a fence, to a fence as long or the end of the text; or a span, between two runs of
 * backticks equally long in one paragraph. To be asked in rising order; the whole takes time linear in the text.
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
  // A fence in a quotation or a list's item ends with it, closed or not.
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

/** The length of the run of one character at `at`. */
export function runLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end += 1;
  return end - at;
}

/** Of each length of run in a paragraph, where the last one is. */
function runsIn(text: string, from: number, to: number): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = text.indexOf('`', from); at >= 0 && at < to; ) {
    const length = runLength(text, at);
    last.set(length, at);
    at = text.indexOf('`', at + length);
  }
  return last;
}

/** What stands between the line's begin and `at`, where that is only spaces, quotation marks and a list's marker. */
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
    if (other >= length && lineStart(text, next) !== undefined && isBlankBehind(text, end)) return end;
    next = text.indexOf(three, end);
  }
  return text.length;
}

function isBlankBehind(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13) at += 1;
  return at >= text.length || text.charCodeAt(at) === 10;
}
