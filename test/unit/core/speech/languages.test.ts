import { expect, it } from 'vitest';
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
    message: '$G2$ before $G1$, 100$$',
    placeholders: { g1: { content: '$1' }, g2: { content: '$2' } },
  },
  name: { message: 'Finder’s Fee' },
};
const say = (key: string, ...gaps: string[]) =>
  wordsFrom(catalog, { spare: { message: 'English' } })(key as MessageKey, ...gaps);

it('words from a file have their gaps filled by number, as in the browser', () => {
  expect(say('both', 'one', 'two')).toBe('two before one, 100$');
  expect(say('both', '$G2$', '$1')).toBe('$1 before $G2$, 100$');
  expect(say('both', 'one')).toBe(' before one, 100$');
});

it('a sentence missing in a language is shown in English, and an unknown key is empty', () => {
  expect(say('spare')).toBe('English');
  expect(say('nothing')).toBe('');
});

it('an amount in a right-to-left sentence keeps its own direction, even next to a number of things', () => {
  const arabic: Words = (key, ...gaps) => (key === 'language' ? 'ar' : `${key} ${gaps.join()}`);
  const { words, counted, direction } = speechIn(arabic, 'ar');
  expect(direction).toBe('rtl');
  expect(words('earnFrom', '$70')).toBe('earnFrom \u2068$70\u2069');
  expect(counted('linksDeleted', 3)).toBe(`linksDeleted_few \u2068${new Intl.NumberFormat('ar').format(3)}\u2069`);
  expect(speechIn((key, ...gaps) => `${key} ${gaps.join()}`, 'en').words('earnFrom', '$70')).toBe('earnFrom $70');
});
