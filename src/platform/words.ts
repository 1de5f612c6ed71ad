import { wordsFrom } from '../core/speech/catalog.ts';
import { folderOf, type Language, localeFor } from '../core/speech/languages.ts';
import { type Speech, speechIn } from '../core/speech/speech.ts';
import type { Words } from '../core/speech/words.ts';
import { browser } from './browser.ts';
import { loadOwnJson } from './own-file.ts';

/** How a page or the worker speaks: in the language that the user chose, else in the browser's. */
export async function loadSpeech(language: Language | 'auto'): Promise<Speech> {
  const words = language === 'auto' ? browserWords() : await loadWords(language).catch(browserWords);
  return speechIn(words, localeFor(words('language'), browser.i18n.getUILanguage()));
}

/** The keys of all sentences. They are in English alone, and the browser finds them there in every language. */
const keys = () => browser.i18n.getMessage('sentenceKeys');

/** The sentences in the browser's language, in English where the product does not speak it. They need no file to be read. */
const browserWords = (): Words => wordsFrom(keys(), browser.i18n.getMessage('sentences'));

/** The browser chooses a language for its own words only, so the words of another are read from the package. */
async function loadWords(language: Language): Promise<Words> {
  const catalog = await loadOwnJson(`_locales/${folderOf(language)}/messages.json`);
  return wordsFrom(keys(), (catalog as { sentences: { message: string } }).sentences.message);
}
