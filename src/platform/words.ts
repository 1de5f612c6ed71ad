import { wordsFrom } from '../core/speech/catalog.ts';
import { folderOf, type Language, languageFor, localeFor } from '../core/speech/languages.ts';
import { type Speech, speechIn } from '../core/speech/speech.ts';
import type { Words } from '../core/speech/words.ts';
import { browser } from './browser.ts';
import { loadOwnJson } from './own-file.ts';

/** How a page or the worker speaks: in the language that the user chose, else in the browser's. */
export async function loadSpeech(language: Language | 'auto'): Promise<Speech> {
  const uiLanguage = browser.i18n.getUILanguage();
  const words =
    language === 'auto'
      ? (browserWords() ?? (await loadWords(languageFor(uiLanguage))))
      : await loadWords(language).catch(() => browserWords() ?? loadWords('en'));
  return speechIn(words, localeFor(words('language'), uiLanguage));
}

/**
 * The sentences in the browser's language, in English if the product does not speak that language. No file has to be
 * read for them. Nothing if the browser has no words yet: right after an installation or an update, Chromium sometimes
 * answers with none.
 */
function browserWords(): Words | undefined {
  // The keys to the sentences are in English alone, and the browser finds them there in every language.
  const [keys, sentences] = [browser.i18n.getMessage('sentenceKeys'), browser.i18n.getMessage('sentences')];
  return keys !== '' && sentences !== '' ? wordsFrom(keys, sentences) : undefined;
}

/**
 * The sentences of any language, read from the package, because the browser chooses a language for its own words only.
 */
async function loadWords(language: Language): Promise<Words> {
  const [keys, { sentences }] = await Promise.all([
    browser.i18n.getMessage('sentenceKeys') ||
      loadCatalog('en').then(({ sentenceKeys }) => sentenceKeys?.message ?? ''),
    loadCatalog(language),
  ]);
  return wordsFrom(keys, sentences?.message ?? '');
}

const loadCatalog = async (language: Language) =>
  (await loadOwnJson(`_locales/${folderOf(language)}/messages.json`)) as Record<
    string,
    { message: string } | undefined
  >;
