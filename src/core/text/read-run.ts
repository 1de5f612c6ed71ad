// What each ASCII sign may do to an address that it follows.
const plain = 0;
const ends = 1;
const opens = 2;
const closes = 3;
const parts = 4;
const kinds = new Uint8Array(128);
kinds.fill(ends, 0, 33);
for (const sign of '<>"`\x7f') kinds[sign.charCodeAt(0)] = ends;
for (const sign of '([{') kinds[sign.charCodeAt(0)] = opens;
for (const sign of ')]}') kinds[sign.charCodeAt(0)] = closes;
for (const sign of "',;|&\\") kinds[sign.charCodeAt(0)] = parts;

const harmless = /[\w\-./:~?=%#+@]+/y;
const trailing = ".,:;!?*'([{|";
const emphasis = '_*~';
const deepest = 32;
const listName = /\[\w{0,40}\]=/y;
// An entity is a sign of the text, but for that of the ampersand itself, which parts parameters.
const entity = /&(?!(?:amp|#0*38|#x0*26);)(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/iy;
const ampersand = /&(?:amp|#0*38|#x0*26);$/i;
const longestAmpersand = 12;
const schemeBehind = /https?:\/\//iy;

/** Where an address ends: `end` is behind its last sign, `next` where the search goes on. */
export type Run = { end: number; next: number };

/**
 * Reads the address that begins at `start`, as readers of plain text do: up to a space, a quotation mark, a bracket that
 * was not opened in it, the `delimiter` of its cell, or the punctuation of the sentence around it.
 */
export function readRun(text: string, start: number, limit: number, delimiter?: string): Run {
  const before = text.charAt(start - 1);
  let round = 0;
  let square = 0;
  let curly = 0;
  // Most of an address is looked at by the pattern, which is twice as fast.
  harmless.lastIndex = start;
  let at = harmless.test(text) ? Math.min(harmless.lastIndex, limit) : start;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : isEnd(code) ? ends : plain;
    if (kind === plain) continue;
    if (kind === ends) break;
    if (kind === opens) {
      if (code === 40) round += 1;
      else if (code === 123) curly += 1;
      else if (isListName(text, at)) square += 1;
      else break;
    } else if (kind === closes) {
      if (code === 41 ? --round < 0 : code === 93 ? --square < 0 : --curly < 0) break;
    } else if (endsPart(text, at, before, delimiter)) break;
  }
  const next = Math.min(Math.max(at, start + 1), limit);
  return { end: withoutTail(text, start, next, before), next };
}

/**
 * Reads the target of a Markdown link, which ends at a space or its own bracket and may hold others, escaped or balanced.
 * Nothing where more are open than CommonMark asks for.
 */
export function readTarget(text: string, start: number, limit: number): Run | undefined {
  let depth = 0;
  let at = start;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && kinds[text.charCodeAt(at + 1)] !== ends) at += 1;
    else if (code === 40 && ++depth > deepest) return undefined;
    else if (code === 41 && --depth < 0) break;
  }
  return depth > 0 ? undefined : { end: Math.min(at, limit), next: Math.min(at, limit) };
}

/** Reads the target of a Markdown link between `<` and `>`, in one line. */
export function readAngleTarget(text: string, start: number, limit: number): Run | undefined {
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return { end: at, next: at };
    if (code === 60 || code === 10 || code === 13) return undefined;
    if (code === 92) at += 1;
  }
  return undefined;
}

/** Whether a bracket is of a parameter such as `a[]=1`: any other begins a Markdown link or ends a `[url]`. */
function isListName(text: string, at: number): boolean {
  listName.lastIndex = at;
  return listName.test(text);
}

/** Whether the sign at `at` parts this address from what follows. */
function endsPart(text: string, at: number, before: string, delimiter?: string): boolean {
  const sign = text.charAt(at);
  if (sign === delimiter) return true;
  if (sign === '&') {
    entity.lastIndex = at;
    return entity.test(text);
  }
  if (sign === "'" || sign === '|') {
    if (before === sign) return true;
    if (sign === "'") return false;
  }
  if (sign === '\\') return false;
  schemeBehind.lastIndex = at + 1;
  return schemeBehind.test(text);
}

/** Without the punctuation at its end, and without the emphasis that was opened right in front of it. */
function withoutTail(text: string, start: number, stop: number, before: string): number {
  const isEmphasised = before !== '' && emphasis.includes(before);
  let end = stop;
  while (end > start + 1) {
    const last = text.charAt(end - 1);
    const amp = last === ';' ? ampersand.exec(text.slice(Math.max(start, end - longestAmpersand), end)) : null;
    if (amp) {
      end -= amp[0].length;
      continue;
    }
    if (!trailing.includes(last) && !(isEmphasised && emphasis.includes(last))) break;
    end -= 1;
  }
  return end;
}

/** Spaces, general punctuation (dashes, quotation marks, marks of direction), CJK punctuation and full-width signs. */
function isEnd(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    code === 0xfeff
  );
}
