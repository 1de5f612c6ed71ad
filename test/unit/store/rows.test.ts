import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { lastUse } from '../../../src/core/library/use-record.ts';
import { addRecord, confirmRecord, deleteLibrary, loadRecent } from '../../../src/store/rows.ts';
import { fake } from '../../support/fake-browser.ts';
import { rowOf } from '../../support/library-rows.ts';

const record = (id: string) => rowOf(id) as LinkRecord;

/** Puts a row into the store without our code. */
const smuggle = async (row: object) => {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => done(request.result);
  });
  await new Promise((done) => {
    const change = db.transaction('links', 'readwrite');
    change.objectStore('links').put(row);
    change.oncomplete = done;
  });
  db.close();
};

it('leaves out garbage and rows of a later version, and never overwrites them', async () => {
  await addRecord(record('good'));
  await smuggle({ id: 'newer', usedAt: 2, version: 99, data: { id: 'newer', shape: 'unknown' } });
  await smuggle({ id: 'garbage', usedAt: 3, version: 1, data: { id: 5 } });
  await smuggle({ id: 'bare', usedAt: 4 });
  expect((await loadRecent(10)).map(({ id }) => id)).toEqual(['good']);
  expect(await confirmRecord('newer', 'use-newer')).toBe(false);
  expect(await addRecord(record('newer'))).toBe(false);
  expect((await loadRecent(10)).map(({ id }) => id)).toEqual(['good']);
});

it('gives as many as asked for, newest first, even if many came at once or a later version wrote some', async () => {
  const at = (id: string, usedAt: number) => addRecord({ ...record(id), usedAt });
  for (const id of ['same-1', 'same-2', 'same-3']) await at(id, 10);
  await at('older', 5);
  await at('newest', 20);
  for (const id of ['later-1', 'later-2']) await smuggle({ id, usedAt: 15, version: 99, data: {} });
  const newest = async (count: number) => (await loadRecent(count)).map(({ usedAt }) => usedAt);
  expect(await newest(1)).toEqual([20]);
  expect(await newest(3)).toEqual([20, 10, 10]);
  expect(await newest(5)).toEqual([20, 10, 10, 10, 5]);
  expect(await newest(60)).toEqual([20, 10, 10, 10, 5]);
});

it('is restored from its copies only if the browser emptied it, with confirmed rows confirmed', async () => {
  await addRecord(record('a'));
  await addRecord(record('b'));
  await confirmRecord('b', 'use-b');
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await loadRecent(10)).map((one) => [one.id, lastUse(one)?.state]).sort()).toEqual([
    ['a', 'pending'],
    ['b', 'done'],
  ]);
  fake.local.broken = new Error('Full');
  expect(await addRecord(record('c'))).toBe(true);
  fake.local.broken = undefined;
  expect(await loadRecent(10)).toHaveLength(3);
});

it('a row written twice is one row, even if the second comes after its confirmation', async () => {
  await addRecord(record('a'));
  await confirmRecord('a', 'use-a');
  await addRecord(record('a'));
  expect((await loadRecent(10)).map((one) => [one.id, lastUse(one)?.state])).toEqual([['a', 'done']]);
});

it('hundreds of uses at once are written in a few transactions, and each is acknowledged when it is stored', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const all = Array.from({ length: 300 }, (_, at) => rowOf(`row-${at}`) as LinkRecord);
  const again = { ...rowOf('row-0'), uses: [{ ...rowOf('row-0').uses[0], id: 'again' }] } as LinkRecord;
  const use = (one: LinkRecord) => addRecord(one).then(() => confirmRecord(one.id, one.uses[0]?.id ?? ''));
  expect(await Promise.all([...all, again].map(use))).toEqual(Array(301).fill(true));
  expect(transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').length).toBeLessThan(10);
  const found = await loadRecent(400);
  expect(found).toHaveLength(300);
  expect(found.filter((one) => lastUse(one)?.state !== 'done')).toEqual([]);
  expect(found.find(({ id }) => id === 'row-0')?.timesUsed).toBe(2);
});

it('a row that cannot be written is refused, and the rows after it are written', async () => {
  await addRecord(rowOf('old') as LinkRecord);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row: LinkRecord) {
    if (row.id === 'full') throw new DOMException('Full', 'QuotaExceededError');
    return put.call(this, row);
  });
  const first = addRecord(rowOf('full') as LinkRecord);
  await expect(first).rejects.toThrow();
  expect(await addRecord(rowOf('next') as LinkRecord)).toBe(true);
  expect((await loadRecent(9)).map(({ id }) => id).sort()).toEqual(['next', 'old']);
});

it('rejects, and keeps what was, if a write is aborted', async () => {
  await addRecord(record('a'));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await expect(addRecord(record('b'))).rejects.toThrow();
  await expect(confirmRecord('a', 'use-a')).rejects.toThrow();
  vi.restoreAllMocks();
  expect((await loadRecent(10)).map((one) => [one.id, lastUse(one)?.state])).toEqual([['a', 'pending']]);
});

it('leaves nothing of a library whose creation failed, and creates it completely the next time', async () => {
  const makeIndex = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await expect(addRecord(record('a'))).rejects.toThrow();
  await expect(loadRecent(10)).rejects.toThrow();
  expect(makeIndex.mock.contexts.map((store) => (store as IDBObjectStore).name)).toEqual(['links', 'links']);
  expect(await indexedDB.databases()).toEqual([]);
  makeIndex.mockRestore();
  await addRecord(record('b'));
  expect((await loadRecent(10)).map(({ id }) => id)).toEqual(['b']);
});

it('rejects after three seconds if the library does not open', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
  const writing = expect(addRecord(record('a'))).rejects.toThrow('The library did not open.');
  await vi.advanceTimersByTimeAsync(3000);
  await writing;
});

it('is deleted completely', async () => {
  await addRecord(record('a'));
  await deleteLibrary();
  fake.reset();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await loadRecent(10)).toEqual([]);
});
