/** A start tag, read: `end` is behind its `>`; `href` is the value of a link's target, without the quotes around it. */
export type Tag = { name: string; end: number; href?: { start: number; end: number; quote: Quote } };

/** What stands around an attribute's value. */
export type Quote = '"' | "'" | '';

/**
 * Reads the start tag at `at`, where `<` and a letter stand, as HTML's tokenizer does; nothing where it never ends. In a
 * `strict` reading, for text that may mean no tag at all, names must be names and no second `<` may stand in it.
 */
export function readTag(text: string, at: number, strict: boolean): Tag | undefined {
  const limit = strict ? nextOr(text, '<', at + 1) : text.length;
  let cursor = skipName(text, at + 1, limit, false);
  const tag: Tag = { name: text.slice(at + 1, Math.min(cursor, at + 24)).toLowerCase(), end: 0 };
  if (strict && !/^[a-z][a-z0-9-]*$/.test(tag.name)) return undefined; // `<https://…>` is no tag.
  const isLink = tag.name === 'a' || tag.name === 'area';
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
    cursor = value.quote === '' ? value.end : value.end + 1;
    if (isLink && !tag.href && nameEnd - name === 4 && text.slice(name, nameEnd).toLowerCase() === 'href')
      tag.href = value;
  }
}

const greater = 62;
const equalsSign = 61;

function readValue(text: string, start: number, limit: number, strict: boolean): Tag['href'] {
  const sign = text.charAt(start);
  if (sign === '"' || sign === "'") {
    const end = text.indexOf(sign, start + 1);
    return end < 0 || end >= limit ? undefined : { start: start + 1, end, quote: sign };
  }
  let end = start;
  while (end < limit && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== greater) {
    if (strict && '"\'=`'.includes(text.charAt(end)) && end === start) return undefined;
    end += 1;
  }
  return { start, end, quote: '' };
}

/** Behind a tag's or an attribute's name, which `=` ends only in an attribute. */
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

function nextOr(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}
