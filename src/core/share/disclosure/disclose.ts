import { cleanWords } from '../../text/clean-words.ts';
import { type DisclosureForm, type DisclosureLanguage, disclosures, languageFor } from './wordings.ts';

/** The disclosure according to the user's preference and language. The user's own wording comes before ours. */
export function disclose(
  wanted: { language: DisclosureLanguage | 'auto'; own?: string },
  form: DisclosureForm,
  locale: string,
): string {
  // Spaces and invisible characters are not a wording.
  if (wanted.own && cleanWords(wanted.own) !== '') return wanted.own;
  const language =
    wanted.language !== 'auto' && Object.hasOwn(disclosures, wanted.language) ? wanted.language : languageFor(locale);
  return disclosures[language][form];
}
