import { isAmount, type Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { CommissionTerms } from './terms.ts';

/** Why there is no estimate. */
export type CommissionProblem = 'spend-not-an-amount' | 'terms-malformed' | 'other-currency' | 'spread-falls';

/**
 * What a spend would pay under the terms. `capped` is true if the cap reduces it. `capSpend` is the smallest spend that
 * the cap reduces.
 */
export type Estimate = { commission: Money; capped: boolean; capSpend?: Money };

/**
 * The commission on a new client's first contract, rounded half-up to the cent and limited by the cap. Problems are: a
 * spend that is not a safe, non-negative whole number of minor units, malformed terms, and another currency.
 */
export function estimateCommission(spend: Money, terms: CommissionTerms): Result<Estimate, CommissionProblem> {
  const { rateBasisPoints: rate, currency, cap } = terms;
  if (!isAmount(spend)) return refuse('spend-not-an-amount');
  const rateOk = Number.isSafeInteger(rate) && rate >= 0 && rate <= 10_000;
  if (!rateOk || (cap && (!isAmount(cap) || cap.currency !== currency))) return refuse('terms-malformed');
  if (spend.currency !== currency) return refuse('other-currency');

  // Split at 10,000, so that no product leaves the safe integers.
  const whole = Math.floor(spend.minor / 10_000) * rate;
  const rest = (spend.minor % 10_000) * rate;
  const minor = whole + Math.floor((rest + 5_000) / 10_000);
  if (!cap) return ok({ commission: { minor, currency }, capped: false });
  const capSpend = spendAtCap(cap, rate);
  const capped = capSpend !== undefined && spend.minor >= capSpend.minor;
  return ok({
    commission: { minor: Math.min(minor, cap.minor), currency },
    capped,
    ...(capSpend ? { capSpend } : {}),
  });
}

/** The smallest spend whose exact commission exceeds the cap. Nothing at a rate of zero. */
function spendAtCap(cap: Money, rate: number): Money | undefined {
  if (rate === 0) return undefined;
  const exact = (BigInt(cap.minor) * 10_000n) / BigInt(rate) + 1n;
  const minor = Number(exact);
  return Number.isSafeInteger(minor) ? { minor, currency: cap.currency } : undefined;
}
