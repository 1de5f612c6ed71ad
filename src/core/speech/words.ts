import type messages from '../../../public/_locales/en/messages.json';

/** The key of a sentence in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** Says a sentence in the user's language, with its gaps filled in order. */
export type Words = (key: MessageKey, ...gaps: string[]) => string;
