import { deleteDB, type IDBPDatabase } from 'idb';
import type { LinkRecord } from '../core/library/link-record.ts';
import { confirmUse, useAgain } from '../core/library/use-record.ts';
import { alone } from '../platform/alone.ts';
import { within } from '../platform/within.ts';
import { clearJournal, journal, type Row, readRow, toRow } from './journal.ts';
import { hasIndex } from './later.ts';
import { tellLibraryChanged } from './news.ts';
import { changeInTurn, linksStore, withLibrary } from './open.ts';
import { saveSnapshotState } from './snapshot-state.ts';
import { deleteSnapshots } from './snapshots.ts';

const writtenWithinMs = 4000;
const heldWithinMs = 3000;
/** Measured in Firefox: while the disk is busy, deleting takes up to 20 s although nobody holds the library. */
const deletedWithinMs = 30_000;

/**
 * Adds a link that leaves, or adds its use to the existing row. It is on disk when this settles. The same use asked for
 * twice counts once. False if a row of a later version has this id.
 */
export async function addRecord(record: LinkRecord): Promise<boolean> {
  return changeRow(record.id, (known) => (known ? useAgain(known, record) : record));
}

/** Marks a use as done, because its link is on the clipboard. False if there is no such use. */
export async function confirmRecord(id: string, useId: string): Promise<boolean> {
  return changeRow(id, (known) => known && confirmUse(known, useId));
}

/** Changes the user's own words about a link: its note and its labels. False if there is no such row. */
export async function editRecord(
  id: string,
  edit: Partial<Pick<LinkRecord, 'note' | 'labels' | 'shortLink'>>,
): Promise<boolean> {
  return changeRow(id, (known) => known && { ...known, ...edit });
}

/** The row of a link, or nothing. */
export async function loadRecord(id: string): Promise<LinkRecord | undefined> {
  return withLibrary(async (db) => readRow(await db.get(linksStore, id)));
}

/** The newest `count` records, newest first. Rows of a later version are skipped and not changed. */
export async function loadRecent(count: number): Promise<LinkRecord[]> {
  return withLibrary(async (db) => {
    for (let most = count; ; most *= 2) {
      const newest = await newestRows(db, most);
      const found = newest.flatMap((row) => readRow(row) ?? []);
      if (found.length >= count || newest.length < most) return found.slice(0, count);
    }
  });
}

/** The newest rows in a few requests, because stepping a cursor row by row takes ten times as long. */
async function newestRows(db: IDBPDatabase, count: number): Promise<Row[]> {
  if (!hasIndex(db, linksStore, 'usedAt'))
    return (await db.getAll(linksStore)).sort((one: Row, other: Row) => other.usedAt - one.usedAt);
  const index = db.transaction(linksStore).store.index('usedAt');
  const newest = await index.openKeyCursor(null, 'prev');
  const last = count > 1 ? await newest?.advance(count - 1) : newest;
  if (!last) return (await index.getAll()).reverse();
  const newer: Row[] = await index.getAll(IDBKeyRange.lowerBound(last.key, true));
  // Many rows can have the same time, after one import.
  const asOld: Row[] = await index.getAll(last.key, count - newer.length);
  return [...newer.reverse(), ...asOld];
}

/** Every row as it is stored, in no order, including rows of a later version. */
export async function loadAllRows(): Promise<unknown[]> {
  return withLibrary((db) => db.getAll(linksStore));
}

/**
 * Deletes the whole library and the copies beside it, while no other page writes, so that none of it comes back.
 * Rejects if another page of the extension writes, or holds it open for longer than a moment.
 */
export async function deleteLibrary(): Promise<void> {
  const turn = AbortSignal.timeout(heldWithinMs);
  await alone(
    'library',
    async () => {
      // The database comes first, because another page may hold it open. Then the copies stay complete, and fill it
      // again if the browser deletes it later.
      await deleteDatabase();
      await clearJournal();
      await deleteSnapshots();
      await saveSnapshotState(undefined);
    },
    turn,
  );
}

/** A page that holds the library open gets a moment to close it. A slow disk gets much longer. */
function deleteDatabase(): Promise<void> {
  let isHeld = (): void => undefined;
  const held = new Promise<void>((blocked) => {
    isHeld = blocked;
  });
  const deleting = within(deleteDB('library', { blocked: () => isHeld() }), deletedWithinMs);
  return Promise.race([deleting, held.then(() => within(deleting, heldWithinMs))]);
}

type Change = (known?: LinkRecord) => LinkRecord | undefined;
type Asked = {
  id: string;
  change: Change;
  done: (isKept: boolean) => void;
  failed: (error: unknown) => void;
  /** The caller was told that it was refused. */
  isOver?: true;
};

let waiting: Asked[] = [];

/**
 * Changes one row while no other page writes. False if `change` has nothing to change. Changes that wait for the same
 * turn are written together, because hundreds of single writes would take too long. A change that has timed out was
 * reported as refused, so it is not written later.
 */
async function changeRow(id: string, change: Change): Promise<boolean> {
  const asked: Asked = { id, change, done: () => undefined, failed: () => undefined };
  const changing = new Promise<boolean>((done, failed) => {
    Object.assign(asked, { done, failed });
    waiting.push(asked);
    // An earlier turn may have written this already.
    alone('library', async () => waiting.includes(asked) && writeWaiting()).catch(failed);
  });
  return within(changing, writtenWithinMs, 'The library did not answer.').finally(() => {
    asked.isOver = true;
  });
}

async function writeWaiting(): Promise<void> {
  const batch = waiting;
  waiting = [];
  try {
    const kept = await changeInTurn((db) => putChanged(db, batch), writtenWithinMs);
    for (const [at, { done }] of batch.entries()) done(kept[at] === true);
  } catch (error) {
    for (const { failed } of batch) failed(error);
  }
}

/** Writes all changes in one transaction. Returns for each change whether its row is stored. */
async function putChanged(db: IDBPDatabase, batch: readonly Asked[]): Promise<boolean[]> {
  const { store } = db.transaction(linksStore);
  const ids = [...new Set(batch.map(({ id }) => id))];
  const there = new Map(
    await Promise.all(ids.map(async (id) => [id, (await store.get(id)) as Row | undefined] as const)),
  );
  const planned = changeAll(there, batch);
  if (planned.put.length === 0) return planned.kept;
  await journal(planned.put);
  // A change that was refused meanwhile is not written, because its caller was told so.
  const { put, kept } = changeAll(there, batch);
  const writing = db.transaction(linksStore, 'readwrite', { durability: 'strict' });
  await Promise.all([...put.map(async (row) => writing.store.put(row)), writing.done]);
  tellLibraryChanged(put.map(({ id }) => id));
  return kept;
}

/** The rows that differ after all changes that are still wanted, and for each change whether its row is stored then. */
function changeAll(there: ReadonlyMap<string, Row | undefined>, batch: readonly Asked[]) {
  const changed = new Map<string, Row>();
  const kept = batch.map(({ id, change, isOver }) => {
    const found = changed.get(id) ?? there.get(id);
    const known = readRow(found);
    if (isOver || (found && !known)) return false; // A row of a later version, or garbage: not changed.
    const record = change(known);
    if (record && record !== known) changed.set(id, toRow(record));
    return record !== undefined;
  });
  return { put: [...changed.values()], kept };
}
