import type messages from '../../../public/_locales/en/messages.json';

/** The key of a sentence in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** Says a sentence in the user's language, with its gaps filled in order. */
export type Words = (key: MessageKey, ...gaps: string[]) => string;

type Snake<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : T;

/** The key of the sentence for a kebab-case code: `problem_short_link` for `problem`, `short-link`. A code without one does not compile. */
export function keyFor<P extends string, C extends string>(prefix: P, code: C): `${P}_${Snake<C>}` {
  return `${prefix}_${code.replaceAll('-', '_')}` as `${P}_${Snake<C>}`;
}
