import type { Preferences } from '../../core/settings/settings.ts';
import { postLanguage } from '../../core/share/disclosure/disclose.ts';
import type { Speech } from '../../core/speech/speech.ts';
import type { Words } from '../../core/speech/words.ts';
import { loadSpeech } from '../../platform/words.ts';

/** The words of the language in which posts are written, or those of `speech` if they cannot be read. */
export async function loadPostWords({ disclosure }: Preferences, { words, locale }: Speech): Promise<Words> {
  const language = postLanguage(disclosure, locale);
  if (language === words('language')) return words;
  return loadSpeech(language).then(
    (speech) => speech.words,
    () => words,
  );
}
