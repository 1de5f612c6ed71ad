import type { KeptDraft } from '../../flow/convert/hand-over.ts';

/** A draft with the name of its file; the name is empty if the draft was pasted. */
export type NamedDraft = KeptDraft;
