import { followEdit } from '../../../core/convert/drafting/follow-edit.ts';
import type { Draft } from '../../../flow/convert/convert-text.ts';
import { type KeptDraft, readKeptDraft } from '../../../flow/convert/hand-over.ts';

/**
 * A draft; its name is the name of its file, or empty. Words that were pasted with their formatting have another form:
 * the draft is their HTML and `other` their plain text, or the other way round.
 */
export type NamedDraft = KeptDraft & { other?: Draft & Pick<KeptDraft, 'flipped'> };

export const noDraft: NamedDraft = { text: '', name: '' };

/** Reads a kept draft. */
export const readDraftWithChoices = (kept: unknown): NamedDraft | undefined => readKeptDraft(kept);

/** The draft after its text was edited. A text that takes the place of everything is another draft. */
export function editDraft(draft: NamedDraft, text: string, isAnother = false): NamedDraft {
  if (isAnother || text === '' || draft.text === '') return { text, name: '' };
  const moved = followEdit(draft.text, text);
  const { handedAt: _, flipped = [], ...kept } = draft;
  return { ...kept, text, flipped: flipped.flatMap((at) => moved(at) ?? []) };
}

/** The draft with the choice of one address changed. */
export function flipAt(draft: NamedDraft, start: number): NamedDraft {
  const { flipped = [] } = draft;
  const others = flipped.filter((at) => at !== start);
  return { ...draft, flipped: others.length < flipped.length ? others : [...flipped, start] };
}

/** The draft in its other form. */
export function inOtherForm(draft: NamedDraft): NamedDraft {
  const { text, format, flipped = [], other } = draft;
  if (!other) return draft;
  return { name: draft.name, ...other, other: { text, flipped, ...(format ? { format } : {}) } };
}

/** Whether the draft is copied with its formatting. */
export const isRich = ({ format, other }: NamedDraft): boolean => other !== undefined && format === 'html';

/** The name of the file with the converted draft. */
export function convertedName({ name, format }: NamedDraft): string {
  const at = name.lastIndexOf('.');
  if (at >= 0) return `${name.slice(0, at)}-with-links${name.slice(at)}`;
  return format === 'html' ? 'draft-with-links.html' : 'draft-with-links.txt';
}
