import { type IDBPDatabase, unwrap, wrap } from 'idb';
import { localDayOf } from '../core/day.ts';
import { isSame } from '../core/is-same.ts';
import type { LinkRecord } from '../core/library/link-record.ts';
import { takenBack } from '../core/library/use-record.ts';
import type { Progress } from '../core/progress.ts';
import { copyEarnings, isCopyWhole } from './earned/earnings-copy.ts';
import { clearJournal, journalMany, type Row, readRow, toRow } from './journal.ts';
import { tellLibraryChanged } from './news.ts';
import { changeLibrary, linksStore } from './open.ts';
import { chunksOf, rowsOf } from './read.ts';
import { loadSnapshotState, saveSnapshotState } from './snapshot-state.ts';
import { readSnapshot, writeSnapshot } from './snapshots.ts';

const chunkSize = 1000;
/** Up to this many changed rows go into the journal one by one. More of them are worth a snapshot. */
const mostNoted = 200;

/** Adds the records that are new, all or none. They are on disk when this settles. Returns the ids that were added. */
export async function addRecords(records: readonly LinkRecord[], progress: Progress = {}): Promise<string[]> {
  return changeMany(async (db) => {
    const known = new Set(await db.getAllKeys(linksStore));
    const put = records.filter(({ id }) => !known.has(id) && known.add(id)).map(toRow);
    await writeAll(db, { put }, progress);
    return { value: put.map(({ id }) => id), put, deleted: [] };
  });
}

/** Changes the records with these ids, all or none. Returns the rows as they were, so that they can be put back. */
export async function changeRecords(
  ids: readonly string[],
  change: (record: LinkRecord) => LinkRecord,
  progress: Progress = {},
): Promise<Row[]> {
  return changeMany(async (db) => {
    const before = await rowsOf(db, ids);
    const put = before.flatMap((row) => {
      const record = readRow(row);
      return record ? [toRow(change(record))] : [];
    });
    await writeAll(db, { put }, progress);
    return { value: before, put, deleted: [] };
  });
}

/** Deletes rows, all or none, except those that `isKept` names. Returns them as they were, so that they can be put back. */
export async function deleteRecords(
  ids: readonly string[],
  progress: Progress = {},
  isKept: (row: Row) => boolean = () => false,
): Promise<Row[]> {
  return changeMany(async (db) => {
    const before = (await rowsOf(db, ids)).filter((row) => !isKept(row));
    const deleted = before.map(({ id }) => id);
    await writeAll(db, { deleted }, progress);
    return { value: before, put: [], deleted };
  });
}

/** Puts rows back as they were. Uses that were added since stay. */
export async function putBack(before: readonly Row[], progress: Progress = {}): Promise<void> {
  await changeMany(async (db) => {
    const ids = before.map(({ id }) => id);
    const put = withUsesSince(before, await rowsOf(db, ids));
    await writeAll(db, { put }, progress);
    return { value: undefined, put, deleted: [] };
  });
}

function withUsesSince(before: readonly Row[], since: readonly Row[]): Row[] {
  const later = new Map(since.map((row) => [row.id, row]));
  return before.map((row) => {
    const [record, known] = [readRow(row), readRow(later.get(row.id))];
    return record && known ? toRow(takenBack(record, known)) : row;
  });
}

/** Writes today's snapshot if there is none yet and there is a library. False if the browser keeps no files. */
export async function takeDailySnapshot(today: string): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'library')) return true; // Opening it would create it.
  if (!(await isCopyWhole())) await changeLibrary(copyEarnings);
  const state = await loadSnapshotState();
  if (state?.day === today && !state.isStale) return true;
  return changeLibrary((db) => snapshot(db, today));
}

/** The rows that a restored day replaced, so that they can be put back. */
export type Restored = { before: readonly Row[]; day: readonly Row[] };

/** Restores the library as it was on a day. Returns what undoes that, or nothing if that day's file is not complete. */
export async function restoreSnapshot(day: string, progress: Progress = {}): Promise<Restored | undefined> {
  const wanted = await readSnapshot(day);
  return wanted && { before: await replaceAll(() => wanted, progress), day: wanted };
}

/** Restores the library as it was before a day was restored. What was added or changed since stays. */
export async function undoRestore({ before, day }: Restored, progress: Progress = {}): Promise<void> {
  const onDay = new Map(day.map((row) => [row.id, row]));
  const known = new Set(before.map(({ id }) => id));
  await replaceAll((now) => {
    const since = now.filter((row) => !isSame(row, onDay.get(row.id)));
    return [...withUsesSince(before, since), ...since.filter(({ id }) => !known.has(id))];
  }, progress);
}

/** Replaces all rows with the given ones, in one transaction. Returns the rows that were there. */
async function replaceAll(choose: (now: readonly Row[]) => readonly Row[], progress: Progress): Promise<Row[]> {
  return changeMany(async (db) => {
    const before: Row[] = await db.getAll(linksStore);
    const put = choose(before);
    await writeAll(db, { clear: true, put }, progress);
    const kept = new Set(put.map(({ id }) => id));
    return { value: before, put, deleted: before.flatMap(({ id }) => (kept.has(id) ? [] : [id])) };
  });
}

type Changed<T> = { value: T; put: readonly Row[]; deleted: readonly string[] };

/** Changes many rows. No other page writes meanwhile, and the copies beside the library are updated with it. */
async function changeMany<T>(change: (db: IDBPDatabase) => Promise<Changed<T>>): Promise<T> {
  return changeLibrary(async (db) => {
    const state = await loadSnapshotState().catch(() => undefined);
    if (state) await saveSnapshotState({ ...state, isStale: true }).catch(() => undefined);
    const { value, put, deleted } = await change(db);
    const isFew = state?.isStale === false && put.length + deleted.length <= mostNoted;
    if (isFew && (await journalMany(put, deleted))) await saveSnapshotState(state).catch(() => undefined);
    else if (!(await snapshot(db, localDayOf(Date.now())))) await journalMany(put, deleted);
    tellLibraryChanged();
    return value;
  });
}

async function snapshot(db: IDBPDatabase, today: string): Promise<boolean> {
  try {
    await writeSnapshot(() => chunksOf(db), today);
    await clearJournal();
    await saveSnapshotState({ day: today, isStale: false });
    return true;
  } catch {
    return false; // No files here, or no room: the journal continues.
  }
}

type Writes = { clear?: true; put?: readonly Row[]; deleted?: readonly string[] };

/** Writes in one transaction, a chunk at a time. If it is stopped or refused in the middle, none of it is kept. */
async function writeAll(
  db: IDBPDatabase,
  { clear, put = [], deleted = [] }: Writes,
  { signal, onDone }: Progress = {},
): Promise<void> {
  const change = db.transaction(linksStore, 'readwrite', { durability: 'strict' });
  const store = unwrap(change.store);
  const stop = () => change.abort();
  signal?.addEventListener('abort', stop);
  try {
    if (clear) store.clear();
    let written: Promise<void> | undefined;
    const count = deleted.length + put.length;
    for (let at = 0; at < count; at += chunkSize) {
      signal?.throwIfAborted();
      // The next chunk is prepared while the browser writes this one.
      const sent = writeChunk(
        store,
        deleted.slice(at, at + chunkSize),
        put.slice(Math.max(0, at - deleted.length), Math.max(0, at + chunkSize - deleted.length)),
      );
      sent.catch(() => undefined); // The error is thrown below.
      await written;
      if (at > 0) onDone?.(at);
      written = sent;
    }
    await written;
    await change.done;
    if (count > 0) onDone?.(count);
  } catch (error) {
    change.done.catch(() => undefined); // The error is thrown below.
    if (!signal?.aborted) change.abort();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Waits for the last row only, because a promise for each would cost a third more. If one is refused, the transaction is undone. */
async function writeChunk(store: IDBObjectStore, deleted: readonly string[], put: readonly Row[]): Promise<void> {
  const requests = [...deleted.map((id) => store.delete(id)), ...put.map((row) => store.put(row))];
  const last = requests.at(-1);
  if (last) await wrap<unknown>(last as IDBRequest<unknown>);
}
