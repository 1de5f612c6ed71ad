import type messages from '../../../public/_locales/en/messages.json';

/** The key of a sentence in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** A sentence in the user's language, with its gaps filled in order. */
export type Words = (key: MessageKey, ...gaps: string[]) => string;

type StemOf<Key, Form extends string> = Key extends `${infer Stem}_${Form}` ? Stem : never;

/**
 * The key of a sentence with a number, which has a form for each plural category: `linksDeleted` covers
 * `linksDeleted_one` and `linksDeleted_other`. English needs these two; a language with more forms adds its own.
 */
export type CountedKey = StemOf<MessageKey, 'one'> & StemOf<MessageKey, 'other'>;

/** A sentence about a number of things. The number fills the first gap, and `gaps` fill the others. */
export type Counted = (key: CountedKey, count: number, ...gaps: string[]) => string;
