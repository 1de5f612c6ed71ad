import type { Money } from '../money.ts';
import { isAmount } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type CommissionProblem, estimateCommission } from './estimate-commission.ts';
import type { CommissionTerms } from './terms.ts';

/** A spread of contract sizes: none is smaller than `low` or larger than `high`, and `typical` is the most likely. */
export type Spread = { low: Money; typical: Money; high: Money };

/**
 * The average commission of one new client if contracts lie in a spread with a triangular distribution, rounded half-up
 * to the minor unit. Exact: rate × (mean − expected excess over the spend at which the cap is reached), in whole
 * numbers. A spread that does not rise, is not an amount or has another currency is a problem.
 */
export function expectCommission(
  { low, typical, high }: Spread,
  terms: CommissionTerms,
): Result<Money, CommissionProblem> {
  for (const spend of [low, typical, high]) {
    const checked = estimateCommission(spend, terms);
    if (!checked.ok) return checked;
  }
  const [a, c, b] = [low, typical, high].map(({ minor }) => BigInt(minor)) as [bigint, bigint, bigint];
  if (a > c || c > b) return refuse('spread-falls');
  const rate = BigInt(terms.rateBasisPoints);
  const money = (numerator: bigint, denominator: bigint): Result<Money, CommissionProblem> => {
    const minor = Number((2n * numerator + denominator) / (2n * denominator));
    const value = { minor, currency: terms.currency };
    return isAmount(value) ? ok(value) : refuse('spend-not-an-amount');
  };
  const { cap } = terms;
  // E[min(cap, rate·S)] = rate·(E[S] − E[(S − k)+]), k = cap / rate, everything divided by 10,000 basis points.
  if (!cap || rate === 0n) return money(rate * (a + b + c), 30_000n);
  // k as the fraction n/r with r = rate.
  const n = BigInt(cap.minor) * 10_000n;
  const r = rate;
  if (n <= a * r) return money(BigInt(cap.minor), 1n);
  if (n >= b * r) return money(r * (a + b + c), 30_000n);
  const mean = { top: a + b + c, bottom: 3n };
  // All values times r, so that the differences are whole: K = n, A = a·r, and so on.
  const [A, B, C] = [a * r, b * r, c * r];
  const excess =
    n >= C
      ? // k in the falling part: (b − k)³ / (3 (b − a)(b − c))
        { top: (B - n) ** 3n, bottom: 3n * (B - A) * (B - C) * r }
      : // k in the rising part: E[S] − k + (k − a)³ / (3 (b − a)(c − a))
        {
          top: (A + B + C - 3n * n) * (B - A) * (C - A) + (n - A) ** 3n,
          bottom: 3n * (B - A) * (C - A) * r,
        };
  return money(r * (mean.top * excess.bottom - excess.top * mean.bottom), mean.bottom * excess.bottom * 10_000n);
}
