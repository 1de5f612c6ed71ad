const never = Number.MAX_SAFE_INTEGER;
const cased = /[\p{Lu}\p{Ll}\p{N}]/u;
// Right behind one of these a bare name is part of something longer: a word, a host, a path, an e-mail address, a value.
const joined = /[\p{L}\p{N}@._\-/\\%+=&?#$~]/u;

/** Finds where addresses begin: with a scheme, or bare on Upwork's own hosts. `next` must be asked in rising order. */
export type Seeker = { next(from: number): number };

/** A seeker of addresses in `text`: only of their first signs, so each part of the text is looked at once. */
export function seekAddresses(text: string): Seeker {
  let withScheme = -1;
  let bare = -1;
  const name = /upwork\.(?:com|pxf\.io)/gi;
  const nextWithScheme = (from: number): number => {
    for (let colon = text.indexOf('://', from); colon >= 0; colon = text.indexOf('://', colon + 3)) {
      const start = startOfScheme(text, colon);
      if (start >= from && (start === 0 || !isCased(text, start - 1))) return start;
    }
    return never;
  };
  const nextBare = (from: number): number => {
    name.lastIndex = from;
    while (name.test(text)) {
      const end = name.lastIndex;
      const start = startOfName(text, end - ((text.charCodeAt(end - 1) | 32) === 109 ? 10 : 13));
      if (start >= from && isBareAddress(text, start, end)) return start;
    }
    return never;
  };
  return {
    next(from) {
      if (withScheme < from) withScheme = nextWithScheme(from);
      if (bare < from) bare = nextBare(from);
      return Math.min(withScheme, bare);
    },
  };
}

/** Where the `http` or `https` in front of `://` begins, or -1. */
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

/** Letters of scripts that write without spaces, such as Chinese, have no case: an address may follow them directly. */
function isCased(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return cased.test(text.charAt(at));
}

/** Where a name begins, with the `www.` and the `//` in front of it; -1 behind a scheme, where most of them stand. */
function startOfName(text: string, at: number): number {
  let start = at;
  if (text.charCodeAt(at - 1) === 46) {
    for (const back of [2, 3, 4]) if ((text.charCodeAt(at - back) | 32) !== 119) return -1;
    start = at - 4;
  }
  if (text.charCodeAt(start - 1) !== 47) return start;
  return text.charCodeAt(start - 2) === 47 && text.charCodeAt(start - 3) !== 58 ? start - 2 : -1;
}

/** Whether a name without a scheme is an address: not within a word or a longer host, and with a path unless it says www. */
function isBareAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (joined.test(before) && text.slice(start - 5, start).toLowerCase() !== '[url=') return false;
  const after = text.charAt(end);
  if (after === '/' || after === '?' || after === '#') return true;
  if (after === ':' && /\d/.test(text.charAt(end + 1))) return true;
  const isWhole = !/[\p{L}\p{N}@_-]/u.test(after) && !(after === '.' && /[\p{L}\p{N}]/u.test(text.charAt(end + 1)));
  return isWhole && end - start > 'upwork.com'.length && text.slice(end - 4, end).toLowerCase() === '.com';
}
