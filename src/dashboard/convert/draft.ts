import type { Draft } from '../../flow/convert/convert-text.ts';

/** A draft with the name of its file, which is empty for a pasted draft. */
export type NamedDraft = Draft & { name: string };
