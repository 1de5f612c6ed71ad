import { isObject } from '../core/is-object.ts';
import { loadWholeSession, saveSession } from '../platform/storage/session-store.ts';
import { loadLocal, removeLocal, saveLocal } from '../platform/storage/settings-store.ts';

const key = 'carried';
const isTyped = ([name]: [string, unknown]): boolean => /^(?:typed|post)\./.test(name);

/**
 * Lays aside what was typed and not sent, since an update empties the session's storage where it lies. Never rejects: then
 * an update comes as it would have come.
 */
export async function carryTyping(): Promise<void> {
  try {
    const typed = Object.entries(await loadWholeSession()).filter(isTyped);
    if (typed.length > 0) await saveLocal(key, Object.fromEntries(typed));
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
