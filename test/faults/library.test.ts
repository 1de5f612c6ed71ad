import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as bulk from '../../src/store/bulk.ts';
import type * as read from '../../src/store/read.ts';
import type * as store from '../../src/store/rows.ts';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox } from '../drive/drive-firefox.mjs';
import { libraryCode } from '../drive/library-code.mjs';
import type { libraryRecords } from '../drive/many-records.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { rowOf } from '../support/library-rows.ts';
import { size } from '../support/sizes.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

type Library = typeof bulk & typeof read & typeof store & { libraryRecords: typeof libraryRecords };
/** What the pages of both drivers can do. */
type Own = { evaluate<A, T>(work: string | ((argument: A) => T | Promise<T>), argument?: A): Promise<T> };
/** What a page of the extension holds during a trial. */
type World = { library: Library; done: number; isKept: boolean };
type Looked = { version: number; rows: number; uses: number; broken: number };

const drive = { chromium: driveChromium, firefox: driveFirefox };
const count = size(20_000, 2000);
/** A slow disk takes a while for thousands of rows. */
const patienceMs = 60_000;

for (const name of ['chromium', 'firefox'] as const)
  withBrowser(name)(`the library in ${name}`, () => {
    let upwork: Awaited<ReturnType<typeof standIn>>;
    let profile: string;
    let code: string;
    let driver: { crash: () => Promise<void>; dashboard: () => Promise<unknown> } | undefined;
    let own: Own;
    beforeAll(async () => {
      upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
      profile = mkdtempSync(path.join(tmpdir(), 'finders-fee-library-'));
      code = await libraryCode();
      await start();
    });
    afterAll(async () => {
      await driver?.crash();
      upwork?.close();
      if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    /** The browser with the profile as the last one left it, and a page of the extension with the library's code. */
    const start = async (meanwhile?: () => void) => {
      await driver?.crash();
      meanwhile?.();
      driver = await drive[name]({ proxyPort: upwork.port, profile });
      own = (await driver.dashboard()) as Own;
      await own.evaluate(`${code}; undefined`);
    };
    /** For a moment after a crash, a dying process may still hold the store. */
    const lookAtIt = () => until(() => own.evaluate(look).catch(() => undefined));
    const empty = () => own.evaluate(async () => (globalThis as unknown as World).library.deleteLibrary());

    it('killed during an import: all of it is there or nothing, and all of it after another try', async () => {
      const moments = Array.from({ length: size(10, 1) }, (_, at) => Math.ceil(((at + 1) / size(10, 2)) * count));
      const came = { nothing: 0, all: 0 };
      for (const moment of moments) {
        await empty();
        await own.evaluate((many) => {
          const world = globalThis as unknown as World;
          world.done = 0;
          const onDone = (done: number) => {
            world.done = done;
          };
          void world.library.addRecords(world.library.libraryRecords(many), { onDone });
        }, count);
        await until(
          () => own.evaluate((wanted) => (globalThis as unknown as World).done >= wanted, moment),
          patienceMs,
        );
        await start();
        const found = await lookAtIt();
        expect([0, count], `killed after ${moment}`).toContain(found.rows);
        expect(found.broken).toBe(0);
        came[found.rows === 0 ? 'nothing' : 'all'] += 1;
        await own.evaluate(async (many) => {
          const { library } = globalThis as unknown as World;
          await library.addRecords(library.libraryRecords(many));
        }, count);
        expect(await lookAtIt()).toMatchObject({ rows: count, broken: 0 });
      }
      figure(
        `${name} killed in mid import of ${count}`,
        moments.length,
        `${came.nothing} nothing, ${came.all} all, 0 half; all once tried again`,
      );
    });

    it('killed during an upgrade: the library is old or new, and no use is lost', async () => {
      const tried = size(10, 1);
      const came = { old: 0, new: 0 };
      for (let round = 0; round < tried; round += 1) {
        await empty();
        await own.evaluate(layVersion1, { many: count, row: rowOf('x') });
        await own.evaluate(() => {
          const world = globalThis as unknown as World;
          world.isKept = false;
          void world.library
            .countRows()
            .catch(() => undefined)
            .finally(() => {
              world.isKept = true;
            });
        });
        const killAfter = performance.now() + round * 150;
        await until(() => performance.now() >= killAfter);
        const isOver = await own.evaluate(() => (globalThis as unknown as World).isKept);
        await start();
        came[isOver ? 'new' : 'old'] += 1;
        // Our own code upgrades a library that is still old.
        await until(() =>
          own.evaluate(async () => (globalThis as unknown as World).library.countRows().catch(() => 0)),
        );
        expect(await lookAtIt(), `killed in round ${round}`).toEqual({
          version: 3,
          rows: count / 2,
          uses: count,
          broken: 0,
        });
      }
      figure(
        `${name} killed in mid upgrade of ${count}`,
        tried,
        `${came.old} before its end, ${came.new} after; then all uses, 0 mixed`,
      );
    });

    it('its folder deleted between two runs: everything acknowledged comes back', async () => {
      const tried = size(5, 1);
      await empty();
      for (let round = 0; round < tried; round += 1) {
        const before = await own.evaluate(
          async ({ many, seed, rows }) => {
            const { library } = globalThis as unknown as World;
            const ids = await library.addRecords(library.libraryRecords(many, seed));
            for (const row of rows) {
              await library.addRecord(row as never);
              await library.confirmRecord(row.id, `use-${row.id}`);
            }
            await library.editRecord(ids[1] ?? '', { note: 'Kept.' });
            await library.deleteRecords(ids.slice(0, 1));
            return library.loadAllRows();
          },
          { many: 1000, seed: round + 1, rows: [1, 2, 3].map((at) => rowOf(`round-${round}-${at}`)) },
        );
        await start(() => wipe(name, profile));
        const after = await own.evaluate(async () => (globalThis as unknown as World).library.loadAllRows());
        expect(after).toEqual(before);
        expect(after).toHaveLength((round + 1) * 1002);
      }
      figure(`${name} with the library's folder wiped`, tried, `${tried * 1002} rows, all back as they were`);
    });

    const held = name === 'chromium' ? ['closed', 'left for another'] : [];
    it.each(held)('a page that freezes during a write, and is then %s, blocks nobody', async (end) => {
      const holder = await driver?.dashboard();
      await (holder as Own).evaluate(async () => {
        const request = indexedDB.open('library', 3);
        request.onsuccess = () => Object.assign(globalThis, { held: request.result });
        await new Promise<void>((done) => void navigator.locks.request('library', () => new Promise(() => done())));
      });
      const id = `held-${end}`;
      const row = { ...rowOf(id), id: `${rowOf(id).trackingLink} ${rowOf(id).landingPage}` };
      await own.evaluate((record) => {
        const world = globalThis as unknown as World & { browser?: typeof chrome };
        world.isKept = false;
        void (world.browser ?? chrome).runtime.sendMessage({ name: 'record/add', record }).then((reply) => {
          world.isKept = reply?.recorded === true;
        });
      }, row);
      expect(await own.evaluate(() => (globalThis as unknown as World).isKept)).toBe(false);
      if (end === 'closed') await (holder as { close: () => Promise<void> }).close();
      else
        await (holder as Own).evaluate(() => {
          location.href = 'https://www.upwork.com/';
        });
      await until(() => own.evaluate(() => (globalThis as unknown as World).isKept));
      expect(
        (await own.evaluate(async (wanted) => (globalThis as unknown as World).library.loadRecord(wanted), row.id))
          ?.timesUsed,
      ).toBe(1);
    });
  });

/** Deletes the browser's files of the library, and nothing else. */
function wipe(name: 'chromium' | 'firefox', profile: string): void {
  const kept = path.join(profile, name === 'chromium' ? 'Default/IndexedDB' : 'storage/default');
  // Firefox keeps the journal's store in another folder of its own, which belongs to a user context.
  const folders = readdirSync(kept).filter((one) => /^(?:chrome|moz)-extension[^^]*$/.test(one));
  expect(folders.length).toBeGreaterThan(0);
  for (const one of folders)
    rmSync(path.join(kept, one, name === 'chromium' ? '' : 'idb'), { recursive: true, force: true, maxRetries: 5 });
}

/** The content of the library, read without our code; runs in a page of the extension. */
async function look(): Promise<Looked | undefined> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'library'))
    return { version: 0, rows: 0, uses: 0, broken: 0 };
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  try {
    const all = await new Promise<
      { id: string; data: { trackingLink?: string; uses?: object[]; timesUsed: number } }[]
    >((done, failed) => {
      const request = db.transaction('links').objectStore('links').getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const broken = all.filter(({ id, data }) => !data.trackingLink || !id.startsWith(data.trackingLink) || !data.uses);
    const uses = all.reduce((sum, { data }) => sum + data.timesUsed, 0);
    return { version: db.version, rows: all.length, uses, broken: broken.length };
  } finally {
    db.close();
  }
}

/** Stores a library as version 1 kept it, a row for each use and two uses for each link; runs in a page of the extension. */
async function layVersion1({ many, row }: { many: number; row: ReturnType<typeof rowOf> }): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    // The dashboard counts its links soon after a change, which makes an empty library of today's version. The browser takes
    // these two in turn, with nothing between them.
    indexedDB.deleteDatabase('library');
    const request = indexedDB.open('library', 1);
    request.onerror = () => failed(request.error);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('links', { keyPath: 'id' }).createIndex('madeAt', 'madeAt');
    request.onsuccess = () => done(request.result);
  });
  const change = db.transaction('links', 'readwrite');
  const { landingPage, marketplace, kind, title } = row;
  for (let at = 0; at < many; at += 1) {
    const label = `label-${at % (many / 2)}`;
    const trackingLink = row.trackingLink.replace('subId1=x', `subId1=${label}`);
    const use = { id: `use-${at}`, channel: 'copy', format: 'url', madeAt: row.madeAt + at, state: 'done' };
    const data = { ...use, trackingLink, landingPage, marketplace, kind, title, subIds: { subId1: label }, label };
    change.objectStore('links').put({ id: use.id, madeAt: use.madeAt, version: 1, data });
  }
  await new Promise((done) => {
    change.oncomplete = done;
  });
  db.close();
}
