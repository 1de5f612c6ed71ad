import { currencyNames } from '../../commission/spend-words.ts';
import { plainText } from '../../text/parse-number.ts';

/** A character that may separate decimals or thousands. */
export type Separator = '.' | ',';

/**
 * What the separators of a number show: `decimal` is one in front of decimals, `grouped` are several between groups of
 * digits, and `either` is a single one with three digits after it. Nothing if there is no separator.
 */
type Marks = { decimal?: Separator; grouped?: Separator; either?: Separator };

/**
 * A written amount: its digits and separators, its sign, its currency if it names one, and what its separators show.
 * `value`, in ten-thousandths, is there for a plain number, which has one meaning only.
 */
export type WrittenAmount = { digits: string; isNegative: boolean; currency?: string; marks: Marks; value?: number };

/** The plain number that most cells are, which is read fast. */
const plain = /^\d{1,7}(?:\.\d{1,2})?$/;

const ascii = /^\d(?:[\d.,]*\d)?$/;
const nothing = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none']);
const longest = 60;
const spaces = /['\s\u00a0\u2009\u202f]/;
const bySpaces = /^\d{1,3}(?:['\s\u00a0\u2009\u202f]\d{2,3})*['\s\u00a0\u2009\u202f]\d{3}(?:[.,]\d+)?$/;
const groups = { '.': /^\d{1,3}(?:\.\d{2,3})*\.\d{3}$/, ',': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/ };

/**
 * Reads an amount as far as possible without the other cells of its column. `blank` for an empty cell, nothing for text
 * that is not an amount.
 */
export function readAmount(cell: string): WrittenAmount | 'blank' | undefined {
  if (plain.test(cell)) {
    const marks = cell.includes('.') ? pointed : unmarked;
    return { digits: cell, isNegative: false, marks, value: Math.round(Number(cell) * 10_000) };
  }
  if (cell.length > longest) return undefined;
  if (ascii.test(cell)) {
    const marks = marksOf(cell);
    return marks && { digits: cell, isNegative: false, marks };
  }
  const text = plainText(cell.trim()).text.trim();
  if (nothing.has(text.toLowerCase())) return 'blank';
  const first = text.search(/\d/);
  if (first < 0) return undefined;
  let last = text.length - 1;
  while (!/\d/.test(text.charAt(last))) last -= 1;
  const digits = text.slice(first, last + 1);
  const around = `${text.slice(0, first)} ${text.slice(last + 1)}`;
  const signs = around.replace(/[^-()+]/g, '');
  const currency = currencyOf(around.replace(/[-()+]/g, ' ').trim());
  const marks = marksOf(digits);
  if (!/^(?:[-+]?|\(\)|\(-\)|-\(\))$/.test(signs) || currency === 'none' || !marks) return undefined;
  return {
    digits: digits.replace(/['\s\u00a0\u2009\u202f]/g, ''),
    isNegative: /[-(]/.test(signs),
    ...(currency === '' ? {} : { currency }),
    marks,
  };
}

/** The code of a currency, from three letters or a sign. Empty for no text, `none` for any other text. */
export function currencyOf(text: string): string {
  if (text === '') return '';
  if (/^[A-Z]{3}$/.test(text)) return text;
  for (const [name, code] of currencyNames) {
    name.lastIndex = 0;
    if (name.exec(text)?.[0].length === text.length) return code;
  }
  return 'none';
}

const pointed: Marks = { decimal: '.' };
const unmarked: Marks = {};

function marksOf(digits: string): Marks | undefined {
  const isParted = spaces.test(digits);
  if (isParted && !bySpaces.test(digits)) return undefined;
  const bare = isParted ? digits.replace(/['\s\u00a0\u2009\u202f]/g, '') : digits;
  if (!/^[\d.,]+$/.test(bare)) return undefined;
  const dots = bare.split('.').length - 1;
  const commas = bare.split(',').length - 1;
  if (dots + commas === 0) return {};
  if (dots > 0 && commas > 0) {
    const decimal = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
    const other = decimal === '.' ? ',' : '.';
    const [whole = '', fraction = '', more] = bare.split(decimal);
    const fits = more === undefined && fraction !== '' && groups[other].test(whole);
    return fits ? { decimal, grouped: other } : undefined;
  }
  const sign: Separator = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return groups[sign].test(bare) ? { grouped: sign } : undefined;
  const [whole = '', fraction = ''] = bare.split(sign);
  // Nobody groups thousands after a zero, in a longer number, or with two different separators.
  const mayGroup = fraction.length === 3 && whole.length <= 3 && !/^0+$/.test(whole) && !isParted;
  return mayGroup ? { either: sign } : { decimal: sign };
}

/**
 * A number in ten-thousandths. `isRounded` if it has more than four significant decimals. Nothing if it is too large.
 */
export type Value = { value: number; isRounded: boolean };

/** More than any commission, and far inside the safe integers even after adding a hundred thousand of them. */
const most = 1e11;

/** The value of an amount whose decimals follow `decimal`. */
export function amountOf({ digits, isNegative, value: plainly }: WrittenAmount, decimal: Separator): Value | undefined {
  if (plainly !== undefined) return { value: plainly, isRounded: false };
  const at = digits.lastIndexOf(decimal);
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (whole.length > 12) return undefined;
  const up = fraction.charAt(4) >= '5' ? 1 : 0;
  const value = Number(whole + fraction.slice(0, 4).padEnd(4, '0')) + up;
  if (value > most) return undefined;
  return { value: isNegative && value !== 0 ? -value : value, isRounded: /[1-9]/.test(fraction.slice(4)) };
}
