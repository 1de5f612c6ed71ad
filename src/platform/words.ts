import { type Speech, speechIn } from '../core/speech/speech.ts';
import type { Words } from '../core/speech/words.ts';
import { browser } from './browser.ts';

/** Sentences from `_locales`, in the browser's language. */
export const words: Words = (key, ...gaps) => browser.i18n.getMessage(key, gaps);

/** The language in which numbers, dates and amounts are written. */
export const locale = (): string => browser.i18n.getUILanguage();

/** How a page of the extension speaks, in the browser's language. */
export const speech = (): Speech => speechIn(words, locale());
