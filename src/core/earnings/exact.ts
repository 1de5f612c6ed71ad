import { formatMoney, type Money } from '../money.ts';
import type { Exact } from './action.ts';

/** The amount with its currency, if the currency is known. */
export const exact = (tenThousandths: number, currency?: string): Exact =>
  currency === undefined ? { tenThousandths } : { tenThousandths, currency };

/**
 * Adds exactly: one sum for each currency and one for amounts without a currency, in the order of their first amounts.
 */
export function sumExact(amounts: Iterable<Exact>): Exact[] {
  const sums = new Map<string | undefined, number>();
  for (const { tenThousandths, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + tenThousandths);
  return [...sums].map(([currency, sum]) => exact(sum, currency));
}

/** `amount * times / parts` in whole numbers, rounded half away from zero. Nothing if `parts` is 0. */
export function shareOf({ tenThousandths, currency }: Exact, times: number, parts: number): Exact[] {
  if (!(parts > 0)) return [];
  const product = BigInt(tenThousandths) * BigInt(times) * 2n;
  const half = product < 0n ? -BigInt(parts) : BigInt(parts);
  return [exact(Number((product + half) / (2n * BigInt(parts))), currency)];
}

/** An amount of money, which has two decimals, in the same unit. */
export const exactOf = ({ minor, currency }: Money): Exact => exact(minor * 100, currency);

// Creating a formatter takes a hundred times as long as using it.
const formats = new Map<string, Intl.NumberFormat>();

/** The amount as `locale` writes it, in cents. A plain number if its currency is not known. */
export function formatExact({ tenThousandths, currency }: Exact, locale: string): string {
  const minor = Math.round(tenThousandths / 100);
  if (currency !== undefined) return formatMoney({ minor, currency }, locale);
  const known = formats.get(locale);
  const format = known ?? new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (!known) formats.set(locale, format);
  return format.format(minor / 100);
}
