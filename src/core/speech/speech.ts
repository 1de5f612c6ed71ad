import { formatMoney, type Money } from '../money.ts';
import { formatAmounts } from './format-amounts.ts';
import type { Counted, MessageKey, Words } from './words.ts';

/** How things are said to the user: sentences, and amounts, counts and days in the same language. */
export type Speech = {
  words: Words;
  /** `1 link deleted`, `1,234 links deleted` */
  counted: Counted;
  /** A BCP 47 tag. */
  locale: string;
  /** `$150` */
  money: (amount: Money) => string;
  /** `$70` or, with a higher amount, `$70–$150`. */
  amounts: (low: Money, high?: Money) => string;
  /** `1,234` */
  number: (count: number) => string;
  /** A day of this year, from a time in UTC milliseconds: `Nov 27`. */
  day: (at: number) => string;
};

/** Speech in a language. */
export function speechIn(words: Words, locale: string): Speech {
  const count = new Intl.NumberFormat(locale);
  const number = (value: number) => count.format(value);
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  return {
    words,
    // The words may be in another language than the browser, which then writes the numbers alone.
    counted: (key, value, ...gaps) => {
      const say = (form: string) => words(`${key}_${form}` as MessageKey, number(value), ...gaps);
      return say(new Intl.PluralRules(words('language')).select(value)) || say('other');
    },
    locale,
    money: (amount) => formatMoney(amount, locale),
    amounts: (low, high) => formatAmounts(low, high, locale, words),
    number,
    day: (at) => day.format(at),
  };
}
