import { expect, it } from 'vitest';
import { linkWords } from '../../../../../src/core/convert/drafting/link-words.ts';

const address = 'https://www.upwork.com/hire/qa/';
const wordsIn = (text: string) => {
  const start = text.indexOf(address);
  return linkWords(text, { start, end: start + address.length });
};

it.each([
  ['Markdown', `See [a tester](${address}).`, 'a tester'],
  ['Markdown with a title', `See [a tester](${address} "Hire") now`, 'a tester'],
  ['Markdown with the address in angle brackets', `[a tester](<${address}>)`, 'a tester'],
  ['Markdown with marks and brackets', `[**a** \`tester\` [QA]](${address})`, 'a tester [QA]'],
  ['HTML', `<p><a class="b" href="${address}" rel=nofollow>a tester</a></p>`, 'a tester'],
  ['HTML with tags and entities', `<a href='${address}'>a <b>tester</b> &amp; more\n here</a>`, 'a tester & more here'],
])('names the words of a link in %s', (_, text, words) => {
  expect(wordsIn(text)).toBe(words);
});

it.each([
  ['alone', `See ${address} for more`],
  ['in angle brackets', `<${address}>`],
  ['in brackets', `(${address})`],
  ['as its own words', `<a href="${address}">${address}</a>`],
  ['without words', `<a href="${address}"><img src="a.png"></a>`],
  ['in another tag', `<link href="${address}"> <a href="/">home</a>`],
  ['in a link that never ends', `<a href="${address}">a tester`],
  ['after brackets that never begin', `tester](${address})`],
])('has no words for an address %s', (_, text) => {
  expect(wordsIn(text)).toBeUndefined();
});
