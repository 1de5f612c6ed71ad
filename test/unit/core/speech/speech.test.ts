import { expect, it } from 'vitest';
import { sayBoth } from '../../../../src/core/speech/say-both.ts';
import { speechIn } from '../../../../src/core/speech/speech.ts';
import type { Words } from '../../../../src/core/speech/words.ts';
import { speech } from '../../../support/show.tsx';

/** Words in `language`, only the given ones. A missing sentence is empty, as in browsers. */
const wordsIn =
  (language: string, sentences: Record<string, string>): Words =>
  (key, ...gaps) =>
    key === 'language' ? language : (sentences[key] ?? '').replace(/\$(\d)/g, (_, at) => gaps[at - 1] ?? '');

it.each([
  [0, '0 links deleted'],
  [1, '1 link deleted'],
  [2, '2 links deleted'],
  [12_345, '12,345 links deleted'],
])('a count of %i gives "%s"', (count, said) => {
  expect(speech().counted('linksDeleted', count)).toBe(said);
});

it('writes the number first and the other gaps after it', () => {
  expect(speech().counted('bulkLabelled', 1, 'blog')).toBe('Added “blog” to 1 link');
  expect(speech().counted('linksFound', 1500, '20+')).toBe('20+ of 1,500 links');
});

it('uses the plural form of the words’ language, whatever the format of numbers', () => {
  // French treats 0 as singular, English does not.
  expect(speech('fr-FR').counted('linksDeleted', 0)).toBe('0 links deleted');
});

it('takes further forms if a language has them, and the general one if a form is missing', () => {
  const russian = wordsIn('ru', { linksDeleted_one: '$1 a', linksDeleted_few: '$1 b', linksDeleted_other: '$1 c' });
  const { counted } = speechIn(russian, 'ru');
  expect([1, 2, 5, 21].map((count) => counted('linksDeleted', count))).toEqual(['1 a', '2 b', '5 c', '21 a']);
});

it.each([
  ['Post copied.', 'Not saved.', 'Post copied. Not saved.'],
  ['Copied: A logo', 'Not saved.', 'Copied: A logo · Not saved.'],
])('appends a second statement after "%s"', (first, second, said) => {
  expect(sayBoth(first, second)).toBe(said);
});
