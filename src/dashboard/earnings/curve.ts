import { estimateCommission } from '../../core/commission/estimate-commission.ts';
import type { CommissionTerms } from '../../core/commission/terms.ts';
import type { Money } from '../../core/money.ts';

/** A spend and the commission that it pays, in minor units. */
export type CurvePoint = { spend: number; pays: number };

/**
 * The commission over the spend: the points where it bends, ends and answers the given spend, in rising order. `kink` is
 * where the maximum is reached, if there is one.
 */
export function curveOf(terms: CommissionTerms, spend: Money | undefined) {
  const at = (minor: number): CurvePoint => {
    const made = estimateCommission({ minor, currency: terms.currency }, terms);
    return { spend: minor, pays: made.ok ? made.value.commission.minor : 0 };
  };
  const kink =
    terms.cap && terms.rateBasisPoints > 0 ? Math.ceil((terms.cap.minor * 10_000) / terms.rateBasisPoints) : 0;
  const widest = Math.round(Math.max(kink * 2, (spend?.minor ?? 0) * 1.2, 10_000));
  const spends = new Set([0, Math.round(kink / 2), kink, widest, ...(spend ? [spend.minor] : [])]);
  return {
    points: [...spends].sort((one, other) => one - other).map(at),
    kink: kink > 0 ? at(kink) : undefined,
    end: at(widest),
  };
}
