import { isObject } from '../core/is-object.ts';
import { loadLocal, saveLocal } from '../platform/storage/settings-store.ts';

const key = 'snapshotDay';

/**
 * The day of the last snapshot (`YYYY-MM-DD`, UTC), and whether a change of many rows has begun since that neither snapshot
 * nor journal holds yet: whoever comes after a crash finds that, and takes a new one.
 */
export type SnapshotState = { day: string; isStale: boolean };

/** The state as it is kept, or nothing where there was never a snapshot. The first release kept a bare day, or a word for stale. */
export async function loadSnapshotState(): Promise<SnapshotState | undefined> {
  const { [key]: kept } = await loadLocal([key]);
  if (typeof kept === 'string') return { day: kept, isStale: kept === 'behind' };
  return isObject(kept) ? { day: String(kept.day), isStale: kept.isStale === true } : undefined;
}

/** Keeps the state; nothing of it where the snapshots are deleted. */
export const saveSnapshotState = (state: SnapshotState | undefined): Promise<void> => saveLocal(key, state);
