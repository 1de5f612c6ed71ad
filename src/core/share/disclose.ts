import { cleanWords } from '../text/clean-words.ts';
import { type DisclosureForm, type DisclosureLanguage, disclosures, languageFor } from './disclosure.ts';

/** The disclosure that the user's preference and their browser's language ask for; their own wording comes before ours. */
export function disclose(
  wanted: { language: DisclosureLanguage | 'auto'; own?: string },
  form: DisclosureForm,
  locale: string,
): string {
  // Spaces, or characters that nobody sees, are no wording.
  if (wanted.own && cleanWords(wanted.own) !== '') return wanted.own;
  const language =
    wanted.language !== 'auto' && Object.hasOwn(disclosures, wanted.language) ? wanted.language : languageFor(locale);
  return disclosures[language][form];
}
