import { attribute, xmlTags, xmlText } from './xml-tags.ts';

/** What a workbook says besides its cells: the paths of its sheets in order, the base of its dates, and date formats. */
export type Workbook = { sheets: string[]; date1904: boolean; dateStyles: ReadonlySet<number> };

/** The files that say so. */
export const workbookParts = {
  book: 'xl/workbook.xml',
  links: 'xl/_rels/workbook.xml.rels',
  styles: 'xl/styles.xml',
  strings: 'xl/sharedStrings.xml',
} as const;

/** Reads what a workbook says of its sheets. Nothing if it has none. */
export function readWorkbook(book: string, links: string, styles: string): Workbook | undefined {
  const targets = new Map<string, string>();
  for (const tag of xmlTags(links)) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
    if (tag.name === 'Relationship' && id && target) targets.set(id, target.replace(/^\/?(?:xl\/)?/, 'xl/'));
  }
  const sheets: string[] = [];
  let date1904 = false;
  for (const tag of xmlTags(book)) {
    if (tag.name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '');
    const target = tag.name === 'sheet' ? targets.get(attribute(tag, 'r:id') ?? '') : undefined;
    if (target !== undefined) sheets.push(target);
  }
  return sheets.length === 0 ? undefined : { sheets, date1904, dateStyles: dateStylesIn(styles) };
}

/** The built-in formats of dates. */
const isBuiltIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** A format of the user's own for dates: it has a year or a day outside of quotes, brackets and escaped characters. */
function isDateFormat(code: string): boolean {
  let closing = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (closing !== '') {
      if (character === closing) closing = '';
    } else if (character === '\\') at += 1;
    else if (character === '"' || character === '[') closing = character === '"' ? '"' : ']';
    else if (/[yd]/i.test(character)) return true;
  }
  return false;
}

function dateStylesIn(styles: string): Set<number> {
  const own = new Set<number>();
  const found = new Set<number>();
  let isCells = false;
  let at = 0;
  for (const tag of xmlTags(styles)) {
    if (tag.name === 'numFmt' && isDateFormat(attribute(tag, 'formatCode') ?? ''))
      own.add(Number(attribute(tag, 'numFmtId')));
    if (tag.name === 'cellXfs') isCells = tag.kind === 'open';
    if (!isCells || tag.name !== 'xf' || tag.kind === 'close') continue;
    const format = Number(attribute(tag, 'numFmtId'));
    if (isBuiltIn(format) || own.has(format)) found.add(at);
    at += 1;
  }
  return found;
}

/** The texts that cells share, in order. The pronunciation of a text is left out. In short steps. */
export function* sharedStrings(xml: string): Generator<number, string[]> {
  const texts: string[] = [];
  let text = '';
  let isSpoken = false;
  for (const { name, kind, before } of xmlTags(xml)) {
    if (name === 'rPh') isSpoken = kind === 'open';
    else if (name === 't' && kind === 'close' && !isSpoken) text += xmlText(before);
    else if (name === 'si' && kind !== 'open') {
      texts.push(text);
      text = '';
      if (texts.length % 500 === 0) yield texts.length;
    }
  }
  return texts;
}
