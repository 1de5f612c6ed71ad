import { browser } from '../browser.ts';
import { within } from '../within.ts';
import { keptHere, readKept } from './kept-here.ts';

/**
 * Values of the store that is synchronised with the user's browser account, each as this browser kept it last: a value that
 * sync refused is kept in this browser and counts. If sync cannot be read at all, only those values are known.
 */
export async function loadSynced(keys: string[]): Promise<Record<string, unknown>> {
  const [synced, kept] = await Promise.all([
    within(browser.storage.sync.get(keys)).catch(() => ({}) as Record<string, unknown>),
    within(browser.storage.local.get(keys.map(keptHere))),
  ]);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = keptHere(key) in kept ? readKept(kept[keptHere(key)]) : synced[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Values of this browser alone, such as what was used last. */
export async function loadLocal(keys: string[]): Promise<Record<string, unknown>> {
  return within(browser.storage.local.get(keys));
}

/** Stores one value in this browser only. `undefined` removes it. */
export async function saveLocal(key: string, value: unknown): Promise<void> {
  if (value === undefined) await removeLocal([key]);
  else await within(browser.storage.local.set({ [key]: value }));
}

/** Removes values of this browser alone. */
export const removeLocal = (keys: string[]): Promise<void> => within(browser.storage.local.remove(keys));

/** Calls back whenever a synchronised value, or one that counts in its place, was changed by any page or browser, until `signal` ends it. */
export function onSyncedChanged(keys: readonly string[], tell: () => void, signal: AbortSignal): void {
  const known = new Set([...keys, ...keys.map(keptHere)]);
  const listen = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => known.has(key))) tell();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
