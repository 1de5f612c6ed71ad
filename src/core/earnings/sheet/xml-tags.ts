/** A tag of a file inside a workbook, and the text in front of it. */
export type XmlTag = { name: string; attributes: string; kind: 'open' | 'close' | 'empty'; before: string };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const longestTag = 10_000;

/**
 * The tags of well-formed XML without their namespace prefixes, each with the text in front of it. Nothing is looked up
 * or loaded. It ends where the text stops being XML.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    const before = xml.slice(at, start);
    if (xml.startsWith('<!--', start)) {
      at = after(xml, '-->', start);
      continue;
    }
    const end = xml.indexOf('>', start);
    if (end < 0 || end - start > longestTag) return;
    at = end + 1;
    const inside = xml.slice(start + 1, end);
    if (/^[?!]/.test(inside)) continue;
    const isClosing = inside.startsWith('/');
    const isEmpty = inside.endsWith('/');
    const bare = inside.slice(isClosing ? 1 : 0, isEmpty ? -1 : undefined);
    const space = bare.search(/\s/);
    const full = space < 0 ? bare : bare.slice(0, space);
    yield {
      name: full.slice(full.indexOf(':') + 1),
      attributes: space < 0 ? '' : bare.slice(space),
      kind: isClosing ? 'close' : isEmpty ? 'empty' : 'open',
      before,
    };
  }
}

const after = (xml: string, mark: string, from: number): number => {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
};

/** The value of an attribute, or nothing. The name includes its prefix, if it has one. */
export function attribute({ attributes }: XmlTag, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const start = attributes.indexOf(` ${name}=${quote}`);
    if (start < 0) continue;
    const from = start + name.length + 3;
    const end = attributes.indexOf(quote, from);
    if (end >= 0) return xmlText(attributes.slice(from, end));
  }
  return undefined;
}

/** A text with its entities, and with the characters that spreadsheets write as `_x000D_`, resolved. */
export function xmlText(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(#x?)?([0-9a-zA-Z]{1,8});/g, entity) : text;
  return plain.includes('_x') ? plain.replace(/_x([0-9a-fA-F]{4})_/g, (_, code) => character(code, 16)) : plain;
}

function entity(whole: string, sign: string | undefined, name: string): string {
  if (sign === undefined) return named[name] ?? whole;
  return character(name, sign === '#' ? 10 : 16);
}

function character(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
