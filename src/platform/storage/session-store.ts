import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** A value that is kept until the browser closes. Nothing if there is none or it cannot be read. */
export async function loadSession(key: string): Promise<unknown> {
  const kept = await within(browser.storage.session.get(key)).catch(() => ({}) as Record<string, unknown>);
  return kept[key];
}

/** Keeps such a value. `undefined` removes it. A value that the browser refuses is not kept. */
export async function saveSession(key: string, value: unknown): Promise<void> {
  const { session } = browser.storage;
  await within(value === undefined ? session.remove(key) : session.set({ [key]: value })).catch(() => undefined);
}
