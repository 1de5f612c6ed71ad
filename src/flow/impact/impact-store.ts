import {
  accessShape,
  budgetShape,
  foundShape,
  type ImpactAccess,
  type ImpactRun,
  impactPrefix,
  makingShape,
  runShape,
} from '../../core/earnings/api/impact-kept.ts';
import { nothingReached } from '../../core/earnings/api/plan-run.ts';
import { readStored, type StoredShape, toStored } from '../../core/stored.ts';
import { loadLocal, removeLocal, saveLocal } from '../../platform/storage/settings-store.ts';

// All of it is stored in this browser's local storage only: `storage.sync` would copy the token to other browsers.

/** A value of the connection under its own key. */
function slot<T>(name: string, shape: StoredShape<T>) {
  const key = impactPrefix + name;
  return {
    key,
    load: async (): Promise<T | undefined> => {
      const read = readStored((await loadLocal([key]))[key], shape);
      return read.ok ? read.value : undefined;
    },
    /** Rejects if a later version wrote the value, which then stays unchanged. */
    save: async (value: T): Promise<void> => {
      const read = readStored((await loadLocal([key]))[key], shape);
      if (!read.ok && read.problem === 'newer') throw new Error('A later version wrote this.');
      await saveLocal(key, toStored(value, shape));
    },
  };
}

/** The account SID and the token. */
export const access = slot<ImpactAccess>('access', accessShape);

/** When impact.com was asked. It stays after a disconnection, because connecting again does not start a new hour. */
export const calls = slot('calls', budgetShape);

/** The last run. It stays after a disconnection, because it says whose commissions are kept. */
export const run = slot<ImpactRun>('run', runShape);

/** What impact.com last said about the program, the contract and its ads. */
export const found = slot('found', foundShape);

/** The short links that were requested and not answered. */
export const making = slot('making', makingShape);

/** Forgets how far the runs came, but not whose account it was. */
export async function forgetReached(): Promise<void> {
  const last = await run.load();
  if (!last) return;
  const { totals: _, ...rest } = last;
  await run.save({ ...rest, at: 0, reached: nothingReached(0), problems: [] });
}

/** Forgets the token. */
export const forgetAccess = (): Promise<void> => removeLocal([access.key]);
