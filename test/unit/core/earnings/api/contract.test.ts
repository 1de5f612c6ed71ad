import { describe, expect, it } from 'vitest';
import { defaultTerms } from '../../../../../src/core/commission/terms.ts';
import { readContract, takeTerms } from '../../../../../src/core/earnings/api/contract.ts';
import { contractWithMore, timedTermsIn } from '../../../../../src/core/earnings/api/terms/timed-terms.ts';
import { reportText } from '../../../../support/reports.ts';

const sample = JSON.parse(reportText('api-contracts.json')).Contracts;
const bareWords = (html: string) =>
  html
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const [event] = sample[0].Terms.EventPayouts;
const read = (changes: object, contract: object = {}) => {
  const made = { ...sample[0], ...contract, Terms: { ...sample[0].Terms, EventPayouts: [{ ...event, ...changes }] } };
  const found = readContract([made], bareWords);
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
    expect(readContract(sample, bareWords)).toEqual({
      currency: 'USD',
      hasMore: false,
      special: [{ name: 'Brand terms', text: 'Invented text.' }],
      events: [
        {
          name: 'Client First Payment',
          rateBasisPoints: 7000,
          capMinor: 15_000,
          windowDays: 30,
          asWritten: [
            'Locking TRACKED MONTH 1 15',
            'CUSTOMER_STATUS IS EXISTING 0%',
            'PayoutLevel ORDER',
            'PayoutScheduling LOCKED END_OF_DAY',
            'CreditPolicy LAST_REFERRER',
          ],
        },
      ],
    });
  });

  it('keeps no text that turns its amounts around, and the lines of its special terms', () => {
    const special = { TermsName: 'A\u202eB', TermsContent: '\u202e%07 yap eW\r\nPer \u0007client\u2069\n' };
    const { contract, event: one } = read({ EventTypeName: '\u202e$007\u202c' });
    expect(one.name).toBe('$007');
    const terms = { ...sample[0].Terms, SpecialTermsList: [special] };
    const found = readContract([{ ...sample[0], Terms: terms }], (html) => html);
    expect(found?.special).toEqual([{ name: 'A B', text: '%07 yap eW\nPer client' }]);
    expect(contract.events).toHaveLength(1);
  });

  it('leaves out who signed it, and what its HTML holds but its words', () => {
    const found = JSON.stringify(readContract(sample, bareWords));
    for (const word of ['Invented Person', 'Invented Partner', 'imp.pxf', '<']) expect(found).not.toContain(word);
  });

  it.each<[string, object, string]>([
    [
      'who is left out',
      { PayoutRestrictions: [{ Rules: [{ Variable: 'CUSTOMER_COUNTRY', Operator: 'IS_NOT', Values: ['US', 'CA'] }] }] },
      'PayoutRestriction CUSTOMER_COUNTRY IS_NOT US, CA',
    ],
    [
      'what is taken off',
      { PayoutAdjustments: [{ Direction: 'DECREASE', Rate: '10' }] },
      'PayoutAdjustment DECREASE 10%',
    ],
    [
      'a bonus',
      {
        PerformanceBonus: {
          Basis: 'REVENUE',
          Period: 'CALENDAR_MONTH',
          Tiers: [{ RevenueThreshold: '5000', PayoutRate: 75 }],
        },
      },
      'PerformanceBonus REVENUE CALENDAR_MONTH 5000 75%',
    ],
    [
      'another way to be credited',
      { ValidReferrals: [{ Type: 'PROMO_CODES', Window: '7', WindowUnit: 'DAY' }] },
      'ValidReferral PROMO_CODES 7 DAY',
    ],
    ['a value that nobody has seen', { CreditPolicy: 'SOMETHING_NEW' }, 'CreditPolicy SOMETHING_NEW'],
    ['a rate over everything', { DefaultPayoutRate: '700' }, 'Payout 700'],
  ])('says in impact.com’s words %s', (_, changes, line) => {
    expect(read(changes).event.asWritten).toContain(line);
  });

  it('has its groups by rank, each with its own limits', () => {
    const group = (Rank: string, PayoutRate: string, Limits: object[] = []) => ({
      Rank,
      PayoutRate,
      Limits,
      Rules: [{ Variable: 'X', Operator: 'IS', Values: [Rank] }],
    });
    const { asWritten } = read({
      PayoutGroups: [
        group('2', '5'),
        group('1', '9', [{ Type: 'ACTION', Value: '3', LimitBy: 'CUSTOMER', Period: 'DAY' }]),
      ],
    }).event;
    expect(asWritten.slice(1, 4)).toEqual(['X IS 1 9%', 'Limit ACTION 3 CUSTOMER DAY', 'X IS 2 5%']);
  });

  it('says the limits of the whole account, where there are any', () => {
    const { Terms } = sample[0];
    const terms = {
      ...Terms,
      ActionLimit: '500',
      ActionLimitPeriod: 'MONTH',
      SpendLimit: '',
      SpendLimitPeriod: 'DAY',
      MinEarningPerClick: '0.10',
    };
    expect(readContract([{ ...sample[0], Terms: terms }], bareWords)?.asWritten).toEqual([
      'MinEarningPerClick 0.10',
      'ActionLimit 500 MONTH',
    ]);
  });

  it('tells its terms for a time with their days', () => {
    const timed = {
      StartDate: '2026-10-01T00:00:00-07:00',
      EndDate: '2026-10-31T23:59:59-07:00',
      Terms: { EventPayouts: [{ ...event, DefaultPayoutRate: '80' }] },
    };
    expect(timedTermsIn({ CampaignTerms: [timed, {}, null] })).toEqual([
      {
        from: '2026-10-01',
        to: '2026-10-31',
        asWritten: expect.arrayContaining(['Client First Payment 80%', 'Limit PAYOUT 150 CUSTOMER']),
      },
    ]);
    expect(timedTermsIn('<html>')).toEqual([]);
  });

  it.each([
    ['has none', {}, undefined],
    ['has some', { HasCampaignTerms: 'true' }, 'S-10000001'],
    ['has an id that is a path', { HasCampaignTerms: 'true', Id: '../Users' }, undefined],
  ])('is asked for alone only where it has terms for a time: it %s', (_, changes, id) => {
    expect(contractWithMore([{ ...sample[0], ...changes }])).toBe(id);
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
    expect(readContract(contracts, bareWords)).toBeUndefined();
  });
});
