import { type Kept, saveSynced } from './settings-store.ts';

const quietMs = 400;
const longestMs = 1000;

let waiting: Record<string, unknown> = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let since = 0;
let told: ((kept: Kept | 'refused') => void)[] = [];

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

/** Stores at once whatever waits; for a page that is about to go. */
export async function flushSaves(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const [values, listeners] = [waiting, told];
  [waiting, told] = [{}, []];
  if (Object.keys(values).length === 0) return;
  const kept = await saveSynced(values).catch((): 'refused' => 'refused');
  for (const tell of listeners) tell(kept);
}
