import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withAbout } from '../../../../src/core/page/parse-item-about.ts';

const address = 'https://www.upwork.com/freelancers/~01d4c3b2a190807060';
const item = { title: 'Mara K.', address };

it('adds what was read about an item', () => {
  const about = { role: 'Designer', stars: 4.9, jobSuccess: 98 };
  expect(withAbout([item], { [address]: about })).toEqual([{ ...item, about }]);
});

it.each([
  ['more than five stars', { stars: 6 }],
  ['stars that are no number', { stars: '5' }],
  ['half a percent', { jobSuccess: 98.5 }],
  ['an empty role', { role: '' }],
  ['a role of a thousand characters', { role: 'x'.repeat(1000) }],
  ['no values at all', 5],
])('drops %s', (_, about) => expect(withAbout([item], { [address]: about })).toEqual([item]));

it('never throws, and takes nothing from a prototype', () => {
  expect(withAbout([{ title: 'x', address: 'constructor' }], {})).toEqual([{ title: 'x', address: 'constructor' }]);
  fc.assert(fc.property(fc.anything(), (value) => void withAbout([item], { [address]: value })));
  fc.assert(fc.property(fc.anything(), (value) => void withAbout([item], value)));
});
