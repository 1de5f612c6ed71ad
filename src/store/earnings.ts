import { type IDBPDatabase, unwrap, wrap } from 'idb';
import type { Action, ClickCount } from '../core/earnings/action.ts';
import { actionShape, clickCountShape, type Earnings, keyOfClicks } from '../core/earnings/kept/stored-earnings.ts';
import type { Progress } from '../core/progress.ts';
import { readStored, type StoredShape, toStored } from '../core/stored.ts';
import { forgetEarnedView } from './earned/earned-view.ts';
import { actionsStore, clicksStore, copyEarnings, deleteEarningsCopy, markCopyStale } from './earned/earnings-copy.ts';
import { changeLibrary, withLibrary } from './open.ts';

const chunkSize = 1000;
/** Rows are checked one by one while they are read, so fewer of them keep the page responsive. */
const readAtOnce = 500;
const pauseEach = 10_000;

/** All kept actions and click counts. Rows of a later version and garbage are left out, and not changed. */
export const loadEarnings = (): Promise<Earnings> => withLibrary(readEarnings);

/** The stored rows of actions and clicks, including those of a later version. */
export const loadEarningsRows = (): Promise<{ actions: unknown[]; clicks: unknown[] }> =>
  withLibrary(async (db) => {
    const storeOf = atOneMoment(db);
    return {
      actions: (await storeOf(actionsStore)?.getAll()) ?? [],
      clicks: (await storeOf(clicksStore)?.getAll()) ?? [],
    };
  });

/**
 * Both stores in one transaction: what a writer changes in between must not be mixed with what was. A later version may
 * keep earnings elsewhere; then there is no such store.
 */
function atOneMoment(db: IDBPDatabase) {
  const names = [actionsStore, clicksStore].filter((name) => db.objectStoreNames.contains(name));
  const reading = names.length === 0 ? undefined : db.transaction(names);
  return (name: string) => (names.includes(name) ? reading?.objectStore(name) : undefined);
}

/**
 * Replaces the kept earnings by the result of `change`, completely or not at all, in turn with every other writer. It is
 * on disk when this settles, and in the second copy. If `change` throws or `signal` stops it, nothing changes. Returns the earnings before and
 * after.
 */
export async function changeEarnings(
  change: (now: Earnings) => Earnings | Promise<Earnings>,
  { signal }: Pick<Progress, 'signal'> = {},
): Promise<{ before: Earnings; after: Earnings }> {
  return changeLibrary(async (db) => {
    const before = await readEarnings(db);
    const after = await change(before);
    const [actions, clicks] = [
      await differences(before.actions, after.actions, ({ id }) => id),
      await differences(before.clicks, after.clicks, keyOfClicks),
    ];
    if (sizeOf(actions) + sizeOf(clicks) === 0) return { before, after };
    await markCopyStale();
    await forgetEarnedView();
    if (after.actions.length + after.clicks.length === 0) await deleteEarningsCopy();
    await replace(db, { actions, clicks }, signal);
    await forgetEarnedView();
    await copyEarnings(db);
    return { before, after };
  });
}

async function readEarnings(db: IDBPDatabase): Promise<Earnings> {
  const storeOf = atOneMoment(db);
  return {
    actions: await readable(storeOf(actionsStore), actionShape),
    clicks: await readable(storeOf(clicksStore), clickCountShape),
  };
}

/** Reads in chunks, so that the page stays responsive. */
async function readable<T>(store: ReturnType<ReturnType<typeof atOneMoment>>, shape: StoredShape<T>): Promise<T[]> {
  if (!store) return [];
  const found: T[] = [];
  let chunk: { id: string }[];
  let after: string | undefined;
  do {
    chunk = await store.getAll(after === undefined ? null : IDBKeyRange.lowerBound(after, true), readAtOnce);
    for (const row of chunk) {
      const read = readStored(row, shape);
      if (read.ok) found.push(read.value);
    }
    after = chunk.at(-1)?.id;
  } while (chunk.length === readAtOnce);
  return found;
}

type Difference<T> = { put: [id: string, one: T][]; gone: string[] };
type Changes = { actions: Difference<Action>; clicks: Difference<ClickCount> };

const sizeOf = ({ put, gone }: Difference<unknown>): number => put.length + gone.length;

/**
 * Writes the differences in one transaction, a chunk at a time. If it is stopped or refused in the middle, none of it is
 * kept.
 */
async function replace(db: IDBPDatabase, { actions, clicks }: Changes, signal?: AbortSignal): Promise<void> {
  const writing = db.transaction([actionsStore, clicksStore], 'readwrite', { durability: 'strict' });
  try {
    for (const [name, shape, { put, gone }] of [
      [actionsStore, actionShape, actions],
      [clicksStore, clickCountShape, clicks],
    ] as const) {
      const store = unwrap(writing.objectStore(name));
      const requests: (() => IDBRequest)[] = [
        ...gone.map((id) => () => store.delete(id)),
        ...put.map(
          ([id, one]) =>
            () =>
              store.put({ ...toStored(one, shape), id }),
        ),
      ];
      for (let at = 0; at < requests.length; at += chunkSize) {
        signal?.throwIfAborted();
        // One promise for all rows: if one is refused, the transaction is undone.
        const sent = requests.slice(at, at + chunkSize).map((request) => request());
        await wrap(sent.at(-1) as IDBRequest<unknown>);
      }
    }
    signal?.throwIfAborted();
    await writing.done;
  } catch (error) {
    writing.done.catch(() => undefined); // The error is thrown below.
    try {
      writing.abort();
    } catch {} // A refused row has ended the transaction already.
    throw error;
  }
}

/** What differs. It pauses between chunks, so that the page stays alive; so it comes before the transaction, which would end. */
async function differences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): Promise<Difference<T>> {
  const known = new Map<string, T>();
  const put: [string, T][] = [];
  for (const [at, one] of before.entries()) {
    if (at % pauseEach === pauseEach - 1) await pause();
    known.set(keyOf(one), one);
  }
  for (const [at, one] of after.entries()) {
    if (at % pauseEach === pauseEach - 1) await pause();
    const key = keyOf(one);
    if (known.get(key) !== one) put.push([key, one]);
    known.delete(key);
  }
  return { put, gone: [...known.keys()] };
}

const pause = () => new Promise((done) => setTimeout(done));
