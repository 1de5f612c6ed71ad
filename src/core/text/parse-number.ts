import { isInvisible } from './address/invisible.ts';

/** How numbers are written: which character stands before the decimals, and the locale, from which the symbols of currencies are known. */
export type NumberStyle = { decimal: '.' | ','; locale?: string };

/** A number, read. `ambiguous` says that its one separator could have meant something else, and what it was taken for. */
export type ParsedNumber = { value: number; ambiguous?: 'decimals' | 'thousands' };

const spaces = /['\s\u00a0\u2009\u202f]/;
const allSpaces = /['\s\u00a0\u2009\u202f]/g;
const bySpaces = /^\d{1,3}(?:['\s\u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?$/;
const bySpacesOfIndia = /^\d{1,2}(?:['\s\u00a0\u2009\u202f]\d{2})*['\s\u00a0\u2009\u202f]\d{3}(?:[.,]\d{1,2})?$/;
/** Thousands by three, or as in India: the last three, and then by two. */
const grouped = {
  '.': /^(?:\d{1,3}(?:\.\d{3})+|\d{1,2}(?:\.\d{2})*\.\d{3})$/,
  ',': /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})$/,
};

/**
 * A number from zero up as people write it in the digits of any script, or nothing where it is none: `1,250.50`, `1.250,50`,
 * `1 250,5`, `1,50,000`, `62`. Where point and comma both stand in it, the last one is the decimal's. A single one with three
 * digits after it is the locale's to decide, and ambiguous; with another number of digits it is the decimal's. Never throws.
 */
export function parseNumber(typed: string, { decimal }: NumberStyle): ParsedNumber | undefined {
  const text = plainText(typed).text.trim();
  if (!/^\d(?:[\d.,'\s\u00a0\u2009\u202f]*\d)?$/.test(text)) return undefined;
  // What parts thousands parts them by three: `1'5` is no fifteen.
  if (spaces.test(text) && !bySpaces.test(text) && !bySpacesOfIndia.test(text)) return undefined;
  const bare = text.replace(allSpaces, '');
  const isParted = bare !== text;
  const dots = bare.split('.').length - 1;
  const commas = bare.split(',').length - 1;
  if (dots + commas === 0) return { value: Number(bare) };
  if (dots > 0 && commas > 0) {
    const point = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
    const [whole = '', cents = '', more] = bare.split(point);
    if (more !== undefined || !/^\d{1,2}$/.test(cents) || !grouped[point === '.' ? ',' : '.'].test(whole))
      return undefined;
    return { value: Number(`${whole.replace(/[.,]/g, '')}.${cents}`) };
  }
  const character = dots > 0 ? '.' : ',';
  if (dots + commas > 1)
    return grouped[character].test(bare) ? { value: Number(bare.replaceAll(character, '')) } : undefined;
  const [whole = '', rest = ''] = bare.split(character);
  if (rest.length !== 3 || whole.length > 3 || isParted)
    return rest.length <= 2 ? { value: Number(`${whole}.${rest}`) } : undefined;
  // Nobody groups thousands after a zero.
  return character === decimal || /^0+$/.test(whole)
    ? { value: Number(`${whole}.${rest}`), ambiguous: 'decimals' }
    : { value: Number(whole + rest), ambiguous: 'thousands' };
}

const digit = /\p{Nd}/u;
const others: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': "'",
  '⹁': "'",
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '−': '-',
  '〜': '~',
};

/** One character as the grammar knows it: any script's digit as 0 to 9, full-width forms, separators and minus as ours. */
function toAscii(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (!digit.test(character)) return others[character] ?? character;
  // The digits of a script lie beside each other, zero first, and no other characters of the kind right before them.
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** What was typed with any script's digits as 0 to 9, other separators as ours, nothing invisible, and where each character stood. */
export function plainText(typed: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  let place = 0;
  for (const character of typed) {
    if (!isInvisible(character.charCodeAt(0))) {
      text += toAscii(character);
      while (places.length < text.length) places.push(place);
    }
    place += character.length;
  }
  return { text, places };
}

/** How a locale writes numbers. */
export function numberStyleOf(locale: string): NumberStyle {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  return { decimal: part === ',' ? ',' : '.', locale };
}
