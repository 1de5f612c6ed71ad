import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { readRows } from '../support/library-rows.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, focus, type Look, leave, press, says } from './both-browsers.ts';

/** Runs in a page of the extension: writes a snapshot as of an earlier day, with only the first row of the library. */
const writeDay = async (day: string) => {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => done(request.result);
  });
  const [row] = await new Promise<unknown[]>((done) => {
    const request = db.transaction('links').objectStore('links').getAll();
    request.onsuccess = () => done(request.result);
  });
  db.close();
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  const file = await (await folder.getFileHandle(day, { create: true })).createWritable();
  await file.write(`${JSON.stringify(row)}\n${JSON.stringify({ rows: 1 })}`);
  await file.close();
};
/**
 * Runs in a page of the extension: turns the library into one of a later version, which keeps its links elsewhere. In one
 * step: the extension must find no moment without a library in which it could begin one of its own version.
 */
const makeLater = (version: number) =>
  new Promise<void>((done, failed) => {
    const request = indexedDB.open('library', version);
    request.onupgradeneeded = () => {
      for (const store of [...request.result.objectStoreNames]) request.result.deleteObjectStore(store);
    };
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
const names = (document: Document) =>
  [...document.querySelectorAll('.link-row .name button')].map((one) => one.textContent).sort();
const both = ['Mara K., React developer for dashboards', expect.stringContaining('modern logo')];

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  withBrowser(name)('what is kept beside the library', () => {
    let at: Begun;
    beforeAll(async () => {
      at = await begin(name);
      for (const address of [samples.project, samples.profile])
        expect(await copyIn(address)).toMatch(/^Link copied(?!,)/);
      expect(await at.own.evaluate(readRows)).toHaveLength(2);
    });
    afterAll(async () => {
      await at?.close();
    });
    /** Copies a page's link in the popup and returns what the popup says. */
    const copyIn = async (address: string) => {
      const page = await at.open(address);
      const popup = await at.popup(page);
      await until(() => popup((document) => document.querySelector('.offers li, .hourly') !== null));
      await press(popup, 'Copy link');
      const said = await until(() =>
        popup((document) => {
          const text = document.querySelector('.copying [role="status"]')?.textContent;
          return text?.includes('Saving…') ? undefined : text;
        }),
      );
      await leave(popup);
      await page.close();
      return said;
    };

    it('a note and a term that are still being typed are kept when their tab is closed', async () => {
      const note = 'For the March letter';
      const isNoteKept = () =>
        at.own.evaluate(readRows).then((rows) => rows.some(({ data }) => 'note' in data && data.note === note));
      const isTermKept = () =>
        at.own
          .evaluate('browser.storage.sync.get("talentTerms").then((kept) => JSON.stringify(kept))')
          .then((kept) => String(kept).includes('7050'));
      for (const [section, selector, text, isKept] of [
        ['links', 'dialog textarea', note, isNoteKept],
        ['settings', '#terms input[inputmode="decimal"]', '.5', isTermKept],
      ] as const) {
        const page = await at.openOwn();
        await page.bringToFront();
        const look: Look = (work) => page.evaluate(`(${work})(document)`);
        await page.evaluate((to: string) => {
          location.hash = to;
        }, section);
        if (section === 'links') {
          await focus(look, '[role="grid"]');
          await page.keyboard.press('Enter');
        }
        await focus(look, selector);
        await page.keyboard.press('End');
        await page.keyboard.type(text);
        // What a page of Firefox sends while it closes does not arrive, so there only what was typed before a pause is kept.
        if (name === 'firefox') await until(isKept);
        await page.close();
        await until(isKept);
      }
      await at.own.bringToFront();
    });

    it('the library goes back to an earlier day, and returns from there', async () => {
      await at.own.evaluate(writeDay, '2026-11-01');
      await at.show('links');
      await until(async () => {
        await press(at.dashboard, 'Export');
        return at.dashboard((document) =>
          [...document.querySelectorAll('[role="menuitem"]')].some((one) => one.textContent === 'Restore Nov 1, 2026'),
        );
      });
      await press(at.dashboard, 'Restore Nov 1, 2026');
      await says(at.dashboard, 'Restored from Nov 1, 2026.');
      await until(async () => (await at.dashboard(names))?.length === 1);
      expect(await at.own.evaluate(readRows)).toHaveLength(1);
      await press(at.dashboard, 'Undo');
      await until(async () => (await at.dashboard(names))?.length === 2);
      expect(await at.dashboard(names)).toEqual(both);
    });

    it('a library of a later version is shown and exported from its copies; copying works and reports that nothing is recorded', async () => {
      await at.show('settings');
      await at.own.evaluate(makeLater, 99);
      await at.show('links');
      await says(at.dashboard, 'Your links can’t be opened, so new ones won’t be saved.');
      expect(await at.dashboard(names)).toEqual(both);
      await at.own.evaluate(() => {
        URL.createObjectURL = (blob: Blob) => {
          Object.assign(globalThis, { saved: blob.text() });
          return '#links';
        };
        HTMLAnchorElement.prototype.click = () => undefined;
      });
      await press(at.dashboard, 'Export');
      await press(at.dashboard, 'CSV');
      await says(at.dashboard, '2 links exported');
      const csv = await at.own.evaluate<undefined, string>(() => (globalThis as unknown as { saved: string }).saved);
      expect(csv.trim().split('\n')).toHaveLength(3);
      expect(await copyIn(samples.consultation)).toContain('Not saved (update Finder’s Fee first)');
    });

    it('what the later version wrote stays untouched', async () => {
      const found = await at.own.evaluate(() => indexedDB.databases());
      expect(found.filter(({ name: one }) => one === 'library')).toEqual([{ name: 'library', version: 99 }]);
    });
  });
});
