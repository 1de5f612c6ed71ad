import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { useAgain } from '../core/library/use-record.ts';
import { loadJournal, type Row, readRow, toRow } from './library-journal.ts';
import { readSnapshot } from './library-snapshots.ts';

/** The store of rows in the database `library`. */
export const rows = 'links';
const openWithinMs = 3000;

/**
 * Runs a task on the library, over one short connection: an upgrade elsewhere never waits for a holder that sleeps.
 * Rejects where the library cannot be opened, where a later version wrote it, or where another page keeps it closed for
 * longer than a moment. A library that the browser emptied is filled again first.
 */
export async function withLibrary<T>(task: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const opening = openDB('library', 2, {
    upgrade: (db, oldVersion, _, change) =>
      wholly(change, async () => (oldVersion === 0 ? create(db) : mergeUses(db, change))),
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  let isLate = false;
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => {
      isLate = true;
      reject(new Error('The library did not open.'));
    }, openWithinMs),
  );
  // What opens after all is closed again, so that it blocks nobody; what opened in time stays open for as long as its task takes.
  opening.then((db) => isLate && db.close()).catch(() => undefined);
  const db = await Promise.race([opening, late]);
  try {
    if ((await db.count(rows)) === 0) await refill(db);
    return await task(db);
  } finally {
    db.close();
  }
}

/** An upgrade that fails half way is undone, and the opening rejects: without this the half would be kept. */
async function wholly(
  change: IDBPTransaction<unknown, string[], 'versionchange'>,
  work: () => Promise<void>,
): Promise<void> {
  change.done.catch(() => undefined); // Told by the opening itself.
  await work().catch(() => change.abort());
}

/** What the library held when it was last seen, from the snapshot and the journal, also where it cannot be opened. */
export async function rowsBeside(): Promise<Row[]> {
  const noted = await loadJournal().catch(() => ({ rows: [], deleted: new Set<string>() }));
  const found = new Map<string, Row>();
  for (const row of [...((await readSnapshot()) ?? []), ...noted.rows]) {
    // A copy of an older version lies under an older id.
    const record = readRow(row);
    found.set(record?.id ?? row.id, record ? toRow(record) : row);
  }
  for (const id of noted.deleted) found.delete(id);
  return [...found.values()];
}

/** All in one transaction, or nothing, to be tried again. */
async function refill(db: IDBPDatabase): Promise<void> {
  const kept = await rowsBeside();
  if (kept.length === 0) return;
  const change = db.transaction(rows, 'readwrite', { durability: 'strict' });
  for (const row of kept) if ((await change.store.getKey(row.id)) === undefined) await change.store.put(row);
  await change.done;
}

const create = (db: IDBPDatabase): void => {
  const store = db.createObjectStore(rows, { keyPath: 'id' });
  store.createIndex('usedAt', 'usedAt');
  store.createIndex('landingPage', 'data.landingPage');
};

/** Version 1 had a row for each use of a link: they become one, inside the upgrade's own transaction. */
async function mergeUses(db: IDBPDatabase, change: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  const old: unknown[] = await change.objectStore(rows).getAll();
  db.deleteObjectStore(rows);
  create(db);
  const store = change.objectStore(rows);
  for (const row of old) {
    const record = readRow(row);
    if (!record) {
      // Garbage, or a later version's: it is left as it was.
      await store.put(row as Row);
      continue;
    }
    const known = readRow(await store.get(record.id));
    await store.put(toRow(known ? useAgain(known, record) : record));
  }
}
