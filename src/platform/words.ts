import { type Catalog, wordsFrom } from '../core/speech/catalog.ts';
import { folderOf, type Language, localeFor } from '../core/speech/languages.ts';
import { type Speech, speechIn } from '../core/speech/speech.ts';
import type { Words } from '../core/speech/words.ts';
import { browser } from './browser.ts';
import { loadOwnJson } from './own-file.ts';

/** Says sentences in the browser's language, in English where the product does not speak it. */
const browserWords: Words = (key, ...gaps) => browser.i18n.getMessage(key, gaps);

/** How a page or the worker speaks: in the language that the user chose, else in the browser's. */
export async function loadSpeech(language: Language | 'auto'): Promise<Speech> {
  const words = language === 'auto' ? browserWords : await loadWords(language).catch(() => browserWords);
  return speechIn(words, localeFor(words('language'), browser.i18n.getUILanguage()));
}

/** The browser chooses a language for its own words only, so the words of another are read from the package. */
async function loadWords(language: Language): Promise<Words> {
  const [catalog, english] = await Promise.all([loadCatalog(language), loadCatalog('en')]);
  return wordsFrom(catalog, english);
}

const loadCatalog = async (language: Language): Promise<Catalog> =>
  (await loadOwnJson(`_locales/${folderOf(language)}/messages.json`)) as Catalog;
