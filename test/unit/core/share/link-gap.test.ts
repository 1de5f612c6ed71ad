import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overFrom } from '../../../../src/core/share/compose-post.ts';
import { aroundGaps, gapAt, withGap, withLink } from '../../../../src/core/share/link-gap.ts';
import { postedAddresses } from '../../../../src/core/text/posted-addresses.ts';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog';

it.each([
  ['{link}', link],
  ['#ad Look: {link}', `#ad Look: ${link}`],
  ['[this]({link}).', `[this](${link}).`],
  ['“{link}”, {link}!', `“${link}”, ${link}!`],
  ['リンク：{link}。', `リンク：${link}。`],
  ['<a href="{link}">here</a>', `<a href="${link}">here</a>`],
  // Each of these would otherwise lengthen the address, or hide where it begins.
  ['{link}now', `${link} now`],
  ['see{link}', `see ${link}`],
  ['{link}{link}', `${link} ${link}`],
  ['{link}/more', `${link} /more`],
  ['{link}.Then', `${link} .Then`],
  ['@{link}', `@ ${link}`],
  ['{link}&subId2=x', `${link} &subId2=x`],
  ['看{link}这里', `看 ${link} 这里`],
  ['0.a/){link}', `0.a/) ${link}`],
  ['example.com/a-{link}', `example.com/a- ${link}`],
  ['{link}.{link}', `${link} . ${link}`],
  ['{link},{link} and', `${link} ,${link} and`],
  // Other gaps are text.
  ['{ link } {LINK} {lin', '{ link } {LINK} {lin'],
])('a post %s leaves as %s', (text, left) => {
  expect(withLink(text, link)).toBe(left);
});

it('each gap leaves as an address that places read as exactly this link, whatever is typed around it', () => {
  const around = fc.array(
    fc.oneof(fc.constantFrom('{link}', ' ', '.', ')', 'a', '/', '#', '@', '\n', 'é', '好'), fc.string()),
  );
  fc.assert(
    fc.property(around, (parts) => {
      const text = parts.join('');
      const gaps = text.split('{link}').length - 1;
      const { found } = postedAddresses(withLink(text, link));
      expect(found.filter((one) => one === link).length).toBeGreaterThanOrEqual(gaps);
    }),
    { numRuns: 1000 },
  );
});

it('the link of a kept post becomes a gap at each of its places, and an unknown link none', () => {
  expect(withGap(`See ${link} or ${link}.`, link)).toBe('See {link} or {link}.');
  expect(withGap('See', '')).toBe('See');
});

it('knows the gap around a place, and that its ends are outside', () => {
  const text = 'a {link} b';
  expect([2, 3, 7, 8].map((place) => gapAt(text, place))).toEqual([
    undefined,
    { from: 2, to: 8 },
    { from: 2, to: 8 },
    undefined,
  ]);
  expect(gapAt('{link}', 0)).toBeUndefined();
});

it.each([
  ['a key in the middle types behind the gap', { from: 4, to: 4 }, undefined, { from: 8, to: 8 }],
  ['Backspace behind it deletes all of it', { from: 8, to: 8 }, 'before', { from: 2, to: 8 }],
  ['Delete in front of it deletes all of it', { from: 2, to: 2 }, 'after', { from: 2, to: 8 }],
  ['Backspace in front of it deletes what is there', { from: 2, to: 2 }, 'before', { from: 2, to: 2 }],
  ['Delete behind it deletes what is there', { from: 8, to: 8 }, 'after', { from: 8, to: 8 }],
  ['a selection that ends inside takes all of it', { from: 0, to: 5 }, undefined, { from: 0, to: 8 }],
  ['a selection that begins inside takes all of it', { from: 5, to: 10 }, 'before', { from: 2, to: 10 }],
  ['a selection of other text stays', { from: 0, to: 2 }, undefined, { from: 0, to: 2 }],
] as const)('%s', (_, selected, side, wanted) => {
  expect(aroundGaps('a {link} b', selected, side)).toEqual(wanted);
});

it('a gap counts as its link does, and too much never begins inside one', () => {
  const full = `${'x'.repeat(256)} {link}`;
  expect(overFrom('x', full, link)).toBeUndefined();
  expect(overFrom('x', `x${full}`, link)).toBe(258);
  expect(overFrom('threads', `${'x'.repeat(490)} {link}`, link)).toBe(491);
});
