import type { IDBPDatabase } from 'idb';
import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';
import { readRows, removeRows, type StoredRow, writeRows } from '../snapshots.ts';

/** The object store of actions from reports, in the database `library`. */
export const actionsStore = 'actions';
/** The object store of click counts. */
export const clicksStore = 'clicks';

/** Both stores. */
const stores = [actionsStore, clicksStore] as const;
/** The name of a store of earnings. */
type StoreName = (typeof stores)[number];

const file = 'earnings';
const key = 'earningsCopy';
const chunkSize = 1000;

/** Notes that the copy will be older than the database. After a crash this says that a new one is needed. */
export const markCopyStale = (): Promise<void> => saveLocal(key, 'stale').catch(() => undefined);

/** Whether the copy holds what the database holds. */
export const isCopyWhole = async (): Promise<boolean> => (await loadLocal([key]))[key] === 'whole';

/** Writes all rows of earnings into a file apart from the library. False if the browser keeps no files, or has no room. */
export async function copyEarnings(db: IDBPDatabase): Promise<boolean> {
  try {
    await writeRows(file, taggedRows(db));
    await saveLocal(key, 'whole');
    return true;
  } catch {
    return false; // It stays marked, and is tried again tomorrow.
  }
}

/** Deletes the copy: before earnings are removed, so that a crash in between cannot bring them back. */
export const deleteEarningsCopy = (): Promise<void> => removeRows(file);

/** The rows of the copy by store, or nothing if there is no complete one. Rejects if it cannot be read. */
export async function readEarningsCopy(): Promise<Record<StoreName, StoredRow[]> | undefined> {
  const isExpected = (await loadLocal([key]))[key] !== undefined;
  const rows = await (isExpected ? readRows(file) : readRows(file).catch(() => undefined));
  if (!rows) return undefined;
  const found: Record<StoreName, StoredRow[]> = { actions: [], clicks: [] };
  for (const { store, ...row } of rows as (StoredRow & { store?: unknown })[])
    if (store === actionsStore || store === clicksStore) found[store].push(row);
  return found;
}

async function* taggedRows(db: IDBPDatabase): AsyncIterable<StoredRow[]> {
  for (const store of stores) {
    let chunk: StoredRow[];
    let after: string | undefined;
    do {
      chunk = await db.getAll(store, after === undefined ? null : IDBKeyRange.lowerBound(after, true), chunkSize);
      if (chunk.length > 0) yield chunk.map((row) => ({ ...row, store }));
      after = chunk.at(-1)?.id;
    } while (chunk.length === chunkSize);
  }
}
