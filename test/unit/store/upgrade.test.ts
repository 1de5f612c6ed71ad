import { describe, expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { loadEarnings } from '../../../src/store/earnings.ts';
import { toRow } from '../../../src/store/journal.ts';
import { addRecord, loadAllRows, loadRecent } from '../../../src/store/rows.ts';
import { wakeLibrary } from '../../../src/store/wake.ts';
import version1 from '../../fixtures/stored/link-record-1.json' with { type: 'json' };
import { rowOf } from '../../support/library-rows.ts';

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** Stores a library of version 1. */
async function layVersion1(rows: object[]): Promise<void> {
  const request = indexedDB.open('library', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('links', { keyPath: 'id' }).createIndex('madeAt', 'madeAt');
  };
  const db = await settled(request);
  const change = db.transaction('links', 'readwrite');
  for (const row of rows) change.objectStore('links').put(row);
  await new Promise((done) => {
    change.oncomplete = done;
  });
  db.close();
}

/** What is stored, read without our code: the version and the ids. */
async function look(): Promise<{ version: number; ids: IDBValidKey[] }> {
  const db = await settled(indexedDB.open('library'));
  const ids = await settled(db.transaction('links').objectStore('links').getAllKeys());
  db.close();
  return { version: db.version, ids };
}

const php = 'https://www.upwork.com/hire/php-developers/';
const logo = 'https://www.upwork.com/services/product/design-a-modern-logo-1730000000000000001';

it('merges two uses of a link into one row, with both uses as they were', async () => {
  await layVersion1(version1);
  const found = await loadRecent(10);
  expect(found.map(({ landingPage, timesUsed }) => [landingPage, timesUsed])).toEqual([
    [logo, 1],
    [php, 2],
  ]);
  expect(found[1]).toMatchObject({
    title: 'PHP developers for hire',
    labels: ['blog'],
    madeAt: 1790000000000,
    usedAt: 1790000500000,
    uses: [
      { at: 1790000000000, channel: 'copy', format: 'url', state: 'done' },
      { at: 1790000500000, channel: 'reddit', format: 'post', state: 'pending' },
    ],
  });
  expect(found[0]).toMatchObject({ price: { minor: 10000, currency: 'USD' }, uses: [{ format: 'markdown' }] });
});

it('leaves garbage and rows of a later version as they were', async () => {
  const strange = [
    { id: 'newer', madeAt: 1, version: 99, data: { any: 'thing' } },
    { id: 'garbage', madeAt: 2, version: 1, data: null },
  ];
  await layVersion1([...version1, ...strange]);
  expect(await loadAllRows()).toEqual(expect.arrayContaining(strange));
  expect(await loadRecent(10)).toHaveLength(2);
});

it('an interrupted upgrade changes nothing, and the next one completes it', async () => {
  await layVersion1(version1);
  for (const failing of [1, 2]) {
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      puts += 1;
      if (puts === failing) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await expect(loadRecent(10)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await look()).toEqual({ version: 1, ids: version1.map(({ id }) => id) });
  }
  expect(await loadRecent(10)).toHaveLength(2);
  expect((await look()).version).toBe(3);
});

/** Stores a library of version 2. */
async function layVersion2(rows: object[]): Promise<void> {
  const request = indexedDB.open('library', 2);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('links', { keyPath: 'id' });
    store.createIndex('usedAt', 'usedAt');
    store.createIndex('landingPage', 'data.landingPage');
    for (const row of rows) store.put(row);
  };
  (await settled(request)).close();
}

describe('from version 2, which kept no earnings', () => {
  const rows = [toRow(rowOf('a') as LinkRecord), { id: 'newer', usedAt: 1, version: 99, data: { any: 'thing' } }];

  it.each([
    ['2', layVersion2, rows],
    ['1', layVersion1, version1],
  ])('a library of version %s keeps its links and has room for earnings', async (_, lay, kept) => {
    await lay(kept);
    expect(await loadEarnings()).toEqual({ actions: [], clicks: [] });
    expect((await look()).version).toBe(3);
    expect(await loadRecent(10)).toHaveLength(_ === '2' ? 1 : 2);
  });

  it('leaves every row as it was, even unreadable ones', async () => {
    await layVersion2(rows);
    expect(await loadAllRows()).toEqual(expect.arrayContaining(rows));
  });

  it('an interrupted upgrade leaves the old library, and the next one completes it', async () => {
    await layVersion2(rows);
    for (const failing of [1, 2]) {
      const create = IDBDatabase.prototype.createObjectStore;
      let made = 0;
      vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase, ...given) {
        made += 1;
        if (made === failing) throw new DOMException('Internal error.', 'UnknownError');
        return create.apply(this, given);
      });
      await expect(loadEarnings()).rejects.toThrow();
      vi.restoreAllMocks();
      expect(await look()).toEqual({ version: 2, ids: rows.map(({ id }) => id) });
    }
    expect(await loadEarnings()).toEqual({ actions: [], clicks: [] });
    expect(await loadRecent(10)).toHaveLength(1);
  });
});

it('an interrupted first opening leaves nothing, and the next one works', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(() => {
    throw new DOMException('Internal error.', 'UnknownError');
  });
  await expect(addRecord(rowOf('a') as never)).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await addRecord(rowOf('a') as never)).toBe(true);
  expect(await loadRecent(10)).toMatchObject([{ id: 'a' }]);
});

it('a library of a later version is not overwritten', async () => {
  const request = indexedDB.open('library', 4);
  request.onupgradeneeded = () => request.result.createObjectStore('links', { keyPath: 'id' });
  (await settled(request)).close();
  await expect(addRecord(rowOf('a') as never)).rejects.toThrow();
  expect(await look()).toEqual({ version: 4, ids: [] });
});

it('closes for an upgrade elsewhere, and does not hang if another page keeps an old one open', async () => {
  await layVersion1(version1);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const holder = await settled(indexedDB.open('library', 1));
  const waiting = expect(loadRecent(10)).rejects.toThrow('The library did not open.');
  await vi.advanceTimersByTimeAsync(3000);
  await waiting;
  vi.useRealTimers();
  holder.close();
  expect(await loadRecent(10)).toHaveLength(2);
});

it('waking does not create the library and does not block its upgrade', async () => {
  wakeLibrary();
  const turn = indexedDB.open('another'); // Its turn comes after that one.
  (await settled(turn)).close();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['another']);

  await layVersion1(version1);
  wakeLibrary();
  expect((await loadRecent(5)).map(({ landingPage }) => landingPage)).toContain(php);
  expect((await look()).version).toBe(3);
});
