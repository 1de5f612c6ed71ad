import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { Action } from '../../../src/core/earnings/action.ts';
import type { Earnings } from '../../../src/core/earnings/kept/stored-earnings.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';
import { deleteEverything } from '../../../src/flow/settings/delete-everything.ts';
import { takeDailySnapshot } from '../../../src/store/bulk.ts';
import { changeEarnings, loadEarnings, loadEarningsRows } from '../../../src/store/earnings.ts';
import { addRecord, loadRecent } from '../../../src/store/rows.ts';
import { files } from '../../support/fake-files.ts';
import { rowOf } from '../../support/library-rows.ts';
import { readingOf, reportText } from '../../support/reports.ts';

const listing = readingOf(reportText('8682-AdvancedActionListi (1).csv'), { name: 'listing.csv' });
const { clicks } = readingOf(reportText('performance-by-sub-id.csv'));
const august: Earnings = { actions: listing.actions, clicks };
const byId = ({ actions, ...rest }: Earnings) => ({
  ...rest,
  actions: Object.fromEntries(actions.map((one) => [one.id, one])),
});

const opened = () =>
  new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => done(request.result);
  });

it('keeps every action and click of a report completely', async () => {
  await changeEarnings(() => august);
  const kept = await loadEarnings();
  expect(byId(kept).actions).toEqual(byId(august).actions);
  expect(kept.clicks).toHaveLength(clicks.length);
  expect(kept.clicks).toEqual(expect.arrayContaining(clicks));
});

it('returns the earnings before the change, which can be put back', async () => {
  await changeEarnings(() => august);
  const { before } = await changeEarnings(({ actions }) => ({
    actions: actions.slice(1).map((one): Action => ({ ...one, stage: 'locked' })),
    clicks: [],
  }));
  expect((await loadEarnings()).clicks).toEqual([]);
  await changeEarnings(() => before);
  expect(byId(await loadEarnings()).actions).toEqual(byId(august).actions);
  expect((await loadEarnings()).clicks).toHaveLength(clicks.length);
});

it('keeps all or nothing if the browser refuses in the middle', async () => {
  await changeEarnings(() => ({ actions: august.actions.slice(0, 2), clicks: [] }));
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    puts += 1;
    if (puts === 5) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, row);
  });
  await expect(changeEarnings(() => august)).rejects.toThrow();
  vi.restoreAllMocks();
  expect((await loadEarnings()).actions).toHaveLength(2);
});

it('leaves rows of a later version alone', async () => {
  await changeEarnings(() => august);
  const db = await opened();
  const writing = db.transaction('actions', 'readwrite');
  writing.objectStore('actions').put({ id: 'later', version: 99, data: { any: 'thing' } });
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  db.close();
  expect((await loadEarnings()).actions).toHaveLength(august.actions.length);
  await changeEarnings(() => ({ actions: [], clicks: [] }));
  expect((await loadEarningsRows()).actions).toEqual([{ id: 'later', version: 99, data: { any: 'thing' } }]);
});

it('reads one moment of all of it, whatever is written while it is read', async () => {
  const [action] = august.actions as [Action];
  const many = Array.from({ length: 1200 }, (_, at) => ({ ...action, id: `13634.1.${1000 + at}` }));
  await changeEarnings(() => ({ actions: many, clicks }));
  const writer = await opened();
  const getAll = IDBObjectStore.prototype.getAll;
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...of
  ) {
    const writing = writer.transaction(['actions', 'clicks'], 'readwrite');
    for (const name of ['actions', 'clicks']) writing.objectStore(name).clear();
    return getAll.apply(this, of);
  });
  const { actions, clicks: read } = await loadEarnings();
  reading.mockRestore();
  writer.close();
  expect([actions.length, read.length]).toEqual([1200, clicks.length]);
});

it('leaves the links as they are', async () => {
  await addRecord(rowOf('a') as never);
  await changeEarnings(() => august);
  expect(await loadRecent(10)).toMatchObject([{ id: 'a' }]);
});

it('is in the export of everything, and gone after everything is deleted', async () => {
  await changeEarnings(() => august);
  const exported = await exportEverything();
  const { earnings } = JSON.parse(exported.ok ? exported.value.text : '{}');
  expect([earnings.actions.length, earnings.clicks.length]).toEqual([august.actions.length, clicks.length]);
  expect(await deleteEverything()).toBe('all');
  expect(await loadEarnings()).toEqual({ actions: [], clicks: [] });
});

it.each([
  ['with links', 1],
  ['without links', 0],
])('comes back when the browser has emptied a library %s', async (_, links) => {
  if (links > 0) await addRecord(rowOf('a') as never);
  await changeEarnings(() => august);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(byId(await loadEarnings()).actions).toEqual(byId(august).actions);
  expect((await loadEarnings()).clicks).toHaveLength(clicks.length);
  expect(await loadRecent(10)).toHaveLength(links);
});

it('is kept even if the browser keeps no files beside, and copied once it does', async () => {
  files.broken = new DOMException('The disk is full.', 'QuotaExceededError');
  await changeEarnings(() => august);
  expect((await loadEarnings()).actions).toHaveLength(august.actions.length);
  files.broken = undefined;
  await takeDailySnapshot('2026-11-28');
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await loadEarnings()).actions).toHaveLength(august.actions.length);
});

it('is in no second copy after everything is deleted', async () => {
  await changeEarnings(() => august);
  expect(files.names()).toContain('earnings');
  expect(await deleteEverything()).toBe('all');
  expect(files.names()).toEqual([]);
});
