import type { LinkRecord } from '../../core/library/link-record.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { FromOwnPage, RecordReply } from '../../core/messages.ts';
import type { Progress } from '../../core/progress.ts';
import { isHidden } from '../../platform/browser-ui/own-window.ts';
import { sendMessage } from '../../platform/messages.ts';
import { within } from '../../platform/within.ts';
import { changeRecords, deleteRecords, putBack } from '../../store/bulk.ts';
import { readRow } from '../../store/journal.ts';
import { editRecord, loadRecord } from '../../store/rows.ts';
import { recordsBeside } from './snapshots.ts';
import type { Undo } from './undo.ts';

/** Longer than the worker tries to write, so that it does not write after this page has. */
const answerWithinMs = 5000;

/** How many links were changed, and the undo. Nothing if no link changed. */
export type Changed = { count: number; undo: Undo } | undefined;

/** Deletes links. */
export async function deleteLinks(ids: readonly string[], progress: Progress = {}): Promise<Changed> {
  const before = await deleteRecords(ids, progress);
  return before.length === 0 ? undefined : { count: before.length, undo: (again) => putBack(before, again) };
}

/** Adds a label to links, or removes it. An old label that was never cleaned can be removed as it is. */
export async function labelLinks(
  ids: readonly string[],
  label: string,
  isAdded: boolean,
  progress: Progress = {},
): Promise<Changed> {
  const clean = cleanLabel(label);
  const isIt = (one: string) => one === clean || one === label;
  const without = (labels: readonly string[]) => labels.filter((one) => !isIt(one));
  const labelled = (labels: readonly string[]) => (labels.includes(clean) ? labels : [...without(labels), clean]);
  const before = await changeRecords(
    ids,
    ({ labels, ...record }) => ({
      ...record,
      labels: isAdded && clean !== '' ? [...labelled(labels)] : without(labels),
    }),
    progress,
  );
  const had = new Map(before.map((row) => [row.id, readRow(row)?.labels ?? []]));
  const changed = [...had].flatMap(([id, its]) => ((isAdded ? its.includes(clean) : !its.some(isIt)) ? [] : id));
  // Undo only this change: links may have changed otherwise or been deleted since. The label is back at its place.
  const undo = async (again?: Progress) => {
    const putBackIn = (labels: string[], one: string, at: number) =>
      isIt(one) ? [...labels.slice(0, at), one, ...labels.slice(at)] : labels;
    const change = ({ labels, ...record }: LinkRecord): LinkRecord => ({
      ...record,
      labels: had.get(record.id)?.reduce(putBackIn, without(labels)) ?? labels,
    });
    await changeRecords(changed, change, again);
  };
  return changed.length === 0 ? undefined : { count: changed.length, undo };
}

/** The newest note per link in this page: an older one that the worker could not write must not replace it. */
const newestNote = new Map<string, symbol>();

/**
 * Stores the user's note on a link. False if the link is gone. A page that may be closing asks the worker, which goes on
 * without it.
 */
export async function noteLink(id: string, note: string): Promise<boolean> {
  const call = Symbol();
  newestNote.set(id, call);
  if (isHidden()) {
    const message: FromOwnPage = { name: 'record/note', id, note };
    const reply = await within(sendMessage(message), answerWithinMs).catch(() => undefined);
    if ((reply as RecordReply | undefined)?.recorded === true) return true;
    // What was typed since then counts.
    if (newestNote.get(id) !== call) return true;
  }
  return editRecord(id, { note });
}

/** One link with everything about it, or nothing. If the library cannot be opened, it comes from the copies beside it. */
export const openLink = (id: string): Promise<LinkRecord | undefined> =>
  loadRecord(id).catch(async () => (await recordsBeside()).find((record) => record.id === id));
