import { isAsciiHost } from '../../impact-hosts.ts';
import { entityAt } from '../entities.ts';
import { escapeAt, withoutEscapes } from './escapes.ts';
import { isInvisible, withoutInvisible } from './invisible.ts';

/** Where an address ends: `end` is just after its last character, and the search goes on at `next`. */
export type Run = { end: number; next: number };

// What each ASCII character can do to the address before it.
const plain = 0;
const ends = 1;
const opens = 2;
const closes = 3;
const depends = 4;
const kinds = new Uint8Array(128);
kinds.fill(ends, 0, 33);
for (const character of '<>"`\x7f') kinds[character.charCodeAt(0)] = ends;
for (const character of '([{') kinds[character.charCodeAt(0)] = opens;
for (const character of ')]}') kinds[character.charCodeAt(0)] = closes;
for (const character of "',;|&\\*^") kinds[character.charCodeAt(0)] = depends;

const harmless = /[\w\-./:~?=%#+@]+/y;
const oneHarmless = /[\w\-./:~?=%#+@&]/;
const trailing = ".,:;!?*'([{|^$%~";
const listName = /\[\w{0,40}\]=/y;
/** Text that begins another address or, in a wiki table, another cell. */
const another = /(?:https?:\\?\/|www\.)/iy;
const jiraMacro = /\{(?:color|quote|panel|code|noformat)\b/y;
const wordBreak = /<wbr\s*\/?>/iy;
const start = /(?:https?:)?(?:\\?\/|\\u002f){0,4}((?:[\w.\-@:%~]|\\[.-]|[^\0-\x7f])*)/iy;
/** How most addresses begin. Checked first, because it is faster. */
const usual = 'https://www.upwork.com/';
const trackingPath = /https?:\/\/[\w.-]+\/[ci]\/\d{1,10}\/\d{1,10}\/\d/iy;
/** A letter with an accent, also if the accent is a character by itself. */
const latin = /\p{Script=Latin}|[\u0300-\u036f]/u;
/** Words of other scripts inside an address: followed by Latin letters, or as a part of the path. */
const foreignWord = /[\p{Lu}\p{Ll}\p{Lt}\p{M}]{1,40}(?=[A-Za-z0-9])|[\p{L}\p{M}]{1,40}(?=\/)/uy;
const word = /[\p{L}\p{N}]/u;
const ampersand = /&(?:amp|#0*38|#x0*26);/i;
const lastEntity = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});$/i;
const longestEntity = 34;
/** A mail program's protected link, the only address that ends with `$`. */
const protectedLink = /^https?:\/\/urldefense\.\w{2,3}\/v3\/__/i;
const lookBack = 500;

/**
 * Reads the address that begins at `from`. It ends at a space, a quotation mark, a bracket that was not opened in it,
 * the `delimiter` of its cell, or the punctuation of the sentence around it. Addresses of Upwork and impact.com are
 * ASCII: a letter of another script, a mark, an emoji or `|` ends them, but escapes and invisible characters inside
 * them do not.
 */
export function readRun(text: string, from: number, limit: number, delimiter?: string): Run {
  const before = text.charAt(from - 1);
  // The pattern reads most of an address, because it is twice as fast.
  harmless.lastIndex = from;
  const first = harmless.test(text) ? Math.min(harmless.lastIndex, limit) : from;
  const code = text.charCodeAt(first);
  if (first >= limit || (code < 128 && kinds[code] === ends && code !== 60) || text.charAt(first) === delimiter)
    return withoutTail(text, from, first, before);
  trackingPath.lastIndex = from;
  const isAscii = text.startsWith(usual, from) || isAsciiHost(hostAt(text, from)) || trackingPath.test(text);
  return readOn({ text, limit, before, delimiter, isAscii }, from, first);
}

/** Decides for each character whether it belongs to the address. `before` is the character in front of it. */
type Around = { text: string; limit: number; before: string; delimiter: string | undefined; isAscii: boolean };

function readOn(around: Around, from: number, first: number): Run {
  const { text, limit, before, isAscii } = around;
  let isQuery = text.slice(from, first).includes('?');
  let [round, square, curly] = [0, 0, 0];
  let at = first;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : depends;
    if (kind === plain) {
      isQuery ||= code === 63;
      continue;
    }
    if (kind === ends) {
      wordBreak.lastIndex = at;
      if (code !== 60 || !wordBreak.test(text) || !isWithin(text, wordBreak.lastIndex, limit)) break;
      at = wordBreak.lastIndex - 1;
    } else if (kind === opens) {
      jiraMacro.lastIndex = at;
      if (code === 40) {
        if (isAscii && (!isQuery || beginsAnother(text, at + 1))) break;
        round += 1;
      } else if (code === 123) {
        if (jiraMacro.test(text) || (isAscii && beginsAnother(text, at + 1))) break;
        curly += 1;
      } else if (isListName(text, at)) square += 1;
      else break;
    } else if (kind === closes) {
      if (code === 41 ? --round < 0 : code === 93 ? --square < 0 : --curly < 0) break;
    } else {
      const length = lengthAt(around, at, isQuery);
      if (length === 0) break;
      at += length - 1;
    }
  }
  const stop = Math.min(Math.max(at, from + 1), limit);
  return withoutTail(text, from, stop, before);
}

/** How many UTF-16 units at `at` belong to the address as one character. 0 if the address ends there. */
function lengthAt(around: Around, at: number, isQuery: boolean): number {
  const { text, limit, before, delimiter, isAscii } = around;
  const character = text.charAt(at);
  if (character === delimiter) return 0;
  switch (character) {
    case '\\': {
      const found = escapeAt(text, at);
      if (!found) return 0;
      const meant = found.meant.charCodeAt(0);
      const belongs = meant < 128 ? oneHarmless.test(found.meant) : isInvisible(meant);
      return belongs ? found.length : 0;
    }
    case '&': {
      const entity = entityAt(text, at);
      if (!entity) return 1;
      const meant = entity.meant ?? ' ';
      if (oneHarmless.test(meant)) return entity.length;
      const isHidden = isInvisible(meant.charCodeAt(0)) && isWithin(text, at + entity.length, limit);
      return isHidden ? entity.length : 0;
    }
    case "'":
      return before === character || beginsAnother(text, at + 1) || (isAscii && !isQuery) ? 0 : 1;
    case '|':
      return before === character || isAscii || beginsAnother(text, at + 1) ? 0 : 1;
    case '^':
    case '*':
      if (beginsAnother(text, at + 1)) return 0;
      return isAscii && (!isQuery || !/[\w%]/.test(text.charAt(at + 1))) ? 0 : 1;
    case ',':
    case ';':
      return beginsAnother(text, at + 1) || (isAscii && !isQuery) ? 0 : 1;
    default:
      return beyondAscii(around, at);
  }
}

/** `lengthAt` for a character that is not ASCII. */
function beyondAscii({ text, limit, isAscii }: Around, at: number): number {
  const code = text.charCodeAt(at);
  if (isInvisible(code)) {
    let end = at + 1;
    while (end < limit && isInvisible(text.charCodeAt(end))) end += 1;
    return isWithin(text, end, limit) ? end - at : 0;
  }
  const character = text.charAt(at);
  // The hyphens of word processors, and the dash that they make of two hyphens, inside a word.
  if (code >= 0x2010 && code <= 0x2013) return /[a-z0-9]/i.test(text.charAt(at + 1)) ? 1 : 0;
  if (latin.test(character)) return 1;
  if (isAscii) {
    // An address does not end in the middle of a word or a path, and does not continue in another script.
    foreignWord.lastIndex = at;
    return foreignWord.test(text) ? foreignWord.lastIndex - at : 0;
  }
  return /[\p{L}\p{M}\p{N}]/u.test(character) && !beginsAnother(text, at + 1) ? 1 : 0;
}

/** Whether the address continues at `at`, after something that may be inside an address. */
function isWithin(text: string, at: number, limit: number): boolean {
  return at < limit && oneHarmless.test(text.charAt(at)) && !beginsAnother(text, at);
}

function beginsAnother(text: string, at: number): boolean {
  another.lastIndex = at;
  return another.test(text);
}

/** The host of the address at `from`, decoded. */
function hostAt(text: string, from: number): string {
  start.lastIndex = from;
  const seen = start.exec(text)?.[1] ?? '';
  const plainHost = seen.slice(seen.lastIndexOf('@') + 1).toLowerCase();
  const meant = /^[\w.-]+$/.test(plainHost) ? plainHost : withoutInvisible(withoutEscapes(plainHost));
  return /^[\w.-]+/.exec(meant)?.[0] ?? '';
}

/**
 * Whether a bracket belongs to a parameter such as `a[]=1`. Any other bracket begins a Markdown link or ends a `[url]`.
 */
function isListName(text: string, at: number): boolean {
  listName.lastIndex = at;
  return listName.test(text);
}

/** The address without the punctuation at its end, and without the end of the emphasis around it. */
function withoutTail(text: string, from: number, stop: number, before: string): Run {
  let end = stop;
  while (end > from + 1) {
    const last = text.charAt(end - 1);
    const entity = last === ';' ? lastEntity.exec(text.slice(Math.max(from, end - longestEntity), end)) : null;
    if (entity && ampersand.test(entity[0])) end -= entity[0].length;
    else if (entity) break;
    else if (last === '$' && protectedLink.test(text.slice(from, end))) break;
    else if (trailing.includes(last) || (last === before && '+=-'.includes(last)))
      end -= text.charAt(end - 2) === '\\' ? 2 : 1;
    else if (last === '-' && text.charAt(end - 2) === '-') end -= 1;
    else if (last === '_' && text.charAt(end - 2) !== '\\' && isEmphasised(text, from)) end -= 1;
    else break;
  }
  // Several hyphens are a dash, which does not belong to the address.
  if (end < stop && text.charAt(end) === '-' && text.charAt(end - 1) === '-') end -= 1;
  return { end: Math.max(end, from + 1), next: Math.max(stop, from + 1) };
}

/** Whether an address is emphasised by underscores that begin in front of it in its paragraph. */
function isEmphasised(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - lookBack), from);
  const words = before.slice(before.lastIndexOf('\n\n') + 1);
  let depth = 0;
  for (const { 0: run, index } of words.matchAll(/_+/g)) {
    const [left, right] = [words.charAt(index - 1), words.charAt(index + run.length)];
    // After a slash, an underscore is a part of a path.
    if (!word.test(left) && left !== '\\' && left !== '/' && right.trim() === right) depth += 1;
    else if (left.trim() !== '' && !word.test(right)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
