import { browser } from '../browser.ts';

type Closable = { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };

/**
 * Keeps content scripts, and so a page that took over its process, out of every storage area, if the browser can do that:
 * Chromium can since version 102, Firefox not in every area yet.
 */
export function closeStorage(): void {
  const { sync, local, session } = browser.storage;
  for (const area of [sync, local, session] as Closable[])
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined); // What decides who is paid is stored elsewhere.
}
