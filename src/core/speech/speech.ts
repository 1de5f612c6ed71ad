import { formatMoney, type Money } from '../money.ts';
import { formatAmounts } from './format-amounts.ts';
import { directionOf } from './languages.ts';
import type { Counted, CountedKey, MessageKey, Words } from './words.ts';

/** The user's language: its sentences, and amounts, counts and days written to match. */
export type Speech = {
  words: Words;
  /** `1 link deleted`, `1,234 links deleted` */
  counted: Counted;
  /** The key of the form that `counted` chooses, for a sentence whose number is a field. What is no number is “other”. */
  formOf: (key: CountedKey, count: number) => MessageKey;
  /** The BCP 47 tag for numbers, amounts and dates. */
  locale: string;
  /** The writing direction of the words. */
  direction: 'ltr' | 'rtl';
  /** `$150` */
  money: (amount: Money) => string;
  /** `$70` or, with a higher amount, `$70–$150`. */
  amounts: (low: Money, high?: Money) => string;
  /** `1,234` */
  number: (count: number) => string;
  /** A day of this year, from a time in UTC milliseconds: `Nov 27`. */
  day: (at: number) => string;
};

/** Speech in the language of `words`, with numbers and dates as `locale` writes them. */
export function speechIn(plain: Words, locale: string): Speech {
  const direction = directionOf(plain('language'));
  const words = direction === 'rtl' ? isolating(plain) : plain;
  // Made when they are first used: the popup's first picture needs neither.
  let count: Intl.NumberFormat | undefined;
  let days: Intl.DateTimeFormat | undefined;
  const number = (value: number) => {
    count ??= new Intl.NumberFormat(locale);
    return count.format(value);
  };
  const formOf: Speech['formOf'] = (key, value) => {
    const form = `${key}_${new Intl.PluralRules(plain('language')).select(value)}` as MessageKey;
    return plain(form) ? form : `${key}_other`;
  };
  return {
    words,
    counted: (key, value, ...gaps) => words(formOf(key, value), number(value), ...gaps),
    formOf,
    locale,
    direction,
    money: (amount) => formatMoney(amount, locale),
    amounts: (low, high) => formatAmounts(low, high, locale, words),
    number,
    day: (at) => {
      days ??= new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
      return days.format(at);
    },
  };
}

/**
 * Keeps each gap in its own direction. Otherwise an amount or an address inside a right-to-left sentence would be torn
 * apart.
 */
const isolating =
  (words: Words): Words =>
  (key, ...gaps) =>
    words(key, ...gaps.map((gap) => `\u2068${gap}\u2069`));
