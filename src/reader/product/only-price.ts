import type { ReadPrice } from '../text/read-money.ts';

/** The price that all of these have. Nothing if they differ, because then none is certain. */
export function onlyPrice<T extends ReadPrice>(found: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = found;
  const isSame = (other: T | undefined) =>
    other?.price.minor === first?.price.minor && other?.upTo?.minor === first?.upTo?.minor;
  return others.every(isSame) ? first : undefined;
}
