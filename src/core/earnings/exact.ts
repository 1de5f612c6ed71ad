import { formatMoney, type Money } from '../money.ts';
import type { Exact } from './action.ts';

/** The amount with its currency, where that is known. */
export const exact = (tenThousandths: number, currency?: string): Exact =>
  currency === undefined ? { tenThousandths } : { tenThousandths, currency };

/** Adds up exactly: one sum for each currency, and one for what has none, in the order in which they are met. */
export function sumExact(amounts: Iterable<Exact>): Exact[] {
  const sums = new Map<string | undefined, number>();
  for (const { tenThousandths, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + tenThousandths);
  return [...sums].map(([currency, sum]) => exact(sum, currency));
}

/** `amount * times / parts`, rounded half away from zero, without leaving whole numbers; nothing for no parts. */
export function shareOf({ tenThousandths, currency }: Exact, times: number, parts: number): Exact[] {
  if (!(parts > 0)) return [];
  const product = BigInt(tenThousandths) * BigInt(times) * 2n;
  const half = product < 0n ? -BigInt(parts) : BigInt(parts);
  return [exact(Number((product + half) / (2n * BigInt(parts))), currency)];
}

/** An amount of money in the same unit; it has two decimals. */
export const exactOf = ({ minor, currency }: Money): Exact => exact(minor * 100, currency);

/** The amount as `locale` writes it, in cents: a plain number where its currency is not known. */
export function formatExact({ tenThousandths, currency }: Exact, locale: string): string {
  const minor = Math.round(tenThousandths / 100);
  if (currency !== undefined) return formatMoney({ minor, currency }, locale);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(minor / 100);
}
