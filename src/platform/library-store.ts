import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type LinkRecord, linkRecordShape } from '../core/library/link-record.ts';
import { readStored, toStored } from '../core/stored.ts';
import { keepCopy, loadCopies, type Row } from './library-copies.ts';

const rows = 'links';
const openWithinMs = 3000;

/** Adds a row in a transaction of its own, on disk when this settles. A row with the same id is left as it is. */
export async function addRecord(record: LinkRecord): Promise<true> {
  return withLibrary(async (db) => {
    if ((await db.getKey(rows, record.id)) !== undefined) return true as const;
    await keepCopy(toRow(record));
    const change = db.transaction(rows, 'readwrite', { durability: 'strict' });
    if ((await change.store.getKey(record.id)) === undefined) await change.store.put(toRow(record));
    await change.done;
    return true as const;
  });
}

/** Marks a row as done: its link is on the clipboard. False where there is no such row to mark. */
export async function confirmRecord(id: string): Promise<boolean> {
  return withLibrary(async (db) => {
    const record = readRow(await db.get(rows, id));
    if (!record) return false;
    const row = toRow({ ...record, state: 'done' });
    await keepCopy(row);
    const change = db.transaction(rows, 'readwrite', { durability: 'strict' });
    if ((await change.store.getKey(id)) !== undefined) await change.store.put(row);
    await change.done;
    return true;
  });
}

/** The newest `count` rows, newest first; rows of a later version are left out and left alone. */
export async function loadRecent(count: number): Promise<LinkRecord[]> {
  return withLibrary(async (db) => {
    const found: LinkRecord[] = [];
    let cursor = await db.transaction(rows).store.index('madeAt').openCursor(null, 'prev');
    while (cursor && found.length < count) {
      const record = readRow(cursor.value);
      if (record) found.push(record);
      cursor = await cursor.continue();
    }
    return found;
  });
}

/** Every row as it lies there, in no order, also those of a later version. */
export async function loadAllRows(): Promise<unknown[]> {
  return withLibrary((db) => db.getAll(rows));
}

/** Deletes the whole library. Rejects where another page of ours holds it open for longer than a moment. */
export async function deleteLibrary(): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('blocked')), 3000));
  await Promise.race([deleteDB('library'), late]);
}

/**
 * One short connection a task: an upgrade elsewhere never waits for a holder that sleeps. Rejects where the library cannot
 * be opened, or where another page keeps it closed for longer than a moment.
 */
async function withLibrary<T>(task: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const opening = openDB('library', 1, {
    upgrade: (created, _, __, change) => {
      change.done.catch(() => undefined); // Where it breaks off, the opening itself says so.
      created.createObjectStore(rows, { keyPath: 'id' }).createIndex('madeAt', 'madeAt');
    },
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The library did not open.')), openWithinMs),
  );
  // What opens after all is closed again, so that it blocks nobody.
  opening.then((db) => late.catch(() => db.close())).catch(() => undefined);
  const db = await Promise.race([opening, late]);
  try {
    if ((await db.count(rows)) === 0) await restoreCopies(db);
    return await task(db);
  } finally {
    db.close();
  }
}

/** Brings back what a library that the browser emptied held: all in one transaction, or nothing, to be tried again. */
async function restoreCopies(db: IDBPDatabase): Promise<void> {
  const copies = await loadCopies().catch(() => []);
  if (copies.length === 0) return;
  const change = db.transaction(rows, 'readwrite', { durability: 'strict' });
  for (const copy of copies) if ((await change.store.getKey(copy.id)) === undefined) await change.store.put(copy);
  await change.done;
}

const toRow = (record: LinkRecord): Row => ({
  ...toStored(record, linkRecordShape),
  id: record.id,
  madeAt: record.madeAt,
});

function readRow(row: unknown): LinkRecord | undefined {
  const read = readStored(row, linkRecordShape);
  return read.ok ? read.value : undefined;
}
