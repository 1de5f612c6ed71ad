import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** Where a setting came to lie: `here` means that the browser's sync refused it and this browser alone holds it. */
export type Kept = 'synced' | 'here';

const here = (key: string) => `here.${key}`;

/**
 * Values of the store that travels with the user's browser account, each as this browser last kept it: a value that sync
 * refused lies beside, in this browser, and counts. Where sync cannot be read at all, only those are known.
 */
export async function loadSynced(keys: string[]): Promise<Record<string, unknown>> {
  const [synced, kept] = await Promise.all([
    within(browser.storage.sync.get(keys)).catch(() => ({}) as Record<string, unknown>),
    within(browser.storage.local.get(keys.map(here))),
  ]);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = here(key) in kept ? (kept[here(key)] ?? undefined) : synced[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Which call was the last to save a key: what becomes of an earlier one only afterwards must not count against it. */
const lastSave = new Map<string, symbol>();

/**
 * Stores values under their own keys; `undefined` removes one, so that a default is never written. Says where they lie. Of
 * two calls the later one counts, and each is sent at once: the page may be about to go.
 */
export async function saveSynced(values: Record<string, unknown>): Promise<Kept> {
  const keys = Object.keys(values);
  const call = Symbol();
  for (const key of keys) lastSave.set(key, call);
  const isLast = (key: string) => lastSave.get(key) === call;
  const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const removed = keys.filter((key) => values[key] === undefined);
  try {
    if (Object.keys(written).length > 0) await within(browser.storage.sync.set(written));
    if (removed.length > 0) await within(browser.storage.sync.remove(removed));
  } catch {
    // The quota, or no sync at all: the words differ by browser.
    return saveHere(Object.fromEntries(keys.filter(isLast).map((key) => [key, values[key]])));
  }
  await within(browser.storage.local.remove(keys.filter(isLast).map(here)));
  return 'synced';
}

/** Stores values in this browser alone, where they count from now on. `null` stands for a default that sync still contradicts. */
export async function saveHere(values: Record<string, unknown>): Promise<Kept> {
  const kept = Object.entries(values).map(([key, value]) => [here(key), value ?? null]);
  await within(browser.storage.local.set(Object.fromEntries(kept)));
  return 'here';
}

/** Values of this browser alone: what was confirmed here, and what was used last. */
export async function loadLocal(keys: string[]): Promise<Record<string, unknown>> {
  return within(browser.storage.local.get(keys));
}

/** Stores one value in this browser alone; `undefined` removes it. */
export async function saveLocal(key: string, value: unknown): Promise<void> {
  if (value === undefined) await within(browser.storage.local.remove(key));
  else await within(browser.storage.local.set({ [key]: value }));
}
