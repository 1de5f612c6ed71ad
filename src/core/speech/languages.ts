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

/** The BCP 47 tag of a language that the product speaks. */
export type Language = keyof typeof table;

/** All languages of the product, in the order in which they are offered. */
export const languages = Object.keys(table) as readonly Language[];

/** Whether a value from a store names a language of the product. */
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The folder in `public/_locales` that holds a language's words; browsers want `_` there. */
export const folderOf = (language: Language): string => language.replace('-', '_');

/** The direction in which a language is written, by its tag; left to right for a language that the product does not speak. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (isLanguage(tag) ? table[tag] : 'ltr');

/**
 * The locale for numbers, amounts and dates beside words in `language`: the browser's own if it is of the same language
 * (`en-GB` beside English words), else the language itself, so that a sentence is never in two languages.
 */
export const localeFor = (language: string, browserLocale: string): string =>
  browserLocale.split('-')[0] === language.split('-')[0] ? browserLocale : language;
