import { describe, expect, it } from 'vitest';
import { defaultTerms } from '../../../../../src/core/commission/terms.ts';
import { readContract, takeTerms } from '../../../../../src/core/earnings/api/contract.ts';
import { reportText } from '../../../../support/reports.ts';

const sample = JSON.parse(reportText('api-contracts.json')).Contracts;
const [event] = sample[0].Terms.EventPayouts;
const read = (changes: object, contract: object = {}) => {
  const made = { ...sample[0], ...contract, Terms: { ...sample[0].Terms, EventPayouts: [{ ...event, ...changes }] } };
  const found = readContract([made]);
  if (!found?.events[0]) throw new Error('nothing read');
  return { contract: found, event: found.events[0] };
};
const taken = (changes: object) => {
  const { contract, event: one } = read(changes);
  const made = takeTerms(defaultTerms, contract, one);
  return made.ok ? made.value : made;
};

describe('a contract', () => {
  it('says what it pays, its cap and its window, and the rest in its own words', () => {
    expect(readContract(sample)).toEqual({
      currency: 'USD',
      hasMore: false,
      events: [
        {
          name: 'Client First Payment',
          rateBasisPoints: 7000,
          capMinor: 15_000,
          windowDays: 30,
          asWritten: ['CUSTOMER_STATUS IS EXISTING 0%', 'Locking TRACKED MONTH 1 15'],
        },
      ],
    });
  });

  it('leaves out who signed it, and what its HTML holds', () => {
    const found = JSON.stringify(readContract(sample));
    for (const word of ['Invented', 'Person', 'imp.pxf', '<']) expect(found).not.toContain(word);
  });

  it.each([
    ['a number in place of its text', { DefaultPayoutRate: 65.5 }, { rateBasisPoints: 6550 }],
    ['decimals that are zero', { DefaultPayoutRate: '65.0000' }, { rateBasisPoints: 6500 }],
    ['no limit', { Limits: [] }, { cap: undefined, rateBasisPoints: 7000 }],
    [
      'another limit',
      { Limits: [{ Type: 'PAYOUT', Value: '200.50', LimitBy: 'CUSTOMER', Period: '' }] },
      { cap: { minor: 20_050, currency: 'USD' } },
    ],
    [
      'a limit of a period, which is no limit of a client',
      { Limits: [{ Type: 'PAYOUT', Value: '9000', LimitBy: 'CUSTOMER', Period: 'MONTH' }] },
      { cap: defaultTerms.cap },
    ],
    [
      'a window in hours',
      { ValidReferrals: [{ Type: 'CLICKS', Window: '48', WindowUnit: 'HOUR' }] },
      { windowDays: 30 },
    ],
    ['locking after days', { Locking: { Basis: 'TRACKED', Period: 'DAY', DayOffset: '45' } }, { lockingDays: 45 }],
  ])('%s', (_, changes, terms) => {
    const made = taken(changes);
    for (const [name, value] of Object.entries(terms)) expect(made[name as keyof typeof made]).toEqual(value);
  });

  it.each([
    ['both a rate and an amount', { DefaultPayout: '20' }],
    ['neither', { DefaultPayoutRate: '' }],
    ['a rate over everything', { DefaultPayoutRate: '700' }],
    ['a rate that is no number', { DefaultPayoutRate: '1,5' }],
  ])('%s is not taken for a rate', (_, changes) => {
    expect(read(changes).event.rateBasisPoints).toBeUndefined();
  });

  it('of another currency moves the amounts along, and keeps what it does not say', () => {
    const { contract, event: one } = read({});
    const mine = { ...defaultTerms, threshold: { minor: 2500, currency: 'USD' }, payoutDay: 15 };
    expect(takeTerms(mine, { ...contract, currency: 'EUR' }, one)).toMatchObject({
      ok: true,
      value: { currency: 'EUR', cap: { currency: 'EUR' }, threshold: { minor: 2500, currency: 'EUR' }, payoutDay: 15 },
    });
  });

  it.each([
    ['nothing', []],
    ['no terms', [{ Id: 'S-1' }]],
    ['terms that are a text', [{ Terms: 'x' }]],
    ['no currency', [{ Terms: { EventPayouts: [event] } }]],
  ])('with %s is none', (_, contracts) => {
    expect(readContract(contracts)).toBeUndefined();
  });
});
