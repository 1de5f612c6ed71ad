const never = Number.MAX_SAFE_INTEGER;
const cased = /[\p{Lu}\p{Ll}\p{N}]/u;
// Right after one of these characters, a bare name is part of something longer: a word, a host, a path, an e-mail
// address, a value.
const joined = /[\w@.\-/\\%+=&?#$~]/;
/** How `://` is written in JSON and HTML by programs that escape more than they must. */
const escapedScheme = /:(?:\\\/\\\/|\\u002f\\u002f|(?:&#(?:x2f|47);){2})/gi;

/** Finds where addresses begin: with a scheme, or with a bare Upwork host. `next` must be asked in rising order. */
export type Seeker = { next(from: number): number };

/**
 * Creates a seeker of addresses in `text`. It looks only for their first characters, so it reads each part of the text
 * once.
 */
export function seekAddresses(text: string): Seeker {
  let withScheme = -1;
  let escaped = text.includes('\\') || text.includes('&#') ? -1 : never;
  let bare = -1;
  const scheme = new RegExp(escapedScheme);
  const name = /upwork(?=\\?\.(?:com|pxf\\?\.io))/gi;
  const domain = /\\?\.(?:com|pxf\\?\.io)/iy;
  const nextWithScheme = (from: number): number => {
    for (let colon = text.indexOf('://', from); colon >= 0; colon = text.indexOf('://', colon + 3)) {
      const start = startOfScheme(text, colon);
      if (start >= from && !isWithinWord(text, start)) return start;
    }
    return never;
  };
  const nextEscaped = (from: number): number => {
    scheme.lastIndex = from;
    for (let match = scheme.exec(text); match; match = scheme.exec(text)) {
      const start = startOfScheme(text, match.index);
      if (start >= from && !isWithinWord(text, start)) return start;
    }
    return never;
  };
  const nextBare = (from: number): number => {
    name.lastIndex = from;
    while (name.test(text)) {
      const start = startOfName(text, name.lastIndex - 'upwork'.length);
      if (start < from) continue;
      domain.lastIndex = name.lastIndex;
      if (domain.test(text) && isBareAddress(text, start, domain.lastIndex)) return start;
    }
    return never;
  };
  return {
    next(from) {
      if (withScheme < from) withScheme = nextWithScheme(from);
      if (escaped < from) escaped = nextEscaped(from);
      if (bare < from) bare = nextBare(from);
      return Math.min(withScheme, escaped, bare);
    },
  };
}

/** Where the `http` or `https` before `://` begins, or -1. */
function startOfScheme(text: string, colon: number): number {
  const s = (text.charCodeAt(colon - 1) | 32) === 115 ? 1 : 0;
  const start = colon - 4 - s;
  if (start < 0) return -1;
  const isHttp =
    (text.charCodeAt(start) | 32) === 104 &&
    (text.charCodeAt(start + 1) | 32) === 116 &&
    (text.charCodeAt(start + 2) | 32) === 116 &&
    (text.charCodeAt(start + 3) | 32) === 112;
  return isHttp ? start : -1;
}

/**
 * Whether the text at `start` continues a word. Letters of scripts that are written without spaces, such as Chinese,
 * have no case: an address may follow them directly, as it may follow `\n` in the text of a program.
 */
function isWithinWord(text: string, start: number): boolean {
  if (start === 0) return false;
  const code = text.charCodeAt(start - 1);
  if (code >= 128) return cased.test(text.charAt(start - 1));
  const isWord = (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return isWord && !isAfterEscape(text, start);
}

/** Whether an escape in the text of a program ends right before `start`: `\n`, `\r`, `\t` or `\u0022`. */
function isAfterEscape(text: string, start: number): boolean {
  if (text.charCodeAt(start - 2) === 92 && 'nrt'.includes(text.charAt(start - 1))) return true;
  return text.charCodeAt(start - 6) === 92 && /^u00[\da-f]{2}$/i.test(text.slice(start - 5, start));
}

/** Where a name begins, with the `www.` and the `//` in front of it. -1 after a scheme, which most of them follow. */
function startOfName(text: string, at: number): number {
  let start = at;
  if (text.charCodeAt(at - 1) === 46) {
    const isEscaped = text.charCodeAt(at - 2) === 92;
    const dot = isEscaped ? at - 2 : at - 1;
    for (const back of [1, 2, 3]) if ((text.charCodeAt(dot - back) | 32) !== 119) return -1;
    start = dot - 3;
  }
  if (text.charCodeAt(start - 1) !== 47) return start;
  return text.charCodeAt(start - 2) === 47 && text.charCodeAt(start - 3) !== 58 ? start - 2 : -1;
}

/**
 * Whether a name without a scheme is an address: it is not inside a word or a longer host, and has a path unless it
 * begins with www.
 */
function isBareAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const isJoined = isWithinWord(text, start) || (joined.test(before) && !isAfterEscape(text, start));
  if (isJoined && !isValue(text, start)) return false;
  const after = text.charAt(end);
  if (after === '/' || after === '?' || after === '#') return true;
  if (after === '\\' && '/?#'.includes(text.charAt(end + 1) || ' ')) return true;
  if (after === ':' && /\d/.test(text.charAt(end + 1))) return true;
  const isWhole = !/[\w@-]/.test(after) && !(after === '.' && /[\p{L}\p{N}]/u.test(text.charAt(end + 1)));
  return isWhole && end - start > 'upwork.com'.length && /com$/i.test(text.slice(end - 3, end)) && !cased.test(after);
}

/** Whether the address is the value of a forum's `[url=`. */
const isValue = (text: string, start: number) => text.slice(start - 5, start).toLowerCase() === '[url=';
