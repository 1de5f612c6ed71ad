import { type Language, languages } from '../../speech/languages.ts';
import { cleanWords } from '../../text/clean-words.ts';
import { type DisclosureForm, type DisclosureLanguage, disclosureLanguageFor, disclosures } from './wordings.ts';

/** The disclosure according to the user's preference and language. The user's own wording comes before ours. */
export function disclose(
  wanted: { language: DisclosureLanguage | 'auto'; own?: string },
  form: DisclosureForm,
  locale: string,
): string {
  return ownWording(wanted) ?? disclosures[disclosureLanguage(wanted, locale)][form];
}

/** The product's language in which posts are written: that of their disclosure. */
export function postLanguage(wanted: { language: DisclosureLanguage | 'auto' }, locale: string): Language {
  const language = disclosureLanguage(wanted, locale);
  return languages.find((one) => one.split('-')[0] === language) ?? 'en';
}

/** The user's own wording, if they have one. Spaces and invisible characters are none. */
export const ownWording = ({ own = '' }: { own?: string }): string | undefined =>
  cleanWords(own) === '' ? undefined : own;

/** The language that the user chose or, without a choice, that of `locale`. */
export const disclosureLanguage = (
  { language }: { language: DisclosureLanguage | 'auto' },
  locale: string,
): DisclosureLanguage =>
  language !== 'auto' && Object.hasOwn(disclosures, language) ? language : disclosureLanguageFor(locale);
