import { within } from '../within.ts';

// Content scripts read and write the storage areas in Firefox, and so does a page that took over its process. They never reach
// the files of the extension's own origin, in neither browser. A database would do as well, but Chromium now and then
// empties those after a crash.

const channel = 'own';

/**
 * A value that no content script can reach: nothing where it was never stored, `null` where it is damaged. Rejects where it
 * cannot be read, or not in time.
 */
export async function loadOwn(name: string): Promise<unknown> {
  const text = await within(readFile(name));
  try {
    return text ? JSON.parse(text) : undefined; // It is empty where its first writing was cut off.
  } catch {
    return null;
  }
}

/** Stores such a value, whole or not at all, and tells those who watch. Rejects where it was not stored, or not in time. */
export async function saveOwn(name: string, value: unknown): Promise<void> {
  await within(writeFile(name, JSON.stringify(value)));
  tellOwnChanged();
}

/** Tells this page and our others, but for those on the other side of a private window, that a value changed. */
export function tellOwnChanged(): void {
  try {
    const news = new BroadcastChannel(channel);
    news.postMessage(null);
    news.close();
  } catch {} // What was written is written, heard of or not.
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
  await file.close(); // What stood there before is replaced now, and not earlier.
}
