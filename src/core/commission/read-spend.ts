import { type NumberStyle, parseNumber, plainText } from '../text/parse-number.ts';
import { currencyNames, multiples, tokens } from './spend-words.ts';

/**
 * An amount as read, in thousandths, because at most three digits can follow a single separator. Every sum is one of
 * whole numbers. `ambiguous` says that a separator could have had another meaning, and which one was chosen.
 */
export type Amount = {
  minor: number;
  thousandths: number;
  factor: number;
  hasCurrency: boolean;
  ambiguous?: 'decimals' | 'thousands';
};

/** Reads the parts of a typed spend one after the other, each if it comes next. */
export type SpendReader = {
  /** Takes one of the words and characters of the grammar. */
  take: (name: keyof typeof tokens) => string | undefined;
  /** Takes an amount, or two of them. In `3-5k`, both are thousands. */
  takeRange: () => { low: Amount; high?: Amount } | undefined;
  /** Where the text goes on, as a place in what was typed, or nothing at its end. */
  rest: () => number | undefined;
  /** The name of a currency that is not the expected one, as it was typed. */
  foreign: () => string | undefined;
};

/** A reader of what was typed, in one currency and one way to write numbers. Linear in the text. */
export function readSpend(typed: string, currency: string, style: NumberStyle): SpendReader {
  const { text, places } = plainText(typed);
  const cursor = { text, at: 0 };
  const ownNames = namesOf(currency, style.locale);
  let foreign: string | undefined;
  const take = (name: keyof typeof tokens) => takePattern(cursor, tokens[name]);
  const hasCurrency = (): boolean => {
    if (takeName(cursor, ownNames)) return true;
    const seen = takeCurrency(cursor);
    if (seen && seen.code !== currency) foreign ??= seen.name;
    return seen !== undefined;
  };
  const takeAmount = (): Amount | undefined => {
    const start = cursor.at;
    const isLed = hasCurrency();
    const before = cursor.at;
    const digits = take('number');
    const read = digits === undefined ? undefined : parseNumber(digits, style);
    if (!read) {
      cursor.at = digits === undefined ? start : before;
      return undefined;
    }
    take('noCents');
    const factor = multiples.find(([word]) => takePattern(cursor, word) !== undefined)?.[1] ?? 1;
    const thousandths = Math.round(read.value * 1000) * factor;
    return {
      minor: Math.round(thousandths / 10),
      thousandths,
      factor,
      hasCurrency: hasCurrency() || isLed,
      ...(factor === 1 && read.ambiguous ? { ambiguous: read.ambiguous } : {}),
    };
  };
  const takeRange = (): { low: Amount; high?: Amount } | undefined => {
    const low = takeAmount();
    if (!low) return undefined;
    const before = cursor.at;
    const high = take('range') ? takeAmount() : undefined;
    if (!high) cursor.at = before;
    if (!high) return { low };
    const isShared = low.factor === 1 && high.factor > 1 && low.thousandths * high.factor < high.thousandths;
    return { low: isShared ? multiplied(low, high.factor) : low, high };
  };
  const rest = () => {
    skipSpace(cursor);
    return cursor.at < text.length ? (places[cursor.at] ?? typed.length) : undefined;
  };
  return { take, takeRange, rest, foreign: () => foreign };
}

/** How far a text has been read. */
type Cursor = { readonly text: string; at: number };

function skipSpace(cursor: Cursor): void {
  tokens.space.lastIndex = cursor.at;
  if (tokens.space.test(cursor.text)) cursor.at = tokens.space.lastIndex;
}

function takePattern(cursor: Cursor, pattern: RegExp): string | undefined {
  const before = cursor.at;
  skipSpace(cursor);
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.at = found === undefined ? before : cursor.at + found.length;
  return found;
}

/** Takes one of these names, unless it is the beginning of a longer word. */
function takeName(cursor: Cursor, names: string[]): boolean {
  const before = cursor.at;
  skipSpace(cursor);
  const { text, at } = cursor;
  const own = names.find((name) => text.startsWith(name, at) && !isLetter(text.charAt(at + name.length), name));
  cursor.at = own === undefined ? before : at + own.length;
  return own !== undefined;
}

/** Takes the sign, the name or the code of any currency. */
function takeCurrency(cursor: Cursor): { name: string; code: string } | undefined {
  for (const [name, code] of currencyNames) {
    const seen = takePattern(cursor, name);
    if (seen !== undefined) return { name: seen, code };
  }
  const before = cursor.at;
  const letters = takePattern(cursor, /[a-z]{3}(?!\p{L})/iuy);
  const code = letters?.toUpperCase() ?? '';
  // Three letters that are not a currency (`mal`, `bis`), or that mean hours (`hrs`, `Std`), are left for the next token.
  if (letters !== undefined && !hourWord.test(letters) && isCurrencyCode(code)) return { name: letters, code };
  cursor.at = before;
  return undefined;
}

const multiplied = ({ ambiguous: _, ...amount }: Amount, factor: number): Amount => ({
  ...amount,
  minor: amount.minor * factor,
  thousandths: amount.thousandths * factor,
});

const hourWord = new RegExp(`^(?:${tokens.hours.source})$`, 'iu');
const known = new Map<string, string[]>();

/** How a locale writes a currency, in the terms of the grammar: `US$`, `$ US`, `USD`. */
function namesOf(currency: string, locale: string | undefined): string[] {
  const name = `${locale} ${currency}`;
  const names = known.get(name) ?? [];
  if (names.length > 0 || locale === undefined) return names;
  for (const currencyDisplay of ['symbol', 'narrowSymbol', 'code'] as const) {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
    const sign = parts.find(({ type }) => type === 'currency')?.value;
    if (sign !== undefined) names.push(plainText(sign).text);
  }
  known.set(name, names);
  return names;
}

const letter = /[\p{L}\p{M}]/u;
const isLetter = (next: string, name: string) => letter.test(next) && letter.test(name.slice(-1));

function isCurrencyCode(code: string): boolean {
  return new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(code) !== undefined;
}
