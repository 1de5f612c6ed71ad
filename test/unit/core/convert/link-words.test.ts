import { expect, it } from 'vitest';
import { findInDraft } from '../../../../src/core/convert/find-in-draft.ts';
import { linkWords } from '../../../../src/core/convert/page-check/link-words.ts';
import { account } from '../../../support/records.ts';

const hire = 'https://www.upwork.com/hire/php-developers/';
const wordsIn = (html: string) =>
  findInDraft(html, account, { format: 'html' }).map((finding) => linkWords(html, finding));

it.each([
  [`<p>Ask <a href="${hire}">my developer</a>.</p>`, 'my developer'],
  [`<a class='b' href='${hire}' title="The title">R&amp;D &ndash; people</a>`, 'R&D &ndash; people'],
  [`<a data-x="1>2" href="${hire}">two\n  <b>bold</b> <em>words</em></a> and more`, 'two bold words'],
  [`<A HREF=${hire}>no quotes</A>`, 'no quotes'],
  [`<a href="${hire}"><img src="x.png" alt="A picture of &#39;them&#39;"></a>`, "A picture of 'them'"],
  [`<a href="${hire}" aria-label="For screen readers"><svg><path d="M1 1"/></svg></a>`, 'For screen readers'],
  [`<a title="Only a title" href="${hire}"></a>`, 'Only a title'],
  [`<a href="${hire}"><svg><title>icon</title></svg><style>a{}</style><!-- x --> Seen</a>`, 'Seen'],
  [`<a href="${hire}"><a href="/next">another</a>`, undefined],
  [`<a href="${hire}"></a>`, undefined],
  [`<a href="${hire}">never closed`, undefined],
  [`<p>${hire} stands in the text</p>`, undefined],
  [`<area href="${hire}" alt="A map">`, undefined],
  [`<a href="${hire}">${'long '.repeat(40)}</a>`, `${'long '.repeat(24).trimEnd()}…`],
])('of %s, the words are %s', (html, words) => {
  expect(wordsIn(html)).toEqual([words]);
});

it('takes each link’s own words on a page in one line', () => {
  const page = ['Mara', 'Dana', 'Ravi'].map((name) => `<li><a href="${hire}?n=${name}">${name}</a></li>`).join('');
  expect(wordsIn(`<ul>${page}</ul>`)).toEqual(['Mara', 'Dana', 'Ravi']);
});

it('reads little of a long page for one link', () => {
  const html = `<a href="${hire}">${'<b '.repeat(300_000)}`;
  const far = `${'<a x="'.repeat(300_000)}${hire}`;
  const start = performance.now();
  expect(linkWords(html, { start: 9, end: 9 + hire.length })).toBeUndefined();
  expect(linkWords(far, { start: far.length - hire.length, end: far.length })).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(100);
});
