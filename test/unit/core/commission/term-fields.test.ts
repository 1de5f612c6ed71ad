import { describe, expect, it } from 'vitest';
import { readTerms, writtenTerm } from '../../../../src/core/commission/term-fields.ts';
import { defaultTerms, type TermName, termNames } from '../../../../src/core/commission/terms.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const style = { decimal: '.' } as const;
const read = (typed: { [name in TermName]?: string }, terms = defaultTerms) => readTerms(terms, typed, style);

it('every term is read back as it is written', () => {
  const terms = {
    rateBasisPoints: 6667,
    currency: 'EUR',
    cap: eur(12_345),
    windowDays: 0,
    lockingDays: 45,
    threshold: eur(29),
    payoutDay: 31,
  };
  const written = Object.fromEntries(termNames.map((name) => [name, writtenTerm(name, terms)]));
  expect(written).toEqual({
    rateBasisPoints: '66.67',
    currency: 'EUR',
    cap: '123.45',
    windowDays: '0',
    lockingDays: '45',
    threshold: '0.29',
    payoutDay: '31',
  });
  expect(read(written)).toEqual({ ok: true, value: terms });
});

it('an empty field leaves its term out, and amounts change with the currency', () => {
  expect(read({ cap: ' ', windowDays: '' })).toEqual({ ok: true, value: { rateBasisPoints: 7000, currency: 'USD' } });
  expect(read({ currency: ' eur ' })).toEqual({
    ok: true,
    value: { ...defaultTerms, currency: 'EUR', cap: eur(15_000) },
  });
  expect(read({ cap: '99', currency: 'EUR' })).toMatchObject({ value: { cap: eur(9900) } });
});

it('reads numbers as people write them', () => {
  expect(read({ rateBasisPoints: '62,5', cap: '1,250.50' })).toMatchObject({
    value: { rateBasisPoints: 6250, cap: { minor: 125_050, currency: 'USD' } },
  });
});

describe('refuses text that is not a number, or could be two, and never guesses', () => {
  it.each([
    [{ rateBasisPoints: '' }, 'rate-out-of-range'],
    [{ rateBasisPoints: 'most' }, 'rate-out-of-range'],
    [{ rateBasisPoints: '70.125' }, 'rate-out-of-range'],
    [{ currency: '' }, 'currency-unknown'],
    [{ currency: 'EURO' }, 'currency-unknown'],
    [{ cap: '1,250' }, 'cap-not-an-amount'],
    [{ cap: '-1' }, 'cap-not-an-amount'],
    [{ cap: '9'.repeat(20) }, 'cap-not-an-amount'],
    [{ windowDays: '30.5' }, 'window-out-of-range'],
    [{ lockingDays: 'a month' }, 'locking-out-of-range'],
    [{ threshold: '$10' }, 'threshold-not-an-amount'],
    [{ payoutDay: '0' }, 'payout-day-out-of-range'],
  ] as const)('%j', (typed, problem) => expect(read(typed)).toEqual({ ok: false, problem }));
});
