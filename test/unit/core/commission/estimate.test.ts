import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateCommission } from '../../../../src/core/commission/estimate-commission.ts';
import { estimateOffer } from '../../../../src/core/commission/estimate-offer.ts';
import { defaultTerms } from '../../../../src/core/commission/terms.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('estimateCommission', () => {
  it.each([
    [10000, 7000, false],
    [9999, 6999, false],
    [21428, 15000, false],
    [21429, 15000, true],
    [0, 0, false],
    [Number.MAX_SAFE_INTEGER, 15000, true],
  ])('%i cents pay %i, capped: %s', (spend, commission, capped) => {
    expect(estimateCommission(usd(spend), defaultTerms)).toEqual({
      ok: true,
      value: { commission: usd(commission), capped, capSpend: usd(21429) },
    });
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])('refuses %d cents', (minor) => {
    expect(estimateCommission(usd(minor), defaultTerms)).toEqual({ ok: false, problem: 'spend-not-an-amount' });
  });

  it('refuses another currency and malformed terms', () => {
    expect(estimateCommission({ minor: 1, currency: 'EUR' }, defaultTerms)).toEqual({
      ok: false,
      problem: 'other-currency',
    });
    expect(estimateCommission(usd(1), { ...defaultTerms, rateBasisPoints: 10_001 })).toEqual({
      ok: false,
      problem: 'terms-malformed',
    });
  });

  it('equals exact rational numbers, rounded half-up, at any size', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 10_000 }), (minor, rateBasisPoints) => {
        const estimate = estimateCommission(usd(minor), {
          ...defaultTerms,
          rateBasisPoints,
          cap: usd(Number.MAX_SAFE_INTEGER),
        });
        const exact = (BigInt(minor) * BigInt(rateBasisPoints) * 2n + 10_000n) / 20_000n;
        expect(estimate.ok && BigInt(estimate.value.commission.minor)).toBe(exact);
      }),
    );
  });
});

describe('estimateOffer', () => {
  it('gives the hours until the cap is reached, in quarters', () => {
    const hours = (minor: number) => estimateOffer({ price: usd(minor), per: 'hour' }, defaultTerms)?.hoursToCap;
    expect([hours(4500), hours(100_000), hours(21429), hours(21428)]).toEqual([5, 0.25, 1, 1.25]);
  });

  it('keeps "from" and both ends of a range, and is absent if nothing can be estimated', () => {
    const offer = { price: usd(3000), upTo: usd(60_000), from: true as const, per: 'project' as const };
    expect(estimateOffer(offer, defaultTerms)).toMatchObject({
      offer,
      low: { commission: usd(2100), capped: false },
      high: { commission: usd(15000), capped: true },
    });
    expect(estimateOffer({ price: { minor: 1, currency: 'EUR' }, per: 'hour' }, defaultTerms)).toBeUndefined();
  });
});
