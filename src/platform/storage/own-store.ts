import { within } from '../within.ts';

// In Firefox, content scripts can read and write the storage areas, and so can a page that took over their process. In neither
// browser can they reach the files of the extension's own origin. A database would be as safe, but Chromium sometimes empties
// databases after a crash.

const channel = 'own';

/**
 * A value that no content script can reach: `undefined` if it was never stored, `null` if it is damaged. Rejects if it cannot
 * be read in time.
 */
export async function loadOwn(name: string): Promise<unknown> {
  const text = await within(readFile(name));
  try {
    return text ? JSON.parse(text) : undefined; // It is empty if its first write was interrupted.
  } catch {
    return null;
  }
}

/** Stores such a value, completely or not at all, and tells the watchers. Rejects if it was not stored in time. */
export async function saveOwn(name: string, value: unknown): Promise<void> {
  await within(writeFile(name, JSON.stringify(value)));
  tellOwnChanged();
}

/** Tells this page and the extension's other pages that a value changed, except pages on the other side of a private window. */
export function tellOwnChanged(): void {
  try {
    const news = new BroadcastChannel(channel);
    news.postMessage(null);
    news.close();
  } catch {} // The write itself has succeeded.
}

/** Calls back whenever a value was changed, until `signal` ends it. */
export function onOwnChanged(tell: () => void, signal: AbortSignal): void {
  const news = new BroadcastChannel(channel);
  news.onmessage = tell;
  signal.addEventListener('abort', () => news.close());
}

async function readFile(name: string): Promise<string | undefined> {
  const root = await navigator.storage.getDirectory();
  try {
    const file = await (await root.getFileHandle(name)).getFile();
    return await file.text();
  } catch (error) {
    if ((error as DOMException).name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function writeFile(name: string, text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle(name, { create: true })).createWritable();
  await file.write(text);
  await file.close(); // The previous file is replaced only now.
}
