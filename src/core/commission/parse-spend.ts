import type { Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { NumberStyle } from '../text/parse-number.ts';
import { type Amount, readSpend } from './read-spend.ts';

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

/**
 * Reads a spend as people type it and as the product writes it in any locale: `320`, `$1,250.50`, `1.250,50 €`, `2.5k`,
 * `$3-5k`, `45/hr 20h`, `20 hrs x $45`, `3 x 99`, `30-60/hr x 10h`. The grammar is: an amount or a range of two,
 * perhaps per hour, perhaps times a count or hours, which may also come first. Only `currency` is accepted; another
 * currency is named in the problem. Linear in the text, never throws, never evaluates code.
 */
export function parseSpend(typed: string, currency: string, style: NumberStyle): Result<ParsedSpend, SpendProblem> {
  if (typed.trim() === '') return refuse({ code: 'empty' });
  if (typed.length > longest) return refuse({ code: 'too-long' });
  const { take, takeRange, rest, foreign } = readSpend(typed, currency, style);
  const lost = (): Result<ParsedSpend, SpendProblem> => {
    const place = rest() ?? typed.length;
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
  if (rest() !== undefined) return lost();
  const seen = foreign();
  if (seen !== undefined) return refuse({ code: 'other-currency', seen });

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
