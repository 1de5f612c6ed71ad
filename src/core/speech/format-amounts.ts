import { formatMoney, type Money } from '../money.ts';
import type { Words } from './words.ts';

/** A price or a commission as every place shows it: one amount, or a range if the two amounts differ. */
export function formatAmounts(low: Money, high: Money | undefined, locale: string, words: Words): string {
  return high === undefined || high.minor === low.minor
    ? formatMoney(low, locale)
    : words('earnRange', formatMoney(low, locale), formatMoney(high, locale));
}
