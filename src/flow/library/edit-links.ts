import type { LinkRecord } from '../../core/library/link-record.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { Progress } from '../../core/progress.ts';
import { changeRecords, deleteRecords, putBack } from '../../store/bulk.ts';
import { readRow } from '../../store/journal.ts';
import { editRecord, loadRecord } from '../../store/rows.ts';
import { recordsBeside } from './snapshots.ts';
import type { Undo } from './undo.ts';

/** What was changed: how many links, and what takes that back. Nothing where no link was any different afterwards. */
export type Changed = { count: number; undo: Undo } | undefined;

/** Deletes links. */
export async function deleteLinks(ids: readonly string[], progress: Progress = {}): Promise<Changed> {
  const before = await deleteRecords(ids, progress);
  return before.length === 0 ? undefined : { count: before.length, undo: (again) => putBack(before, again) };
}

/** Gives links a label, or takes it from them; cleaned as everywhere or, where it was not, as it stands. */
export async function labelLinks(
  ids: readonly string[],
  label: string,
  isAdded: boolean,
  progress: Progress = {},
): Promise<Changed> {
  const clean = cleanLabel(label);
  const isIt = (one: string) => one === clean || one === label;
  const change = ({ labels, ...record }: LinkRecord, its: readonly string[]): LinkRecord => ({
    ...record,
    labels: [...labels.filter((one) => !isIt(one)), ...its],
  });
  const before = await changeRecords(ids, (record) => change(record, isAdded && clean !== '' ? [clean] : []), progress);
  const had = new Map(before.map((row) => [row.id, readRow(row)?.labels.filter(isIt) ?? []]));
  const changed = [...had].flatMap(([id, its]) => ((isAdded ? its.includes(clean) : its.length === 0) ? [] : id));
  // Only what this changed: links may have got other labels, uses or a note, or have gone, since.
  const undo = async (again?: Progress) => {
    await changeRecords(changed, (record) => change(record, had.get(record.id) ?? []), again);
  };
  return changed.length === 0 ? undefined : { count: changed.length, undo };
}

/** Keeps what the user says of one link. False where it is gone. */
export const noteLink = (id: string, note: string): Promise<boolean> => editRecord(id, { note });

/** One link with everything about it, or nothing; of a library that cannot be opened, what is known of it. */
export const openLink = (id: string): Promise<LinkRecord | undefined> =>
  loadRecord(id).catch(async () => (await recordsBeside()).find((record) => record.id === id));
