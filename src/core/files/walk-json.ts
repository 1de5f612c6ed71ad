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

/** How far a text was walked over. */
type Walk = { readonly text: string; readonly open: Open[]; at: number; line: number };

/** What is at the place that was reached: a value begins or has just ended, the text is over, or it is not JSON. */
type Step = 'begins' | 'ended' | 'over' | JsonProblemCode;

/**
 * Walks over a text as JSON (RFC 8259). Also refuses what `JSON.parse` accepts: repeated keys, `__proto__`, broken
 * characters and deep nesting. Iterative and linear. Yields the count of `links` now and then, so that the work can be
 * done in slices.
 */
export function* walkJson(text: string): Generator<number, Result<JsonWalk, JsonProblem>> {
  const walk: Walk = { text, open: [], at: 0, line: 1 };
  const lines: number[] = [];
  for (;;) {
    skipSpace(walk);
    if (isInLinks(walk)) {
      lines.push(walk.line);
      if (lines.length % 1000 === 0) yield lines.length;
    }
    const inside = walkInto(walk);
    const step = inside === 'ended' ? walkOn(walk) : inside;
    if (step === 'over') return ok({ lines });
    if (step !== 'begins') return refuse({ code: step, line: walk.line });
  }
}

/** Whether the value that begins here is an element of the outermost list `links`. */
const isInLinks = ({ open }: Walk) => open.length === 2 && !open[1]?.keys && open[0]?.key === 'links';

/** From the first character of a value to its end, or to the first value inside. */
function walkInto(walk: Walk): Step {
  const code = walk.text.charCodeAt(walk.at);
  if (code === openObject || code === openList) return walkInside(walk, code === openObject);
  const end = code === quote ? endOfString(walk.text, walk.at) : endOfWord(walk.text, walk.at);
  if (typeof end !== 'number') return end;
  walk.at = end;
  return 'ended';
}

/** From the opening bracket to the first value inside. An empty object or list is about to end. */
function walkInside(walk: Walk, isObject: boolean): Step {
  if (walk.open.length === deepest) return 'too-deep';
  walk.open.push(isObject ? { keys: new Set() } : {});
  walk.at += 1;
  if (skipSpace(walk) === (isObject ? closeObject : closeList)) return 'ended';
  return isObject ? walkKey(walk) : 'begins';
}

/** From the end of a value, past the brackets that close there, to the next value or the end of the text. */
function walkOn(walk: Walk): Exclude<Step, 'ended'> {
  for (;;) {
    const code = skipSpace(walk);
    const last = walk.open.at(-1);
    if (!last) return walk.at >= walk.text.length ? 'over' : 'broken-json';
    if (code !== (last.keys ? closeObject : closeList)) {
      if (code !== comma) return brokenAt(walk.text, walk.at);
      walk.at += 1;
      return last.keys ? walkKey(walk) : 'begins';
    }
    walk.open.pop();
    walk.at += 1;
  }
}

/** From a key of the object that was opened last to its value. */
function walkKey(walk: Walk): 'begins' | JsonProblemCode {
  const { text } = walk;
  if (skipSpace(walk) !== quote) return brokenAt(text, walk.at);
  const end = endOfString(text, walk.at);
  if (typeof end !== 'number') return end;
  const raw = text.slice(walk.at, end);
  const key: string = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
  const last = walk.open.at(-1) as Required<Open>;
  if (key === '__proto__') return 'forbidden-key';
  if (last.keys.has(key)) return 'repeated-key';
  last.keys.add(key);
  last.key = key;
  walk.at = end;
  if (skipSpace(walk) !== colon) return brokenAt(text, walk.at);
  walk.at += 1;
  return 'begins';
}

/** Goes on to the next character that is not space, and returns its code. */
function skipSpace(walk: Walk): number {
  for (; ; walk.at += 1) {
    const code = walk.text.charCodeAt(walk.at);
    if (code === 10 || (code === 13 && walk.text.charCodeAt(walk.at + 1) !== 10)) walk.line += 1;
    else if (code !== 32 && code !== 9 && code !== 13) return code;
  }
}

/** Why a text that cannot go on like this is refused. */
const brokenAt = (text: string, at: number): JsonProblemCode => (at >= text.length ? 'half-file' : 'broken-json');

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

/** The position after the number, `true`, `false` or `null` that begins at `at`, or why there is none. */
function endOfWord(text: string, at: number): number | JsonProblemCode {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  let end = at;
  while (end < text.length && end - at <= longestNumber && '+-.eE0123456789'.includes(text.charAt(end))) end += 1;
  return numberShape.test(text.slice(at, end)) ? end : brokenAt(text, at);
}
