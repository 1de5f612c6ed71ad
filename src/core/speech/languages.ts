/** One entry for each language of the product: its BCP 47 tag and the direction of its script. */
const table = {
  en: 'ltr',
  de: 'ltr',
  es: 'ltr',
  fr: 'ltr',
  it: 'ltr',
  nl: 'ltr',
  pl: 'ltr',
  'pt-BR': 'ltr',
  uk: 'ltr',
  ar: 'rtl',
  hi: 'ltr',
  ja: 'ltr',
  'zh-CN': 'ltr',
} as const;

/** The BCP 47 tag of one of the product's languages. */
export type Language = keyof typeof table;

/** All languages of the product, in the order of the settings. */
export const languages = Object.keys(table) as readonly Language[];

/** Whether a stored value is the tag of one of the product's languages. */
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The product's language for a browser in `locale` (a BCP 47 tag), as browsers choose it: the same tag, its language alone, or English. */
export const languageFor = (locale: string): Language =>
  languages.find((one) => one === locale) ?? languages.find((one) => one === locale.split('-')[0]) ?? 'en';

/** The folder in `public/_locales` with a language's words; browsers require `_` there. */
export const folderOf = (language: Language): string => language.replace('-', '_');

/** The writing direction of a language by its tag; left to right for unknown languages. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (isLanguage(tag) ? table[tag] : 'ltr');

/**
 * The locale for numbers, amounts and dates next to words in `language`. It is the browser's own if that has the same
 * language (`en-GB` with English words), otherwise the language itself, so that no sentence mixes two languages.
 */
export const localeFor = (language: string, browserLocale: string): string =>
  browserLocale.split('-')[0] === language.split('-')[0] ? browserLocale : language;
