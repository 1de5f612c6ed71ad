import { formatMoney, type Money } from '../money.ts';
import type { Exact } from './action.ts';

/** An amount with its currency, if known. */
export const exact = (tenThousandths: number, currency?: string): Exact =>
  currency === undefined ? { tenThousandths } : { tenThousandths, currency };

/** Adds up exactly: one sum for each currency and one for amounts without, in the order of their first appearance. */
export function sumExact(amounts: Iterable<Exact>): Exact[] {
  const sums = new Map<string | undefined, number>();
  for (const { tenThousandths, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + tenThousandths);
  return [...sums].map(([currency, sum]) => exact(sum, currency));
}

/** `amount * times / parts`, rounded half away from zero, in whole numbers throughout; nothing if `parts` is 0. */
export function shareOf({ tenThousandths, currency }: Exact, times: number, parts: number): Exact[] {
  if (!(parts > 0)) return [];
  const product = BigInt(tenThousandths) * BigInt(times) * 2n;
  const half = product < 0n ? -BigInt(parts) : BigInt(parts);
  return [exact(Number((product + half) / (2n * BigInt(parts))), currency)];
}

/** The same amount of money in ten-thousandths; money has two decimals. */
export const exactOf = ({ minor, currency }: Money): Exact => exact(minor * 100, currency);

/** The amount in cents as `locale` writes it; a plain number if the currency is unknown. */
export function formatExact({ tenThousandths, currency }: Exact, locale: string): string {
  const minor = Math.round(tenThousandths / 100);
  if (currency !== undefined) return formatMoney({ minor, currency }, locale);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(minor / 100);
}
