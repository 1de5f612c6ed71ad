import { browser } from '../browser.ts';
import { within } from '../within.ts';
import { keptHere, toKept } from './kept-here.ts';

/** Where a setting is stored: `here` means that the browser's sync refused it and only this browser holds it. */
export type Kept = 'synced' | 'here';

const quietMs = 400;
const longestMs = 1000;

/** The newest save per key in this page. An older save that finishes later must not override it. */
const newest = new Map<string, symbol>();

/**
 * Stores synchronised values under their own keys at once, because the page may be about to close. `undefined` removes a
 * value, so that a default is never written. Returns where they are stored: here is what sync refused. Rejects if neither
 * accepts them.
 */
export async function saveNow(values: Record<string, unknown>): Promise<Kept> {
  const keys = Object.keys(values);
  const call = Symbol();
  for (const key of keys) newest.set(key, call);
  const isNewest = (key: string) => newest.get(key) === call;
  const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const removed = keys.filter((key) => values[key] === undefined);
  try {
    if (Object.keys(written).length > 0) await within(browser.storage.sync.set(written));
    if (removed.length > 0) await within(browser.storage.sync.remove(removed));
  } catch {
    // The quota is full, or there is no sync. The messages differ by browser.
    return saveHere(Object.fromEntries(keys.filter(isNewest).map((key) => [key, values[key]])));
  }
  await within(browser.storage.local.remove(keys.filter(isNewest).map(keptHere)));
  return 'synced';
}

/** Writes synchronised settings once the user pauses. */
function createSaver() {
  let waiting: Record<string, unknown> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let told: ((kept: Kept | 'refused') => void)[] = [];
  let writing: Promise<unknown> = Promise.resolve();

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const [values, listeners] = [waiting, told];
    [waiting, told] = [{}, []];
    const before = writing;
    if (Object.keys(values).length > 0) {
      const saved = saveNow(values).catch((): 'refused' => 'refused');
      writing = Promise.all([before, saved]);
      const kept = await saved;
      for (const tell of listeners) tell(kept);
    }
    await before;
  }

  function saveSoon(values: Record<string, unknown>): Promise<Kept | 'refused'> {
    if (timer === undefined) since = Date.now();
    waiting = { ...waiting, ...values };
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(quietMs, since + longestMs - Date.now())));
    return new Promise((tell) => told.push(tell));
  }

  return {
    /**
     * Stores values once the user pauses, at the latest a second after the first change: sync takes few writes a minute. The
     * newest of each key wins. Resolves with where they are stored, or `refused` if nothing could be stored.
     */
    saveSoon,
    /** Stores everything that waits at once, for a page that is about to close. Settles when nothing is being written any more. */
    flush,
  };
}

/** What waits in this page. Left out where nothing waits, as in the worker. */
export const saver = /* @__PURE__ */ createSaver();

/** Stores values in this browser only, where they count from now on. Rejects if the browser refuses. */
export async function saveHere(values: Record<string, unknown>): Promise<Kept> {
  const kept = Object.entries(values).map(([key, value]) => [keptHere(key), toKept(value)]);
  await within(browser.storage.local.set(Object.fromEntries(kept)));
  return 'here';
}
