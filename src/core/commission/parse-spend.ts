import type { Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type NumberStyle, parseNumber, plainText } from '../text/parse-number.ts';
import { currencyNames, multiples, tokens } from './spend-words.ts';

/**
 * The meaning of a typed spend: an amount, or a rate times a number of hours or pieces, perhaps as a range. `total` is
 * in minor units, rounded half-up. `ambiguous` says that a separator could have had another meaning, and which one was
 * chosen.
 */
export type ParsedSpend = {
  total: Money;
  upTo?: Money;
  rate?: Money;
  rateUpTo?: Money;
  times?: number;
  unit?: 'hours' | 'pieces';
  ambiguous?: 'decimals' | 'thousands';
};

/** Why a text is not a spend. `at` is where it stops making sense, `seen` is the text there. */
export type SpendProblem = {
  code: 'empty' | 'too-long' | 'not-understood' | 'other-currency' | 'too-large' | 'range-falls';
  at?: number;
  seen?: string;
};

const longest = 100;
const most = 1e11; // A billion in cents, which stays far inside the safe integers after a multiplication.

// Read in thousandths, because at most three digits can follow a single separator. Every sum is one of whole numbers.
type Amount = {
  minor: number;
  thousandths: number;
  factor: number;
  hasCurrency: boolean;
  ambiguous?: 'decimals' | 'thousands';
};

/**
 * Reads a spend as people type it and as the product writes it in any locale: `320`, `$1,250.50`, `1.250,50 €`, `2.5k`,
 * `$3-5k`, `45/hr 20h`, `20 hrs x $45`, `3 x 99`, `30-60/hr x 10h`. The grammar is: an amount or a range of two,
 * perhaps per hour, perhaps times a count or hours, which may also come first. Only `currency` is accepted; another
 * currency is named in the problem. Linear in the text, never throws, never evaluates code.
 */
export function parseSpend(typed: string, currency: string, style: NumberStyle): Result<ParsedSpend, SpendProblem> {
  if (typed.trim() === '') return refuse({ code: 'empty' });
  if (typed.length > longest) return refuse({ code: 'too-long' });
  const { text, places } = plainText(typed);
  const ownNames = namesOf(currency, style.locale);
  let at = 0;
  let foreign: string | undefined;
  const skipSpace = () => {
    tokens.space.lastIndex = at;
    if (tokens.space.test(text)) at = tokens.space.lastIndex;
  };
  const takePattern = (pattern: RegExp): string | undefined => {
    const before = at;
    skipSpace();
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at = found === undefined ? before : at + found.length;
    return found;
  };
  const take = (name: keyof typeof tokens) => takePattern(tokens[name]);
  const takeCurrency = (): boolean => {
    const before = at;
    skipSpace();
    const own = ownNames.find((name) => text.startsWith(name, at) && !isLetter(text.charAt(at + name.length), name));
    if (own !== undefined) {
      at += own.length;
      return true;
    }
    for (const { name, code } of currencyNames) {
      const seen = takePattern(name);
      if (seen === undefined) continue;
      if (code !== currency) foreign ??= seen;
      return true;
    }
    const letters = takePattern(/[a-z]{3}(?!\p{L})/iuy);
    // Three letters that are not a currency (`mal`, `bis`), or that mean hours (`hrs`, `Std`), are left for the next
    // token.
    if (letters === undefined || hourWord.test(letters) || !isCurrencyCode(letters.toUpperCase())) {
      at = before;
      return false;
    }
    if (letters.toUpperCase() !== currency) foreign ??= letters;
    return true;
  };
  const takeAmount = (): Amount | undefined => {
    const start = at;
    const isLed = takeCurrency();
    const before = at;
    const digits = take('number');
    const read = digits === undefined ? undefined : parseNumber(digits, style);
    if (!read) {
      at = digits === undefined ? start : before;
      return undefined;
    }
    take('noCents');
    const factor = multiples.find(({ word }) => takePattern(word) !== undefined)?.factor ?? 1;
    const hasCurrency = takeCurrency() || isLed;
    const thousandths = Math.round(read.value * 1000) * factor;
    return {
      minor: Math.round(thousandths / 10),
      thousandths,
      factor,
      hasCurrency,
      ...(factor === 1 && read.ambiguous ? { ambiguous: read.ambiguous } : {}),
    };
  };
  /** An amount, or two of them. In `3-5k`, both are thousands. */
  const takeRange = (): { low: Amount; high?: Amount } | undefined => {
    const low = takeAmount();
    if (!low) return undefined;
    const before = at;
    const high = take('range') ? takeAmount() : undefined;
    if (!high) at = before;
    if (!high) return { low };
    const isShared = low.factor === 1 && high.factor > 1 && low.thousandths * high.factor < high.thousandths;
    return { low: isShared ? multiplied(low, high.factor) : low, high };
  };
  const lost = (): Result<ParsedSpend, SpendProblem> => {
    skipSpace();
    const place = places[at] ?? typed.length;
    return refuse({ code: 'not-understood', at: place, seen: typed.slice(place).trimStart().slice(0, 20) });
  };

  const first = takeRange();
  if (!first) return lost();
  const isHoursFirst = !first.high && !first.low.hasCurrency && take('hours') !== undefined;
  const perHour = !isHoursFirst && take('perHour') !== undefined;
  const sign = (perHour ? take('during') : undefined) ?? take('times');
  const second = sign !== undefined || perHour || isHoursFirst ? takeRange() : undefined;
  if ((sign !== undefined || isHoursFirst) && !second) return lost();
  const inHours = second !== undefined && !isHoursFirst && take('hours') !== undefined;
  if (isHoursFirst || (second && !perHour && !inHours)) take('perHour');
  skipSpace();
  if (at < text.length) return lost();
  if (foreign !== undefined) return refuse({ code: 'other-currency', seen: foreign });

  // `45*20` is a rate and a number of hours. `3 x 99` is a number of pieces and the price of each.
  const isCountFirst =
    isHoursFirst || (second && sign !== undefined && sign !== '*' && !inHours && !perHour && !first.high);
  const [rate, count] = isCountFirst && second ? [second, first.low] : [first, second?.low];
  if (!isCountFirst && second?.high) return lost();
  const { low, high } = rate;
  if (high && high.minor < low.minor) return refuse({ code: 'range-falls' });
  const times = (count?.thousandths ?? 1000) / 1000;
  const money = (minor: number): Money => ({ minor, currency });
  const product = ({ minor }: Amount) => Math.round((minor * (count?.thousandths ?? 1000)) / 1000);
  const total = product(low);
  const upTo = high && product(high);
  if (!(Math.max(total, upTo ?? 0, low.minor, high?.minor ?? 0, times) <= most)) return refuse({ code: 'too-large' });
  const ambiguous = first.low.ambiguous ?? first.high?.ambiguous ?? second?.low.ambiguous ?? second?.high?.ambiguous;
  const isRated = perHour || count !== undefined;
  const unit = perHour || inHours || isHoursFirst ? ('hours' as const) : ('pieces' as const);
  return ok({
    total: money(total),
    ...(upTo !== undefined && upTo > total ? { upTo: money(upTo) } : {}),
    ...(isRated ? { rate: money(low.minor), unit } : {}),
    ...(high && isRated ? { rateUpTo: money(high.minor) } : {}),
    ...(count !== undefined ? { times } : {}),
    ...(ambiguous ? { ambiguous } : {}),
  });
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
