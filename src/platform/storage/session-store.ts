import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** A value that lives until the browser closes; nothing where there is none or it cannot be read. */
export async function loadSession(key: string): Promise<unknown> {
  const kept = await within(browser.storage.session.get(key)).catch(() => ({}) as Record<string, unknown>);
  return kept[key];
}

/** Keeps such a value; `undefined` removes it. What the browser refuses is not kept. */
export async function saveSession(key: string, value: unknown): Promise<void> {
  const { session } = browser.storage;
  await within(value === undefined ? session.remove(key) : session.set({ [key]: value })).catch(() => undefined);
}
