import type { Draft } from '../../flow/convert/convert-text.ts';

/** A draft with the name of its file; the name is empty if the draft was pasted. */
export type NamedDraft = Draft & { name: string };
