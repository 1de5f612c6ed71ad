import { readFileSync } from 'node:fs';
import { packCatalogs } from '../../scripts/pack-words.mjs';
import { wordsFrom } from '../../src/core/speech/catalog.ts';
import { folderOf, type Language } from '../../src/core/speech/languages.ts';
import type { Words } from '../../src/core/speech/words.ts';

/** The words of one language as in a `messages.json` of `public/_locales`. */
export type Catalog = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;

/** What `public/_locales` says in a language. */
export const readCatalog = (language: Language): Catalog =>
  JSON.parse(readFileSync(`public/_locales/${folderOf(language)}/messages.json`, 'utf8'));

const english = readCatalog('en');

/** A catalog as the package holds it, and the keys to its lines. What it lacks is in English. */
export function packed(catalog: Catalog): { keys: string; file: { sentences: { message: string } } } {
  const { en, own } = packCatalogs({ en: english, own: catalog });
  return { keys: en.sentenceKeys.message, file: own };
}

/** Says the sentences of a catalog, as the product does. */
export function wordsOf(catalog: Catalog): Words {
  const { keys, file } = packed(catalog);
  return wordsFrom(keys, file.sentences.message);
}
