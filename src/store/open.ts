import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { LinkRecord } from '../core/library/link-record.ts';
import { useAgain } from '../core/library/use-record.ts';
import { alone } from '../platform/alone.ts';
import { within } from '../platform/within.ts';
import { actionsStore, clicksStore, readEarningsCopy } from './earned/earnings-copy.ts';
import { loadJournal, type Row, readRow, toRow } from './journal.ts';
import { isRefusedAsLater, libraryVersion } from './later.ts';
import { loadSnapshotState } from './snapshot-state.ts';
import { readNewest } from './snapshots.ts';

/** The object store of link rows in the database `library`. */
export const linksStore = 'links';
const openWithinMs = 3000;

/**
 * Reads from the library over one short connection, so that an upgrade in another page never waits for a page that
 * sleeps. Rejects if the library cannot be opened, or if another page keeps it closed for longer than a moment. A library
 * that the browser emptied is filled again first. One that a later version wrote is opened as it is.
 */
export async function withLibrary<T>(task: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  return connected(openAny, async (db) => {
    if (db.version > libraryVersion) return task(db);
    // In turn with the writers: rows that are deleted in the meantime must not come back.
    if ((await isEmpty(db)) && ((await rowsBeside()).length > 0 || (await earningsBeside(db))))
      await within(
        alone('library', () => refill(db)),
        openWithinMs,
      );
    return task(db);
  });
}

/**
 * Changes the library under its lock, so that nobody else changes it at the same time. Rejects before anything is written if
 * a later version wrote the library.
 */
export const changeLibrary = <T>(task: (db: IDBPDatabase) => Promise<T>): Promise<T> =>
  alone('library', () => changeInTurn(task));

/**
 * Changes the library for the caller, who has the turn. A task that takes longer than `withinMs` cannot begin another
 * write, and the next task goes on.
 */
export async function changeInTurn<T>(task: (db: IDBPDatabase) => Promise<T>, withinMs?: number): Promise<T> {
  return connected(
    openOwn,
    async (db) => {
      await refill(db);
      return task(db);
    },
    withinMs,
  );
}

const closeForUpgrade = (_: unknown, __: unknown, event: Event): void => (event.target as IDBDatabase).close();

/** Opens the library of this version, and creates or upgrades it. Rejects if a later version wrote it. */
const openOwn = (): Promise<IDBPDatabase> =>
  openDB('library', libraryVersion, {
    upgrade: (db, oldVersion, _, change) =>
      undoIfFailed(change, async () => {
        createEarnings(db);
        if (oldVersion === 0) create(db);
        if (oldVersion === 1) await mergeUses(db, change);
      }),
    blocking: closeForUpgrade,
  });

/** Opens the library for reading, whoever wrote it. */
const openAny = (): Promise<IDBPDatabase> =>
  openOwn().catch((error) => {
    if (!isRefusedAsLater(error)) throw error;
    return openDB('library', undefined, { blocking: closeForUpgrade });
  });

async function connected<T>(
  open: () => Promise<IDBPDatabase>,
  task: (db: IDBPDatabase) => Promise<T>,
  withinMs?: number,
): Promise<T> {
  const opening = open();
  const db = await within(opening, openWithinMs, 'The library did not open.').catch((error) => {
    // If it opens after all, close it again, so that it blocks nobody.
    opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  });
  try {
    const working = task(db);
    return await (withinMs === undefined ? working : within(working, withinMs, 'The library did not answer.'));
  } finally {
    db.close();
  }
}

/** Undoes an upgrade that fails half way and rejects the opening. Without this, the browser would keep the half. */
async function undoIfFailed(
  change: IDBPTransaction<unknown, string[], 'versionchange'>,
  work: () => Promise<void>,
): Promise<void> {
  change.done.catch(() => undefined); // The opening itself reports it.
  await work().catch(() => change.abort());
}

/**
 * The rows that the library held when it was last seen, from the snapshot and the journal. This works even if the
 * library cannot be opened. Rejects if one of the two cannot be read, because half of the rows must not be taken for
 * all.
 */
export async function rowsBeside(): Promise<Row[]> {
  const noted = await loadJournal();
  const found = new Map<string, Row>();
  // Version 1 noted each use under its own id. Every later version noted whole, newer rows.
  for (const row of noted.rows) {
    const record = row.version === 1 ? readRow(row) : undefined;
    if (!record) continue;
    const known = readRow(found.get(record.id));
    found.set(record.id, toRow(known ? useAgain(known, record) : record));
  }
  for (const row of [...(await snapshotRows()), ...noted.rows]) {
    const record = readRow(row);
    if (row.version !== 1 || !record) found.set(record?.id ?? row.id, record ? toRow(record) : row);
  }
  for (const id of noted.deleted) found.delete(id);
  return [...found.values()];
}

/** The snapshot's rows. An unreadable snapshot counts as an error only if one was ever taken. */
async function snapshotRows(): Promise<Row[]> {
  const isExpected = (await loadSnapshotState()) !== undefined;
  return (await (isExpected ? readNewest() : readNewest().catch(() => undefined))) ?? [];
}

/**
 * Fills an emptied library again, with links and earnings in one transaction: if it fails, the next call tries again. A
 * library of earnings alone has no links, so whether there are earnings is asked as well.
 */
async function refill(db: IDBPDatabase): Promise<void> {
  if (!(await isEmpty(db))) return;
  const [links, earnings] = [await rowsBeside(), await earningsBeside(db)];
  if (links.length === 0 && !earnings) return;
  const change = db.transaction([linksStore, actionsStore, clicksStore], 'readwrite', { durability: 'strict' });
  const putAll = (name: string, rows: readonly unknown[]) => rows.map((row) => change.objectStore(name).put(row));
  const { actions = [], clicks = [] } = earnings ?? {};
  await Promise.all([
    ...putAll(linksStore, links),
    ...putAll(actionsStore, actions),
    ...putAll(clicksStore, clicks),
    change.done,
  ]);
}

/** The earnings of the second copy, if the library holds none. */
async function earningsBeside(db: IDBPDatabase): ReturnType<typeof readEarningsCopy> {
  if (!(await isEmpty(db, actionsStore)) || !(await isEmpty(db, clicksStore))) return undefined;
  const copy = await readEarningsCopy();
  return copy && copy.actions.length + copy.clicks.length > 0 ? copy : undefined;
}

/** Asks for one key only, because counting walks over every row. */
const isEmpty = async (db: IDBPDatabase, name = linksStore): Promise<boolean> =>
  (await db.getAllKeys(name, null, 1)).length === 0;

const create = (db: IDBPDatabase): void => {
  const store = db.createObjectStore(linksStore, { keyPath: 'id' });
  store.createIndex('usedAt', 'usedAt');
  store.createIndex('landingPage', 'data.landingPage');
};

/** Version 3 was the first with earnings. */
const createEarnings = (db: IDBPDatabase): void => {
  for (const name of [actionsStore, clicksStore]) db.createObjectStore(name, { keyPath: 'id' });
};

/** Version 1 had one row for each use of a link. They become one row, inside the upgrade's own transaction. */
async function mergeUses(db: IDBPDatabase, change: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  const old: Row[] = await change.objectStore(linksStore).getAll();
  db.deleteObjectStore(linksStore);
  create(db);
  const merged = new Map<string, LinkRecord>();
  const strange: Row[] = []; // Garbage, or from a later version: left as it is.
  for (const row of old) {
    const record = readRow(row);
    if (!record) {
      strange.push(row);
      continue;
    }
    const known = merged.get(record.id);
    merged.set(record.id, known ? useAgain(known, record) : record);
  }
  const store = change.objectStore(linksStore);
  await Promise.all([...strange, ...[...merged.values()].map(toRow)].map(async (row) => store.put(row)));
}
