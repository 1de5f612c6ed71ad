import type { LinkRecord } from '../core/library/link-record.ts';
import { cleanLabel } from '../core/link/sub-ids.ts';
import { changeRecords, deleteRecords, type Progress, putBack } from '../platform/library-bulk.ts';
import { editRecord, loadRecord } from '../platform/library-store.ts';
import { recordsBeside } from './snapshots.ts';

export type { Progress };

/** What takes back a change of rows; what left since stays recorded. Rejects where the library refuses. */
export type Undo = (progress?: Progress) => Promise<void>;

/** Deletes links. */
export async function deleteLinks(ids: readonly string[], progress: Progress = {}): Promise<Undo> {
  const before = await deleteRecords(ids, progress);
  return (again) => putBack(before, again);
}

/** Gives links a label, or takes it from them; cleaned as everywhere or, where it was not, as it stands. */
export async function labelLinks(
  ids: readonly string[],
  label: string,
  isAdded: boolean,
  progress: Progress = {},
): Promise<Undo> {
  const clean = cleanLabel(label);
  const before = await changeRecords(
    ids,
    (record) => {
      const others = record.labels.filter((one) => one !== clean && one !== label);
      return { ...record, labels: isAdded && clean !== '' ? [...others, clean] : others };
    },
    progress,
  );
  return (again) => putBack(before, again);
}

/** Keeps what the user says of one link. False where it is gone. */
export const noteLink = (id: string, note: string): Promise<boolean> => editRecord(id, { note });

/** One link with everything about it, or nothing; of a library that cannot be opened, what is known of it. */
export const openLink = (id: string): Promise<LinkRecord | undefined> =>
  loadRecord(id).catch(async () => (await recordsBeside()).find((record) => record.id === id));
