import type { Speech } from '../speech/speech.ts';
import type { Worth } from './worth.ts';

/**
 * What something could earn, written the same way everywhere: `$70–$150`; by the hour `$31.50/hr, max $150`, or, short,
 * `$31.50/hr`.
 */
export function sayWorth(worth: Worth, { words, amounts, money }: Speech, isShort = false): string {
  const amount = amounts(worth.low, worth.high);
  if (worth.per !== 'hour') return amount;
  return worth.most && !isShort ? words('earnHourMax', amount, money(worth.most)) : words('perHour', amount);
}
