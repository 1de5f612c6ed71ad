import { describe, expect, it } from 'vitest';
import { estimateCommission } from '../../../../src/core/commission/estimate-commission.ts';
import { estimateOffer } from '../../../../src/core/commission/estimate-offer.ts';
import { planEarnings, seekGoal } from '../../../../src/core/commission/plan-earnings.ts';
import { type CommissionTerms, checkTerms, defaultTerms } from '../../../../src/core/commission/terms.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
// 0.7 · (400 − E[(S − 214.2857)+]), S triangular on 0–200–1000: 138.52 a client, by integration; 280 without the cap.
const spread = { low: usd(0), typical: usd(20_000), high: usd(100_000) };

it('traffic becomes clients, clients become months, and the naive figure ignores the cap', () => {
  expect(planEarnings(spread, { visits: 1000, clickRate: 0.03, signUpRate: 0.05 }, 12, defaultTerms)).toEqual({
    ok: true,
    value: {
      clients: 1.5,
      perClient: usd(13_852),
      perMonth: usd(20_778),
      naivePerMonth: usd(42_000),
      total: usd(249_336),
    },
  });
  expect(planEarnings({ ...spread, high: usd(1) }, { clients: 1 }, 1, defaultTerms)).toEqual({
    ok: false,
    problem: 'spread-falls',
  });
});

it('a goal is given in whole clients, clicks and visits, rounded up', () => {
  const rates = { clickRate: 0.03, signUpRate: 0.05 };
  expect(seekGoal(usd(100_000), usd(13_852), rates)).toEqual({ clients: 8, clicks: 160, visits: 5334 });
  expect(seekGoal(usd(13_852), usd(13_852))).toEqual({ clients: 1 });
  expect(seekGoal(usd(13_853), usd(13_852), { clickRate: 0, signUpRate: 0.05 })).toEqual({ clients: 2 });
  expect(seekGoal(usd(100), usd(0), rates)).toBeUndefined();
});

it('at a rate of zero nothing reaches the cap', () => {
  expect(estimateCommission(usd(1_000_000), { ...defaultTerms, rateBasisPoints: 0 })).toEqual({
    ok: true,
    value: { commission: usd(0), capped: false },
  });
});

it('only hourly offers have hours until the cap', () => {
  expect(estimateOffer({ price: usd(3000), per: 'project' }, defaultTerms)).not.toHaveProperty('hoursToCap');
  expect(estimateOffer({ price: usd(3000), per: 'session' }, defaultTerms)).not.toHaveProperty('hoursToCap');
});

describe('terms', () => {
  it.each([
    [{ rateBasisPoints: 10_001 }, 'rate-out-of-range'],
    [{ rateBasisPoints: -1 }, 'rate-out-of-range'],
    [{ rateBasisPoints: 0.5 }, 'rate-out-of-range'],
    [{ currency: 'usd' }, 'currency-unknown'],
    [{ currency: 'JPY', cap: { minor: 1, currency: 'JPY' } }, 'currency-unknown'],
    [{ cap: { minor: 15_000, currency: 'EUR' } }, 'cap-not-an-amount'],
    [{ cap: usd(-1) }, 'cap-not-an-amount'],
    [{ windowDays: 366 }, 'window-out-of-range'],
    [{ lockingDays: -1 }, 'locking-out-of-range'],
    [{ threshold: { minor: 1000, currency: 'EUR' } }, 'threshold-not-an-amount'],
    [{ payoutDay: 0 }, 'payout-day-out-of-range'],
    [{ payoutDay: 32 }, 'payout-day-out-of-range'],
  ])('invalid terms have a code: %j', (change, problem) =>
    expect(checkTerms({ ...defaultTerms, ...change })).toEqual({ ok: false, problem }),
  );

  it.each([
    [{ cap: null }, 'cap-not-an-amount'],
    [{ cap: 150 }, 'cap-not-an-amount'],
    [{ cap: { minor: '15000', currency: 'USD' } }, 'cap-not-an-amount'],
    [{ currency: ['USD'] }, 'currency-unknown'],
    [{ currency: undefined }, 'currency-unknown'],
    [{ rateBasisPoints: '7000' }, 'rate-out-of-range'],
    [{ windowDays: null }, 'window-out-of-range'],
    [{ payoutDay: [15] }, 'payout-day-out-of-range'],
  ])('terms of wrong types, as a store may hold them, have a code too: %j', (change, problem) =>
    expect(checkTerms({ ...defaultTerms, ...change } as object as CommissionTerms)).toEqual({ ok: false, problem }),
  );

  it('terms at the ends of their ranges are valid', () => {
    const terms = {
      ...defaultTerms,
      rateBasisPoints: 0,
      windowDays: 365,
      lockingDays: 0,
      payoutDay: 31,
      threshold: usd(0),
    };
    expect(checkTerms(terms)).toEqual({ ok: true, value: terms });
  });
});
