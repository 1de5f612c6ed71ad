import { followEdit } from '../../../core/convert/drafting/follow-edit.ts';
import { isObject } from '../../../core/is-object.ts';
import type { Draft } from '../../../flow/convert/convert-text.ts';

/**
 * A text to convert. `flipped` has the positions of the addresses whose choice differs from the default, which is to
 * convert what can be converted.
 */
export type DraftForm = Draft & { flipped: readonly number[] };

/**
 * A draft, with the name of its file if it has one. Words that were pasted with their formatting also have another
 * form: `now` is the HTML and `other` the plain text, or the other way round.
 */
export type NamedDraft = { name: string; now: DraftForm; other?: DraftForm };

export const noDraft: NamedDraft = { name: '', now: { text: '', flipped: [] } };

/** Reads a kept draft. */
export const readKeptDraft = (kept: unknown): NamedDraft | undefined =>
  isObject(kept) &&
  typeof kept.name === 'string' &&
  isForm(kept.now) &&
  (kept.other === undefined || isForm(kept.other))
    ? (kept as NamedDraft)
    : undefined;

const isForm = (kept: unknown): kept is DraftForm =>
  isObject(kept) && typeof kept.text === 'string' && Array.isArray(kept.flipped);

/** The draft after its text was edited. A text that takes the place of everything is another draft. */
export function editDraft(draft: NamedDraft, text: string, isAnother = false): NamedDraft {
  const { now } = draft;
  if (isAnother || text === '' || now.text === '') return { ...noDraft, now: { text, flipped: [] } };
  const moved = followEdit(now.text, text);
  return { ...draft, now: { ...now, text, flipped: now.flipped.flatMap((at) => moved(at) ?? []) } };
}

/** The draft with the choice of one address changed. */
export function flipAt(draft: NamedDraft, start: number): NamedDraft {
  const { flipped } = draft.now;
  const others = flipped.filter((at) => at !== start);
  return withFlipped(draft, others.length < flipped.length ? others : [...flipped, start]);
}

/** The draft with these choices. */
export const withFlipped = (draft: NamedDraft, flipped: readonly number[]): NamedDraft => ({
  ...draft,
  now: { ...draft.now, flipped },
});

/** The draft in its other form. */
export const inOtherForm = (draft: NamedDraft): NamedDraft =>
  draft.other ? { ...draft, now: draft.other, other: draft.now } : draft;

/** Whether the draft is copied with its formatting. */
export const isRich = ({ now, other }: NamedDraft): boolean => other !== undefined && now.format === 'html';

/** The name of the file with the converted draft. */
export function convertedName(draft: NamedDraft): string {
  const { name, now } = draft;
  const at = name.lastIndexOf('.');
  if (at >= 0) return `${name.slice(0, at)}-with-links${name.slice(at)}`;
  return now.format === 'html' ? 'draft-with-links.html' : 'draft-with-links.txt';
}
