import { expect, it } from 'vitest';
import { packCatalogs } from '../../../../scripts/pack-words.mjs';
import { wordsFrom } from '../../../../src/core/speech/catalog.ts';
import { directionOf, folderOf, localeFor } from '../../../../src/core/speech/languages.ts';
import { speechIn } from '../../../../src/core/speech/speech.ts';
import type { MessageKey, Words } from '../../../../src/core/speech/words.ts';

it.each([
  ['en', 'en-GB', 'en-GB'],
  ['de', 'de-AT', 'de-AT'],
  ['pt-BR', 'pt-PT', 'pt-PT'],
  ['en', 'sv-SE', 'en'],
  ['ja', 'en-US', 'ja'],
  ['zh-CN', 'en-US', 'zh-CN'],
])('next to words in %s, a browser in %s writes numbers as %s does', (language, browser, locale) =>
  expect(localeFor(language, browser)).toBe(locale),
);

it('only Arabic is written from right to left, and a folder of words has an underscore', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('en')).toBe('ltr');
  expect(directionOf('sv')).toBe('ltr');
  expect(folderOf('pt-BR')).toBe('pt_BR');
});

const catalog = {
  both: {
    message: '$G2$ before $G1$, {link}',
    placeholders: { g1: { content: '$1' }, g2: { content: '$2' } },
  },
  name: { message: 'Finder’s Fee' },
};
const named = Object.fromEntries(
  ['appName', 'appDescription', 'commandCopyLink'].map((key) => [key, { message: key }]),
);
const pack = (own: object) => packCatalogs({ en: { ...named, spare: { message: 'English' } }, own });
const { en, own } = pack(catalog);
const say = (key: string, ...gaps: string[]) =>
  wordsFrom(en.sentenceKeys.message, own.sentences.message)(key as MessageKey, ...gaps);

it('packed words have their gaps filled by number', () => {
  expect(say('both', 'one', 'two')).toBe('two before one, {link}');
  expect(say('both', '{2}', '$1')).toBe('$1 before {2}, {link}');
  expect(say('both', 'one')).toBe(' before one, {link}');
});

it('a sentence missing in a language is shown in English, and an unknown key is empty', () => {
  expect(say('spare')).toBe('English');
  expect(say('nothing')).toBe('');
});

it('the browser finds its own sentences and the keys in English, and a sentence that would break a line is refused', () => {
  expect(Object.keys(own)).toEqual(['appName', 'appDescription', 'commandCopyLink', 'sentences']);
  expect(own.appName.message).toBe('appName');
  for (const message of ['100$', 'two\nlines', '$G1$ without a placeholder'])
    expect(() => pack({ odd: { message } }), message).toThrow('odd');
});

it('an amount in a right-to-left sentence keeps its own direction, even next to a number of things', () => {
  const arabic: Words = (key, ...gaps) => (key === 'language' ? 'ar' : `${key} ${gaps.join()}`);
  const { words, counted, direction } = speechIn(arabic, 'ar');
  expect(direction).toBe('rtl');
  expect(words('earnFrom', '$70')).toBe('earnFrom \u2068$70\u2069');
  expect(counted('linksDeleted', 3)).toBe(`linksDeleted_few \u2068${new Intl.NumberFormat('ar').format(3)}\u2069`);
  expect(speechIn((key, ...gaps) => `${key} ${gaps.join()}`, 'en').words('earnFrom', '$70')).toBe('earnFrom $70');
});
