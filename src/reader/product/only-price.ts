import type { ReadPrice } from '../text/read-money.ts';

/** The price on which all of these agree; nothing if they differ, because then none is certain. */
export function onlyPrice<T extends ReadPrice>(found: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = found;
  const isSame = (other: T | undefined) =>
    other?.price.minor === first?.price.minor && other?.upTo?.minor === first?.upTo?.minor;
  return others.every(isSame) ? first : undefined;
}
