import { type IDBPDatabase, unwrap } from 'idb';
import { actionShape, clickCountShape, type Earnings, keyOfClicks } from '../core/earnings/kept/stored-earnings.ts';
import { readStored, type StoredShape, toStored } from '../core/stored.ts';
import { actionsStore, changeLibrary, clicksStore, withLibrary } from './open.ts';

/** All actions and counts of clicks that are kept; rows of a later version and garbage are left out, and left alone. */
export const loadEarnings = (): Promise<Earnings> => withLibrary(readEarnings);

/** The rows of actions and clicks as they lie there, also those of a later version. */
export const loadEarningsRows = (): Promise<{ actions: unknown[]; clicks: unknown[] }> => withLibrary(readRows);

/**
 * Puts what `change` makes of the kept earnings in their place, all or nothing and in turn with every writer: on disk when
 * this settles. Where `change` throws, nothing changes. Answers with what was there, and with what is there now.
 */
export async function changeEarnings(
  change: (now: Earnings) => Earnings | Promise<Earnings>,
): Promise<{ before: Earnings; after: Earnings }> {
  return changeLibrary(async (db) => {
    const before = await readEarnings(db);
    const after = await change(before);
    await replace(db, before, after);
    return { before, after };
  });
}

async function readRows(db: IDBPDatabase): Promise<{ actions: unknown[]; clicks: unknown[] }> {
  const reading = db.transaction([actionsStore, clicksStore]);
  const [actions, clicks] = await Promise.all([
    reading.objectStore(actionsStore).getAll(),
    reading.objectStore(clicksStore).getAll(),
  ]);
  return { actions, clicks };
}

async function readEarnings(db: IDBPDatabase): Promise<Earnings> {
  const { actions, clicks } = await readRows(db);
  return { actions: readable(actions, actionShape), clicks: readable(clicks, clickCountShape) };
}

function readable<T>(rows: readonly unknown[], shape: StoredShape<T>): T[] {
  return rows.flatMap((row) => {
    const read = readStored(row, shape);
    return read.ok ? [read.value] : [];
  });
}

/** Writes what differs, in one transaction: refused in the middle, nothing of it is there. */
async function replace(db: IDBPDatabase, before: Earnings, after: Earnings): Promise<void> {
  const writing = db.transaction([actionsStore, clicksStore], 'readwrite', { durability: 'strict' });
  try {
    for (const [store, shape, { put, gone }] of [
      [actionsStore, actionShape, differences(before.actions, after.actions, ({ id }) => id)],
      [clicksStore, clickCountShape, differences(before.clicks, after.clicks, keyOfClicks)],
    ] as const) {
      // No promise for each row: one that is refused undoes the transaction.
      const rows = unwrap(writing.objectStore(store));
      for (const id of gone) rows.delete(id);
      for (const [id, one] of put) rows.put({ ...toStored(one, shape), id });
    }
  } catch (error) {
    writing.done.catch(() => undefined); // What ended it is thrown below.
    writing.abort();
    throw error;
  }
  await writing.done;
}

function differences<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const put: [string, T][] = [];
  for (const one of after) {
    const key = keyOf(one);
    if (known.get(key) !== one) put.push([key, one]);
    known.delete(key);
  }
  return { put, gone: [...known.keys()] };
}
