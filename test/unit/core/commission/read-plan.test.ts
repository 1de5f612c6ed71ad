import { describe, expect, it } from 'vitest';
import { type PlanTexts, readPlan } from '../../../../src/core/commission/read-plan.ts';
import { defaultTerms } from '../../../../src/core/commission/terms.ts';
import { numberStyleOf } from '../../../../src/core/text/parse-number.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const texts: PlanTexts = {
  clients: '10',
  visits: '',
  clickRate: '3',
  signUpRate: '5',
  low: '0',
  typical: '200',
  high: '1000',
  months: '12',
  goal: '1000',
};
const read = (change: Partial<PlanTexts> = {}, locale = 'en-US') =>
  readPlan({ ...texts, ...change }, defaultTerms, numberStyleOf(locale));

it('reads counts, shares and sizes, and calculates the goal', () => {
  expect(read()).toEqual({
    ok: true,
    value: {
      clients: 10,
      // 0.7 · (400 − E[(S − 214.2857)+]), S triangular on 0–200–1000, by integration.
      perClient: usd(13_852),
      perMonth: usd(138_520),
      naivePerMonth: usd(280_000),
      total: usd(1_662_240),
      goal: { clients: 8, clicks: 160, visits: 5334 },
    },
  });
});

it('counts visits instead of clients, with thousands and decimals as the locale writes them', () => {
  expect(read({ visits: '12,000' })).toMatchObject({ value: { clients: 18 } });
  expect(read({ visits: '12.000', clickRate: '2,5', high: '1.000,00' }, 'de-DE')).toMatchObject({
    value: { clients: 15, perClient: usd(13_852) },
  });
});

it('names no clicks if a share is left out', () => {
  expect(read({ clickRate: '' })).toMatchObject({ value: { goal: { clients: 8 } } });
  expect(read({ clickRate: '' })).not.toHaveProperty('value.goal.clicks');
});

it('everybody may click and sign up', () => {
  expect(read({ visits: '7', clickRate: '100', signUpRate: '100' })).toMatchObject({ value: { clients: 7 } });
});

it('has no goal if none is written, and no clients if none are', () => {
  expect(read({ goal: '' })).not.toHaveProperty('value.goal');
  expect(read({ clients: '' })).toMatchObject({ value: { clients: 0, perMonth: usd(0) } });
});

describe('an unreadable text is a problem, never zero', () => {
  it.each([
    [{ clients: 'four' }, 'not-a-number'],
    [{ clients: '-4' }, 'not-a-number'],
    [{ visits: '10k' }, 'not-a-number'],
    [{ visits: '9999999999' }, 'not-a-number'],
    [{ clickRate: '3 of 4' }, 'not-a-number'],
    [{ signUpRate: '5/hr' }, 'not-a-number'],
    [{ months: '12 x 2' }, 'not-a-number'],
    [{ visits: '100', clickRate: '101' }, 'rate-too-high'],
    [{ signUpRate: '100.1' }, 'rate-too-high'],
    [{ low: '' }, 'spend-not-an-amount'],
    [{ typical: 'much' }, 'spend-not-an-amount'],
    [{ high: '1000 €' }, 'other-currency'],
    [{ high: '100' }, 'spread-falls'],
  ] satisfies [Partial<PlanTexts>, string][])('%j', (change, problem) =>
    expect(read(change)).toEqual({ ok: false, problem }),
  );
});
