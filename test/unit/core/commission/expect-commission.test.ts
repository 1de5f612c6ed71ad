import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateCommission } from '../../../../src/core/commission/estimate-commission.ts';
import { expectCommission } from '../../../../src/core/commission/expect-commission.ts';
import { defaultTerms } from '../../../../src/core/commission/terms.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const expectOf = (low: number, typical: number, high: number, terms = defaultTerms) =>
  expectCommission({ low: usd(low), typical: usd(typical), high: usd(high) }, terms);

it.each([
  ['below the cap it is the rate of the mean', 0, 10_000, 20_000, 7000],
  ['far above it is the cap', 100_000, 200_000, 300_000, 15_000],
  ['a single size is the estimate of that size', 10_000, 10_000, 10_000, 7000],
])('%s', (_, low, typical, high, minor) =>
  expect(expectOf(low, typical, high)).toEqual({ ok: true, value: usd(minor) }),
);

it('if the spread crosses the cap, the expectation is below the naive figure (calculated by hand)', () => {
  // rate 1, cap 50, spread 0–50–100: E[min(50, S)] = 50 − E[(S − 50)+] = 50 − 50³ / (3·100·50) = 41.67.
  const terms = { ...defaultTerms, rateBasisPoints: 10_000, cap: usd(5000) };
  expect(expectOf(0, 5000, 10_000, terms)).toEqual({ ok: true, value: usd(4167) });
});

/** The same by summing the distribution in a hundred thousand slices: slow, and with independent algebra. */
const slowly = (a: number, c: number, b: number): number => {
  const slices = 20_000;
  let [sum, weight] = [0, 0];
  for (let at = 0; at < slices; at += 1) {
    const s = a + ((at + 0.5) / slices) * (b - a);
    const density = s < c ? (c === a ? 0 : (s - a) / (c - a)) : b === c ? 0 : (b - s) / (b - c);
    sum += density * Math.min(15_000, 0.7 * s);
    weight += density;
  }
  return sum / weight;
};

it('agrees with a slow reference, never exceeds the cap or the rate of the mean, and grows with the spread', () => {
  const size = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(size, size, size, (one, two, three) => {
      const [a = 0, c = 0, b = 0] = [one, two, three].sort((x, y) => x - y);
      fc.pre(b > a);
      const expected = expectOf(a, c, b);
      if (!expected.ok) throw new Error(expected.problem);
      expect(Math.abs(expected.value.minor - slowly(a, c, b))).toBeLessThan(2);
      expect(expected.value.minor).toBeLessThanOrEqual(15_000);
      expect(expected.value.minor).toBeLessThanOrEqual(Math.round((0.7 * (a + b + c)) / 3) + 1);
      const more = expectOf(a, c, b + 1000);
      expect(more.ok && more.value.minor).toBeGreaterThanOrEqual(expected.value.minor);
    }),
    { numRuns: 150 },
  );
});

it('estimates are monotone, at most cap and rate, and equal to a reference in big integers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 40 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (minor, rate, cap) => {
        const terms = { ...defaultTerms, rateBasisPoints: rate, cap: usd(cap) };
        const made = estimateCommission(usd(minor), terms);
        const exact = (2n * BigInt(minor) * BigInt(rate) + 10_000n) / 20_000n;
        const wanted = exact < BigInt(cap) ? exact : BigInt(cap);
        expect(made.ok && BigInt(made.value.commission.minor)).toBe(wanted);
        const next = estimateCommission(usd(minor + 1), terms);
        expect(next.ok && made.ok && next.value.commission.minor >= made.value.commission.minor).toBe(true);
      },
    ),
  );
});

it('a spread that does not rise, another currency, and half a cent are refused', () => {
  expect(expectOf(2, 1, 3)).toEqual({ ok: false, problem: 'spread-falls' });
  expect(expectOf(0.5, 1, 3)).toEqual({ ok: false, problem: 'spend-not-an-amount' });
  expect(expectCommission({ low: usd(1), typical: usd(2), high: { minor: 3, currency: 'EUR' } }, defaultTerms)).toEqual(
    { ok: false, problem: 'other-currency' },
  );
});
