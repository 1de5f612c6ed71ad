import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../core/speech/words.ts';

/** The user's language: sentences, and how amounts and dates are written. The entry fills it. */
export const WordsContext = createContext<{ words: Words; locale: string }>({ words: (key) => key, locale: 'en' });

/** Says sentences in the user's language. */
export const useWords = (): Words => useContext(WordsContext).words;

/** The locale of amounts and dates. */
export const useLocale = (): string => useContext(WordsContext).locale;
