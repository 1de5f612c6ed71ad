import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePageFacts } from '../../../../src/core/page/parse-page-facts.ts';

const price = { minor: 4500, currency: 'USD' };
const address = 'https://www.upwork.com/freelancers/~01d4c3b2a190807060';

it('returns what a reader found', () => {
  const facts = {
    title: 'Mara K.',
    seller: 'Mara K.',
    offers: [
      { label: 'Starter', price, upTo: { minor: 9000, currency: 'USD' }, from: true, per: 'project', deliveryDays: 3 },
    ],
    listed: [{ title: 'Mara K.', address, offer: { price, per: 'hour' } }],
    wall: 'login',
    gone: true,
  };
  expect(parsePageFacts(structuredClone(facts))).toEqual(facts);
});

it.each([
  ['a price of half a cent', { offers: [{ price: { minor: 0.5, currency: 'USD' }, per: 'hour' }] }],
  ['a negative price', { offers: [{ price: { minor: -1, currency: 'USD' }, per: 'hour' }] }],
  ['a price for a month', { offers: [{ price, per: 'month' }] }],
  ['a range with a broken end', { offers: [{ price, upTo: { minor: 'x', currency: 'USD' }, per: 'hour' }] }],
  [
    'an address elsewhere',
    { listed: [{ title: 'x', address: 'https://www.upwork.com.evil.example/freelancers/~01d4c3b2a190807060' }] },
  ],
  ['a word that is no truth', { gone: 'true' }],
  ['a title that is no text', { title: { toString: 'x' }, listed: 'x', offers: 5 }],
])('drops %s', (_, value) => expect(parsePageFacts(value)).toEqual({ offers: [], listed: [] }));

it('never throws, and passes on at most 200 items', () => {
  fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (value) => void parsePageFacts(value)));
  fc.assert(
    fc.property(fc.anything(), (value) => void parsePageFacts({ offers: [value], listed: [value], title: value })),
  );
  const many = Array.from({ length: 500 }, () => ({ title: 'x', address }));
  expect(parsePageFacts({ listed: many })?.listed).toHaveLength(200);
});
