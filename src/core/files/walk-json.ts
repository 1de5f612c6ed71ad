import { ok, type Result, refuse } from '../result.ts';

/** Why a text is refused as JSON before its content is read. */
export type JsonProblemCode =
  | 'broken-json'
  | 'half-file'
  | 'too-deep'
  | 'repeated-key'
  | 'forbidden-key'
  | 'half-character';

/** A refusal and its line, from 1. */
export type JsonProblem = { code: JsonProblemCode; line: number };

/** The line on which each element of the outermost list `links` begins. */
export type JsonWalk = { lines: number[] };

/** How deeply objects and lists may be nested. */
const deepest = 20;

const longestNumber = 1000;
const numberShape = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const [quote, backslash, comma, colon, openList, closeList, openObject, closeObject] = [
  34, 92, 44, 58, 91, 93, 123, 125,
];
const escapes = new Set([...'"\\/bfnrt'].map((one) => one.charCodeAt(0)));

/** An object or a list that is still open. */
type Open = { keys?: Set<string>; key?: string };

/**
 * Walks over a text as JSON (RFC 8259). Also refuses what `JSON.parse` accepts: repeated keys, `__proto__`, broken
 * characters and deep nesting. Iterative and linear. Yields the count of `links` now and then, so that the work can be
 * done in slices.
 */
export function* walkJson(text: string): Generator<number, Result<JsonWalk, JsonProblem>> {
  const lines: number[] = [];
  const open: Open[] = [];
  let at = 0;
  let line = 1;
  const refused = (code: JsonProblemCode) => refuse({ code, line });

  const skipSpace = () => {
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
      else if (code !== 32 && code !== 9 && code !== 13) return code;
    }
  };
  const broken = () => refused(at >= text.length ? 'half-file' : 'broken-json');

  for (;;) {
    // A value begins here.
    let code = skipSpace();
    if (open.length === 2 && !open[1]?.keys && open[0]?.key === 'links') {
      lines.push(line);
      if (lines.length % 1000 === 0) yield lines.length;
    }
    if (code === openObject || code === openList) {
      if (open.length === deepest) return refused('too-deep');
      open.push(code === openObject ? { keys: new Set() } : {});
      at += 1;
      const first = skipSpace();
      if (first !== (code === openObject ? closeObject : closeList)) {
        if (code === openList) continue;
        const key = readKey();
        if (key) return refused(key);
        continue;
      }
    } else if (code === quote) {
      const end = endOfString(text, at);
      if (typeof end !== 'number') return refused(end);
      at = end;
    } else {
      const end = endOfWord(text, at);
      if (end < 0) return broken();
      at = end;
    }
    // A value has just ended, or an empty object or list is about to end.
    for (;;) {
      code = skipSpace();
      const last = open.at(-1);
      if (!last) return at >= text.length ? ok({ lines }) : refused('broken-json');
      if (code === (last.keys ? closeObject : closeList)) {
        open.pop();
        at += 1;
        continue;
      }
      if (code !== comma) return broken();
      at += 1;
      if (last.keys) {
        const key = readKey();
        if (key) return refused(key);
      }
      break;
    }
  }

  function readKey(): JsonProblemCode | undefined {
    if (skipSpace() !== quote) return at >= text.length ? 'half-file' : 'broken-json';
    const end = endOfString(text, at);
    if (typeof end !== 'number') return end;
    const raw = text.slice(at, end);
    const key: string = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
    const last = open.at(-1) as Required<Open>;
    if (key === '__proto__') return 'forbidden-key';
    if (last.keys.has(key)) return 'repeated-key';
    last.keys.add(key);
    last.key = key;
    at = end;
    if (skipSpace() !== colon) return at >= text.length ? 'half-file' : 'broken-json';
    at += 1;
    return undefined;
  }
}

/** The position after the string that begins at `at`, or why it is not a string. */
function endOfString(text: string, at: number): number | JsonProblemCode {
  let awaitsLow = false;
  for (let end = at + 1; end < text.length; end += 1) {
    let unit = text.charCodeAt(end);
    if (unit === quote) return awaitsLow ? 'half-character' : end + 1;
    if (unit < 32) return 'broken-json';
    if (unit === backslash) {
      end += 1;
      unit = text.charCodeAt(end);
      if (unit === 117) {
        const hex = text.slice(end + 1, end + 5);
        if (end + 5 > text.length) return 'half-file';
        if (!/^[\dA-Fa-f]{4}$/.test(hex)) return 'broken-json';
        unit = Number.parseInt(hex, 16);
        end += 4;
      } else if (end >= text.length) return 'half-file';
      else if (!escapes.has(unit)) return 'broken-json';
    }
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (isLow !== awaitsLow) return 'half-character';
    awaitsLow = unit >= 0xd800 && unit <= 0xdbff;
  }
  return 'half-file';
}

/** The position after the number, `true`, `false` or `null` that begins at `at`, or -1. */
function endOfWord(text: string, at: number): number {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  let end = at;
  while (end < text.length && end - at <= longestNumber && '+-.eE0123456789'.includes(text.charAt(end))) end += 1;
  return numberShape.test(text.slice(at, end)) ? end : -1;
}
