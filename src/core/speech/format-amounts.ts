import { formatMoney, type Money } from '../money.ts';
import type { Words } from './words.ts';

/** A price or a commission, written the same way everywhere: one amount, or a range if the two differ. */
export function formatAmounts(low: Money, high: Money | undefined, locale: string, words: Words): string {
  return high === undefined || high.minor === low.minor
    ? formatMoney(low, locale)
    : words('earnRange', formatMoney(low, locale), formatMoney(high, locale));
}
