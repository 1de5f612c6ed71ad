import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Everything that a browser keeps of ours, as a release left it: storage areas, own files, and the database. */
export type Profile = {
  sync: Record<string, unknown>;
  local: Record<string, unknown>;
  files: Record<string, string>;
  database: number;
  indices: Record<string, string>;
  stores: Record<string, object[]>;
};

/** The frozen profile of a version of the library. Its files never change: they are what people have. */
export const frozenProfile = (version: number): Profile =>
  JSON.parse(brotliDecompressSync(readFileSync(`test/fixtures/stored/profile-${version}.json.br`)).toString());

/** Takes everything of ours out of a browser, as if it had never run. It runs in a page of the extension. */
export async function clearProfile(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: typeof chrome.storage } }).chrome;
  const root = await navigator.storage.getDirectory();
  const names = (root as unknown as { keys: () => AsyncIterable<string> }).keys();
  for await (const name of names) await root.removeEntry(name, { recursive: true });
  await Promise.all([storage.local.clear(), storage.sync.clear(), storage.session.clear()]);
}

/** Puts a profile into a browser, the real one or the fake. It runs in a page of the extension, so it uses nothing from here. */
export async function layProfile(profile: Profile): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: typeof chrome.storage } }).chrome;
  const root = await navigator.storage.getDirectory();
  await storage.local.set(profile.local);
  // The page of this build in which this runs has left its own. It reads it again as soon as the accounts change, and would
  // write a new one if there were none: so the accounts come after the files.
  if (!('chosen' in profile.files)) await root.removeEntry('chosen').catch(() => undefined);
  for (const [name, text] of Object.entries(profile.files)) {
    const [file = '', folder] = name.split('/').reverse();
    const place = folder === undefined ? root : await root.getDirectoryHandle(folder, { create: true });
    const writing = await (await place.getFileHandle(file, { create: true })).createWritable();
    await writing.write(text);
    await writing.close();
  }
  await storage.sync.set(profile.sync);
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  // The browser takes these two in turn: no page can make a library of today's version between them.
  indexedDB.deleteDatabase('library');
  const request = indexedDB.open('library', profile.database);
  request.onupgradeneeded = () => {
    for (const name of Object.keys(profile.stores)) {
      const store = request.result.createObjectStore(name, { keyPath: 'id' });
      if (name === 'links') for (const [index, path] of Object.entries(profile.indices)) store.createIndex(index, path);
    }
  };
  const db = await settled(request);
  const names = Object.keys(profile.stores);
  const change = db.transaction(names, 'readwrite');
  for (const name of names) for (const row of profile.stores[name] ?? []) change.objectStore(name).put(row);
  await new Promise((done, failed) => {
    change.oncomplete = done;
    change.onabort = () => failed(change.error);
  });
  db.close();
}
