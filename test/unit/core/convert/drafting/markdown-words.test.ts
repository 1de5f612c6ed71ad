import { expect, it } from 'vitest';
import { markdownWords } from '../../../../../src/core/convert/drafting/markdown-words.ts';

const address = 'https://www.upwork.com/hire/qa/';
const wordsIn = (text: string) => markdownWords(text, text.indexOf(address));

it.each([
  ['a link', `See [a tester](${address}).`, 'a tester'],
  ['a link with a title', `See [a tester](${address} "Hire") now`, 'a tester'],
  ['an address in angle brackets', `[a tester](<${address}>)`, 'a tester'],
  ['words with marks, brackets and a line break', `[**a**\n\`tester\` [QA]](${address})`, 'a tester [QA]'],
])('names the words of %s', (_, text, words) => {
  expect(wordsIn(text)).toBe(words);
});

it.each([
  ['alone', `See ${address} for more`],
  ['at the start', address],
  ['in angle brackets', `<${address}>`],
  ['in brackets', `(${address})`],
  ['without words', `[](${address})`],
  ['after brackets that never begin', `tester](${address})`],
])('has no words for an address %s', (_, text) => {
  expect(wordsIn(text)).toBeUndefined();
});
