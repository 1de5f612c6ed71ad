import { hasNewsBetween } from '../core/settings/releases.ts';
import { ownVersion } from '../platform/own-address.ts';
import { isPrivateWindow } from '../platform/private-window.ts';
import { loadLocal, removeLocal, saveLocal } from '../platform/storage/settings-store.ts';

const key = 'updatedFrom';

/**
 * Remembers the version before an update until the user has seen what is new. Of several updates the earliest version
 * counts, so that nothing between them is left out. Never rejects: without it, only the line in the dashboard is missing.
 */
export async function noteUpdate(from: string): Promise<void> {
  try {
    const { [key]: earlier } = await loadLocal([key]);
    if (earlier === undefined) await saveLocal(key, from);
  } catch {}
}

/** Whether an update brought something that the user has not looked at yet. False in a private window, which keeps nothing. */
export async function hasNews(): Promise<boolean> {
  if (isPrivateWindow()) return false;
  const { [key]: from } = await loadLocal([key]).catch(() => ({}) as Record<string, unknown>);
  return typeof from === 'string' && hasNewsBetween(from, ownVersion());
}

/** The user has seen what is new, or does not want to. */
export const sawNews = (): Promise<void> => removeLocal([key]).catch(() => undefined); // Then it is offered again.
