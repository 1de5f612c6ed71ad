import { isObject } from '../core/is-object.ts';
import { loadWholeSession, saveSession } from '../platform/storage/session-store.ts';
import { loadLocal, removeLocal, saveLocal } from '../platform/storage/settings-store.ts';

const key = 'carried';
const isTyped = ([name]: [string, unknown]): boolean => /^(?:typed|post)\./.test(name);

/**
 * Copies to local storage what was typed and not sent, because an update empties session storage. Never rejects, so
 * that an update is never held up.
 */
export async function carryTyping(): Promise<void> {
  try {
    const typed = Object.entries(await loadWholeSession()).filter(isTyped);
    if (typed.length === 0) return;
    // What an earlier update could not put back yet stays.
    const { [key]: before } = await loadLocal([key]);
    await saveLocal(key, { ...(isObject(before) ? before : {}), ...Object.fromEntries(typed) });
  } catch {}
}

/** Puts back what was laid aside, unless something was typed in its place since. Never rejects. */
export async function bringTypingBack(): Promise<void> {
  try {
    const { [key]: carried } = await loadLocal([key]);
    if (!isObject(carried)) return;
    const since = await loadWholeSession();
    const missing = Object.entries(carried).filter(([name]) => !(name in since));
    const kept = await Promise.all(missing.map(([name, value]) => saveSession(name, value)));
    if (kept.every(Boolean)) await removeLocal([key]); // Otherwise the next update tries it again.
  } catch {}
}
