import type { Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { inAscii, type NumberStyle, parseNumber } from '../text/parse-number.ts';

/**
 * What somebody typed, understood: an amount, or a rate times a number of hours or pieces, perhaps as a range. `total` is in
 * minor units, rounded half-up. `ambiguous` says that a separator could have meant something else, and what it was taken for.
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

/** Why a text is no spend; `at` is where it stops making sense, `seen` what stands there. */
export type SpendProblem = {
  code: 'empty' | 'too-long' | 'not-understood' | 'other-currency' | 'too-large' | 'range-falls';
  at?: number;
  seen?: string;
};

const longest = 100;
const most = 1e11; // A billion in cents, and far inside the safe integers once multiplied.

const symbols: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  zł: 'PLN',
};
// A token at a time, each anchored where the last one ended: linear in the text.
const tokens = {
  space: /[\s\u00a0\u202f]+/y,
  number: /\d(?:[\d.,'’\u00a0\u202f]| (?=\d{3}(?!\d)))*\d|\d/y,
  thousand: /k(?!\p{L})/iuy,
  currency: /[$€£¥₹]|zł|[a-z]{3}(?!\p{L})/iuy,
  perHour: /(?:\/|\bper\b|\ban?\b)\s*(?:h|hr|hrs|hour|hours|std|heure)(?!\p{L})/iuy,
  hours: /(?:h|hr|hrs|hour|hours|std|heures?)(?!\p{L})/iuy,
  times: /[*x×]|\bmal\b|\bfois\b/iuy,
  range: /[-–—]|\bto\b|\bbis\b/iuy,
} as const;

// Read in thousandths, the most that a single separator can leave behind it, so that every sum is one of whole numbers.
type Amount = { minor: number; thousandths: number; ambiguous?: 'decimals' | 'thousands' };

/**
 * Reads a spend as people type it: `320`, `$1,250.50`, `1.250,50 €`, `2.5k`, `45/hr 20h`, `45*20`, `3 x 99`,
 * `30-60/hr x 10h`. The grammar: amount, perhaps a range of two, perhaps per hour, perhaps times a count or hours. Only
 * `currency` is taken; another one is named as such. Linear in the text, never throws, never evaluates.
 */
export function parseSpend(typed: string, currency: string, style: NumberStyle): Result<ParsedSpend, SpendProblem> {
  const text = inAscii(typed, style);
  if (text.trim() === '') return refuse({ code: 'empty' });
  if (text.length > longest) return refuse({ code: 'too-long' });
  let at = 0;
  let foreign: string | undefined;
  const take = (name: keyof typeof tokens): string | undefined => {
    tokens.space.lastIndex = at;
    const space = tokens.space.exec(text);
    const from = at + (space?.[0].length ?? 0);
    tokens[name].lastIndex = from;
    const found = tokens[name].exec(text);
    if (!found) return undefined;
    at = from + found[0].length;
    return found[0];
  };
  const takeCurrency = () => {
    const before = at;
    const sign = take('currency');
    if (sign === undefined) return;
    const code = symbols[sign.toLowerCase()] ?? (/^[a-z]{3}$/i.test(sign) ? sign.toUpperCase() : undefined);
    // Three letters that are no currency (`mal`, `bis`, `hrs`) are left to what follows.
    if (code === undefined || (!symbols[sign.toLowerCase()] && !isCurrencyCode(code))) at = before;
    else if (code !== currency) foreign ??= sign;
  };
  const takeAmount = (): Amount | undefined => {
    takeCurrency();
    const before = at;
    const digits = take('number');
    if (digits === undefined) return undefined;
    const read = parseNumber(digits, style);
    if (!read) {
      at = before;
      return undefined;
    }
    const factor = take('thousand') ? 1000 : 1;
    takeCurrency();
    const thousandths = Math.round(read.value * 1000) * factor;
    return {
      minor: Math.round(thousandths / 10),
      thousandths,
      ...(factor === 1 && read.ambiguous ? { ambiguous: read.ambiguous } : {}),
    };
  };
  const lost = (): Result<ParsedSpend, SpendProblem> => {
    const rest = text.slice(at).trimStart();
    return refuse({ code: 'not-understood', at: text.length - rest.length, seen: rest.slice(0, 20) });
  };

  const low = takeAmount();
  if (!low) return lost();
  const high = take('range') ? takeAmount() : undefined;
  if (high && high.minor < low.minor) return refuse({ code: 'range-falls' });
  const perHour = take('perHour') !== undefined;
  const sign = take('times');
  const second = sign !== undefined || perHour ? takeAmount() : undefined;
  if (sign !== undefined && !second) return lost();
  const inHours = second !== undefined && take('hours') !== undefined;
  if (text.slice(at).trim() !== '') return lost();
  if (foreign !== undefined) return refuse({ code: 'other-currency', seen: foreign });

  // `45*20` is a rate and how often; `3 x 99` is how many, and the price of each.
  const isCountFirst = second !== undefined && sign !== undefined && sign !== '*' && !inHours && !perHour && !high;
  const [each, count] = isCountFirst ? [second.minor, low.thousandths] : [low.minor, second?.thousandths];
  const times = (count ?? 1000) / 1000;
  const money = (minor: number): Money => ({ minor, currency });
  const total = Math.round((each * (count ?? 1000)) / 1000);
  const upTo = high && Math.round((high.minor * (count ?? 1000)) / 1000);
  if (!(Math.max(total, upTo ?? 0, each, high?.minor ?? 0, times) <= most)) return refuse({ code: 'too-large' });
  const ambiguous = low.ambiguous ?? high?.ambiguous ?? second?.ambiguous;
  const isRated = perHour || count !== undefined;
  return ok({
    total: money(total),
    ...(upTo !== undefined && upTo > total ? { upTo: money(upTo) } : {}),
    ...(isRated ? { rate: money(each), unit: perHour || inHours ? ('hours' as const) : ('pieces' as const) } : {}),
    ...(high && isRated ? { rateUpTo: money(high.minor) } : {}),
    ...(count !== undefined ? { times } : {}),
    ...(ambiguous ? { ambiguous } : {}),
  });
}

function isCurrencyCode(code: string): boolean {
  return new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(code) !== undefined;
}
