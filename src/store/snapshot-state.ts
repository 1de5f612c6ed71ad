import { isObject } from '../core/is-object.ts';
import { loadLocal, saveLocal } from '../platform/storage/settings-store.ts';

const key = 'snapshotDay';

/**
 * The day of the last snapshot (`YYYY-MM-DD`, where the user is), and whether a change of many rows has begun since then that neither the
 * snapshot nor the journal holds yet. After a crash this says that a new snapshot is needed.
 */
export type SnapshotState = { day: string; isStale: boolean };

/** The stored state, or nothing if there was never a snapshot. The first release stored only a day, or a word for stale. */
export async function loadSnapshotState(): Promise<SnapshotState | undefined> {
  const { [key]: kept } = await loadLocal([key]);
  if (typeof kept === 'string') return { day: kept, isStale: kept === 'behind' };
  return isObject(kept) ? { day: String(kept.day), isStale: kept.isStale === true } : undefined;
}

/** Stores the state, or removes it if the snapshots are deleted. */
export const saveSnapshotState = (state: SnapshotState | undefined): Promise<void> => saveLocal(key, state);
