import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Progress } from '../../core/progress.ts';
import { restoreSnapshot, undoRestore } from '../../store/bulk.ts';
import { recordsIn } from '../../store/journal.ts';
import { rowsBeside } from '../../store/open.ts';
import { loadDays } from '../../store/snapshots.ts';
import type { Undo } from './undo.ts';

/** The days, `YYYY-MM-DD`, whose links can be restored, newest first. */
export const snapshotDays = loadDays;

/** Restores the library as it was on a day and returns the undo, or nothing if that day's file is not complete. */
export async function goBackTo(day: string, progress: Progress = {}): Promise<Undo | undefined> {
  const restored = await restoreSnapshot(day, progress);
  return restored && ((again) => undoRestore(restored, again));
}

/** What is known of a library that cannot be opened. */
export const recordsBeside = async (): Promise<LinkRecord[]> => recordsIn(await rowsBeside());
