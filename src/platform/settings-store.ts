import { browser } from './browser.ts';

/** A value in the store that travels with the user's browser account, or `undefined`. Rejects where the store cannot be read. */
export async function loadSynced(keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.sync.get(keys);
}

/** Stores one value under its own key; `undefined` removes it, so that a default is never written. */
export async function saveSynced(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.sync.remove(key);
  else await browser.storage.sync.set({ [key]: value });
}

/** Values of this browser alone: what was confirmed here, and what was used last. */
export async function loadLocal(keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys);
}

/** Stores one value in this browser alone; `undefined` removes it. */
export async function saveLocal(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: value });
}
