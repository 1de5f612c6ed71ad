import type { Draft } from '../../flow/convert/convert-text.ts';

/** A draft with the name of its file, or an empty one where it was pasted. */
export type NamedDraft = Draft & { name: string };
