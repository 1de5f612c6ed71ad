import type { Offer } from '../page/page-facts.ts';
import { type Estimate, estimateCommission } from './estimate-commission.ts';
import type { CommissionTerms } from './terms.ts';

/**
 * What an offer could earn: at its price, at the upper end of its range and, by the hour, after how many hours the cap
 * is reached.
 */
export type OfferEstimate = { offer: Offer; low: Estimate; high?: Estimate; hoursToCap?: number };

/**
 * The estimate for `offer`, or nothing if its price cannot be estimated under `terms`. Hours are in quarters, at least
 * one.
 */
export function estimateOffer(offer: Offer, terms: CommissionTerms): OfferEstimate | undefined {
  const low = estimateCommission(offer.price, terms);
  if (!low.ok) return undefined;
  const high = offer.upTo ? estimateCommission(offer.upTo, terms) : undefined;
  const hoursToCap = offer.per === 'hour' ? quartersToCap(offer.price.minor, terms) / 4 : 0;
  return {
    offer,
    low: low.value,
    ...(high?.ok ? { high: high.value } : {}),
    ...(hoursToCap > 0 ? { hoursToCap } : {}),
  };
}

/** The exact smallest number of quarter hours that earns the whole cap. 0 if there is no cap to reach. */
function quartersToCap(ratePerHourMinor: number, { cap, rateBasisPoints }: CommissionTerms): number {
  if (!cap || rateBasisPoints === 0 || ratePerHourMinor === 0) return 0;
  const needed = BigInt(cap.minor) * 40_000n;
  const perQuarter = BigInt(rateBasisPoints) * BigInt(ratePerHourMinor);
  return Math.max(1, Number((needed + perQuarter - 1n) / perQuarter));
}
