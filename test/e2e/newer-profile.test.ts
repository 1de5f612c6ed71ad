import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../drive/sample-pages.mjs';
import { frozenProfile, layProfile, type Profile } from '../support/lay-profile.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, leave, press, says } from './both-browsers.ts';

const later = { version: 99, data: { what: 'only a later version knows' } };

/** A profile as a later version could leave it: another database, rows and settings of a later shape, settings of its own. */
const laterProfile = (): Profile => {
  const known = frozenProfile(3);
  return {
    ...known,
    database: 4,
    indices: { soughtAt: 'soughtAt' },
    stores: { ...known.stores, links: [...(known.stores.links ?? []), { id: 'later', usedAt: 1, ...later }], more: [] },
    sync: { ...known.sync, hashtags: later, somethingNew: later },
    local: { ...known.local, 'impact.run': later, somethingNew: later },
  };
};

/** Everything that is stored, as text. It runs in a page of the extension, without our code. */
async function everything(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: { storage: typeof chrome.storage } }).chrome;
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const db = await settled(indexedDB.open('library'));
  const rows: unknown[] = [db.version];
  for (const name of db.objectStoreNames)
    rows.push(name, await settled(db.transaction(name).objectStore(name).getAll()));
  db.close();
  const files: unknown[] = [];
  const read = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    const entries = (folder as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }).entries();
    for await (const [name, entry] of entries)
      if (entry.kind === 'directory') await read(entry as FileSystemDirectoryHandle);
      else files.push([name, await (await (entry as FileSystemFileHandle).getFile()).text()]);
  };
  await read(await navigator.storage.getDirectory());
  files.sort();
  const areas = [await storage.sync.get(null), await storage.local.get(null)];
  // Only noted after the browser was slow to say that it has no policies.
  const kept = ([key]: [string, unknown]) => key !== 'noPolicy';
  return JSON.stringify([rows, files, areas.map((area) => Object.entries(area).filter(kept).sort())]);
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  withBrowser(name)('a profile that a newer version has written', () => {
    let begun: Begun;
    let downloads: string;
    beforeAll(async () => {
      downloads = mkdtempSync(path.join(tmpdir(), 'finders-fee-downloads-'));
      // Firefox would show a panel of downloads, and then no popup.
      const prefs = {
        'browser.download.alwaysOpenPanel': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      };
      begun = await begin(name, { prefs });
      await begun.own.evaluate(layProfile, laterProfile());
    });
    afterAll(async () => {
      await begun?.close();
      rmSync(downloads, { recursive: true, force: true });
    });

    it('is shown and exported, copies say why they are not saved, and nothing of it changes', async () => {
      const before = await begun.own.evaluate(everything);
      await begun.show('links');
      await says(begun.dashboard, 'A newer version of Finder’s Fee saved this.');
      await says(begun.dashboard, '1,000 pages · 1,000 links');
      await press(begun.dashboard, 'Export');
      await press(begun.dashboard, 'JSON');
      await says(begun.dashboard, '1,000 links exported');
      await begun.show('earnings');
      await says(begun.dashboard, 'A newer version of Finder’s Fee saved this.');
      await begun.show('settings');
      await press(begun.dashboard, 'Export all data');
      await says(begun.dashboard, '1,001 links');

      const page = await begun.open(samples.project);
      const popup = await begun.popup(page);
      await press(popup, 'Copy link');
      await says(popup, 'Not saved (update Finder’s Fee first)');
      await leave(popup);
      expect(await begun.clipboard(page)).toMatch(/^https:\/\/upwork\.pxf\.io\/c\/1234567\//);
      expect(await begun.own.evaluate(everything)).toBe(before);
    });
  });
});
