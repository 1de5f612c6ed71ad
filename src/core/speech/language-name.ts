/** The name of a language in the language of `locale`, or its code if it has none there. */
export const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
