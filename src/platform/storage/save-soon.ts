import { type Kept, saveSynced } from './settings-store.ts';

const quietMs = 400;
const longestMs = 1000;

let waiting: Record<string, unknown> = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let since = 0;
let told: ((kept: Kept | 'refused') => void)[] = [];
let writing: Promise<unknown> = Promise.resolve();

/**
 * Stores values once the user pauses, at the latest a second after the first change: sync takes few writes a minute. The
 * newest of each key wins. Resolves with where they lie, or `refused` where nothing could be stored.
 */
export function saveSoon(values: Record<string, unknown>): Promise<Kept | 'refused'> {
  if (timer === undefined) since = Date.now();
  waiting = { ...waiting, ...values };
  clearTimeout(timer);
  timer = setTimeout(() => void flushSaves(), Math.max(0, Math.min(quietMs, since + longestMs - Date.now())));
  return new Promise((tell) => told.push(tell));
}

/** Stores at once whatever waits; for a page that is about to go. Settles once nothing is being written any more. */
export async function flushSaves(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const [values, listeners] = [waiting, told];
  [waiting, told] = [{}, []];
  const before = writing;
  if (Object.keys(values).length > 0) {
    const saved = saveSynced(values).catch((): 'refused' => 'refused');
    writing = Promise.all([before, saved]);
    const kept = await saved;
    for (const tell of listeners) tell(kept);
  }
  await before;
}
