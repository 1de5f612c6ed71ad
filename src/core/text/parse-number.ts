import { isInvisible } from './address/invisible.ts';

/** How numbers are written: the decimal separator, and the locale that gives the symbols of currencies. */
export type NumberStyle = { decimal: '.' | ','; locale?: string };

/**
 * A parsed number. `ambiguous` says that its only separator could have had the other meaning, and which meaning was
 * chosen.
 */
export type ParsedNumber = { value: number; ambiguous?: 'decimals' | 'thousands' };

const spaces = /['\s\u00a0\u2009\u202f]/;
const allSpaces = /['\s\u00a0\u2009\u202f]/g;
const bySpaces = /^\d{1,3}(?:['\s\u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?$/;
const bySpacesOfIndia = /^\d{1,2}(?:['\s\u00a0\u2009\u202f]\d{2})*['\s\u00a0\u2009\u202f]\d{3}(?:[.,]\d{1,2})?$/;
/** Groups of three digits or, as in India, three digits at the end and groups of two before them. */
const grouped = {
  '.': /^(?:\d{1,3}(?:\.\d{3})+|\d{1,2}(?:\.\d{2})*\.\d{3})$/,
  ',': /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})$/,
};

/**
 * A positive number or zero as people write it, in the digits of any script, or nothing: `1,250.50`, `1.250,50`, `1
 * 250,5`, `1,50,000`, `62`. If it has both a point and a comma, the last one is the decimal separator. A single
 * separator with three digits after it is ambiguous, and the locale decides. With another number of digits after it, it
 * is the decimal separator. Never throws.
 */
export function parseNumber(typed: string, { decimal }: NumberStyle): ParsedNumber | undefined {
  const text = plainText(typed).text.trim();
  if (!/^\d(?:[\d.,'\s\u00a0\u2009\u202f]*\d)?$/.test(text)) return undefined;
  // A thousands separator has three digits after it: `1'5` is not fifteen.
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

/**
 * One character in the terms of the grammar: digits of any script as 0 to 9, full-width forms, separators and minus
 * signs as ASCII.
 */
function toAscii(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (!digit.test(character)) return others[character] ?? character;
  // The digits of a script are neighbours in Unicode, zero first, and the character right before zero is not a digit.
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/**
 * The typed text with the digits of any script as 0 to 9, other separators as ASCII, no invisible characters, and the
 * original position of each character.
 */
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
