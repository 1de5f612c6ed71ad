import type { ReadPrice } from '../text/read-money.ts';

/** The price that all of these are, or nothing where they differ: then none of them is certain. */
export function onlyPrice<T extends ReadPrice>(found: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = found;
  const isSame = (other: T | undefined) =>
    other?.price.minor === first?.price.minor && other?.upTo?.minor === first?.upTo?.minor;
  return others.every(isSame) ? first : undefined;
}
