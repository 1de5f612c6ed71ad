import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Speech, speechIn } from '../../core/speech/speech.ts';
import type { Words } from '../../core/speech/words.ts';

/** The user's language; each entry fills it. */
export const SpeechContext = createContext<Speech>(speechIn((key) => key, 'en'));

/** Sentences, amounts, counts and days in the user's language. */
export const useSpeech = (): Speech => useContext(SpeechContext);

/** Sentences in the user's language. */
export const useWords = (): Words => useSpeech().words;
