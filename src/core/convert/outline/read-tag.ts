/** A parsed start tag. `end` is just after its `>`. `hrefs` are the values of link targets, without their quotes. */
export type Tag = { name: string; end: number; hrefs: Value[] };

/** An attribute's value: the characters around it, and where the tag goes on. */
type Value = { start: number; end: number; quote: Quote; after: number };

/** A pair of quotes, no quotes, a JSX string in braces, or curly quotes, which are not quotes to a browser. */
export type Quote = '"' | "'" | '' | 'string' | 'curly';

/** Elements whose `href` loads or locates something and is not a link to follow. */
const resources = new Set(
  'link base use image script include import feimage pattern lineargradient radialgradient filter textpath mpath animate set'.split(
    ' ',
  ),
);
const tagName = /^[a-z][a-z0-9_-]*(?:[.:][a-z][a-z0-9_-]*)*$/i;
const stringStart = /\{\s*(["'`])/y;
const escapedQuote = /\\+["']/y;
const curlyStart = /[“”„‘’«]/;
const curlyEnd = /[“”„‘’»]$/;

/**
 * Reads the start tag at `at`, where `<` and a letter stand, as the HTML tokenizer does. Returns nothing if the tag
 * never ends. A `strict` reading is for text in which `<` may not mean a tag: names must be valid names, and there may
 * be no second `<`.
 */
export function readTag(text: string, at: number, strict: boolean): Tag | undefined {
  const limit = strict ? nextOr(text, '<', at + 1) : text.length;
  let cursor = skipName(text, at + 1, limit, false);
  const written = text.slice(at + 1, Math.min(cursor, at + 40));
  const tag: Tag = { name: written.toLowerCase(), end: 0, hrefs: [] };
  if (strict && !isTagName(written)) return undefined; // `<https://…>` is not a tag.
  const isLink = isLinkElement(written, tag.name);
  const seen = new Set<string>();
  for (;;) {
    let spaced = skipSpace(text, cursor, limit, !strict);
    if (strict && text.charCodeAt(spaced) === 47) spaced += text.charCodeAt(spaced + 1) === greater ? 1 : 0;
    if (spaced >= limit) return undefined;
    if (text.charCodeAt(spaced) === greater) return { ...tag, end: spaced + 1 };
    if (strict && (spaced === cursor || !isNameStart(text.charCodeAt(spaced)))) return undefined;
    const name = spaced;
    cursor = skipName(text, name + 1, limit, true);
    const nameEnd = cursor;
    if (strict && !isName(text, name, nameEnd)) return undefined;
    const equals = skipSpace(text, cursor, limit, false);
    if (text.charCodeAt(equals) !== equalsSign || equals >= limit) continue;
    const start = skipSpace(text, equals + 1, limit, false);
    const value = readValue(text, start, limit, strict);
    if (!value) return undefined;
    cursor = value.after;
    if (!isLink) continue;
    const attribute = text.slice(name, Math.min(nameEnd, name + 20)).toLowerCase();
    // The first of two attributes with the same name counts.
    if (!targets.includes(attribute) || seen.has(attribute)) continue;
    seen.add(attribute);
    tag.hrefs.push(value);
  }
}

const targets = ['href', 'xlink:href'];
const greater = 62;
const equalsSign = 61;

/** Names of elements and components. A name with a dot is a component, not a host. */
const isTagName = (name: string) => tagName.test(name) && (!name.includes('.') || /^[A-Z]/.test(name));

/** Links of HTML and SVG, and elements that a framework or a mail program turns into links. */
function isLinkElement(written: string, name: string): boolean {
  if (name === 'a' || name === 'area') return true;
  return /[-:]|^[A-Z]/.test(written) && !resources.has(name.slice(name.lastIndexOf(':') + 1));
}

function readValue(text: string, start: number, limit: number, strict: boolean): Value | undefined {
  const character = text.charAt(start);
  if (character === '"' || character === "'") {
    const end = text.indexOf(character, start + 1);
    return end < 0 || end >= limit ? undefined : { start: start + 1, end, quote: character, after: end + 1 };
  }
  if (character === '{') {
    const value = readBraces(text, start, limit, strict);
    if (value) return value;
  }
  if (character === '\\') {
    escapedQuote.lastIndex = start;
    const [quote] = escapedQuote.exec(text) ?? [];
    const end = quote === undefined ? -1 : text.indexOf(quote, start + quote.length);
    if (quote !== undefined && end >= 0 && end < limit)
      return { start: start + quote.length, end, quote: quote.endsWith('"') ? '"' : "'", after: end + quote.length };
  }
  let end = start;
  while (end < limit && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== greater) {
    if (strict && '"\'=`'.includes(text.charAt(end)) && end === start) return undefined;
    end += 1;
  }
  if (curlyStart.test(character)) {
    const inner = curlyEnd.test(text.charAt(end - 1)) && end - 1 > start ? end - 1 : end;
    return { start: start + 1, end: inner, quote: 'curly', after: end };
  }
  return { start, end, quote: '', after: end };
}

/** A string in braces. A strict reading also accepts any other expression, but takes nothing from it. */
function readBraces(text: string, start: number, limit: number, strict: boolean): Value | undefined {
  stringStart.lastIndex = start;
  const [open, quote = ''] = stringStart.exec(text) ?? [];
  if (open !== undefined) {
    const from = start + open.length;
    const end = text.indexOf(quote, from);
    const close = end < 0 ? limit : skipSpace(text, end + 1, limit, false);
    if (close < limit && text.charAt(close) === '}') return { start: from, end, quote: 'string', after: close + 1 };
  }
  if (!strict) return undefined;
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return { start, end: start, quote: '', after: at + 1 };
  }
  return undefined;
}

/** The position after the name of a tag or an attribute. Only an attribute's name ends at `=`. */
function skipName(text: string, from: number, limit: number, isAttribute: boolean): number {
  let at = from;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === greater || code === 47 || (isAttribute && code === equalsSign)) break;
  }
  return at;
}

function skipSpace(text: string, from: number, limit: number, orSlash: boolean): number {
  let at = from;
  while (at < limit && (isSpace(text.charCodeAt(at)) || (orSlash && text.charCodeAt(at) === 47))) at += 1;
  return at;
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11);
const isNameStart = (code: number) => ((code | 32) >= 97 && (code | 32) <= 122) || code === 58 || code === 95;

function isName(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (!isNameStart(code) && !(code >= 48 && code <= 57) && code !== 45 && code !== 46) return false;
  }
  return true;
}

function nextOr(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
