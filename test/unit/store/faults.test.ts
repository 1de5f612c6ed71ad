import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { alone } from '../../../src/platform/alone.ts';
import { addRecords, deleteRecords, takeDailySnapshot } from '../../../src/store/bulk.ts';
import { withLibrary } from '../../../src/store/open.ts';
import { addRecord, confirmRecord, deleteLibrary, loadRecent, loadRecord } from '../../../src/store/rows.ts';
import version1 from '../../fixtures/stored/link-record-1.json' with { type: 'json' };
import { fake } from '../../support/fake-browser.ts';
import { files } from '../../support/fake-files.ts';
import { rowOf } from '../../support/library-rows.ts';

const record = (id: string) => rowOf(id) as LinkRecord;
const many = (count: number) => Array.from({ length: count }, (_, at) => record(`row-${at}`));
const ids = async () => (await loadRecent(2000)).map(({ id }) => id).sort();
/** As after a crash, when the browser took the library for corrupt. */
const empty = () => vi.stubGlobal('indexedDB', new IDBFactory());
const never = () => new Promise<never>(() => undefined);

it('a long task keeps its connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const counted = withLibrary(async (db) => {
    await vi.advanceTimersByTimeAsync(60_000);
    return db.count('links');
  });
  expect(await counted).toBe(0);
});

it('when the copy of a row hangs, the row itself is kept', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let end: () => void = () => undefined;
  const hanging = new Promise<void>((done) => {
    end = done;
  });
  const set = vi.spyOn(fake.local, 'set').mockReturnValue(hanging);
  const adding = addRecord(record('a'));
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(1500);
  expect(await adding).toBe(true);
  expect(await ids()).toEqual(['a']);
  end();
});

it('a copy of a row that arrives after the row was deleted does not bring it back', async () => {
  await addRecords(many(201));
  const { set } = fake.local;
  let arrive: () => void = () => undefined;
  // Writes arrive in order, but late.
  let before = new Promise<void>((done) => {
    arrive = done;
  });
  const late = vi.spyOn(fake.local, 'set').mockImplementation((noted) => {
    if (!Object.keys(noted).some((key) => key.startsWith('link.'))) return set(noted);
    before = before.then(() => set(noted));
    return before;
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const adding = addRecord(record('a'));
  await vi.waitFor(() => expect(late).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(1500);
  expect(await adding).toBe(true);
  const deleting = deleteRecords(await ids());
  await vi.waitFor(() => expect(files.snapshot('base')?.text).toBe('{"rows":0}'));
  await vi.advanceTimersByTimeAsync(6000);
  await deleting;
  vi.useRealTimers();
  arrive();
  await before;
  empty();
  expect(await ids()).toEqual([]);
});

it.each(['get', 'put'] as const)('a %s that hangs is not acknowledged, and the next write goes on', async (name) => {
  await addRecord(record('a'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = vi.spyOn(IDBObjectStore.prototype, name).mockImplementationOnce(() => new IDBRequest() as never);
  const failing = expect(addRecord(record('b'))).rejects.toThrow('The library did not answer.');
  await vi.waitFor(() => expect(hanging).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(4000);
  await failing;
  const next = addRecord(record('c'));
  await vi.waitFor(() => expect(hanging.mock.calls.length).toBeGreaterThan(1));
  expect(await next).toBe(true);
  vi.useRealTimers();
  expect(await ids()).toEqual(['a', 'c']);
});

it('a row that was refused because it had to wait too long is not written later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let end = () => {};
  const long = alone('library', () => new Promise<void>((done) => (end = done)));
  const failing = expect(addRecord(record('a'))).rejects.toThrow('The library did not answer.');
  await vi.advanceTimersByTimeAsync(4000);
  await failing;
  end();
  await long;
  vi.useRealTimers();
  expect(await addRecord(record('b'))).toBe(true);
  expect(await ids()).toEqual(['b']);
});

it('a row that is refused during its own turn is not written afterwards', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let end = () => {};
  const long = alone('library', () => new Promise<void>((done) => (end = done)));
  const failing = expect(addRecord(record('a'))).rejects.toThrow('The library did not answer.');
  await vi.advanceTimersByTimeAsync(3600);
  const noting = vi.spyOn(fake.local, 'set').mockImplementation(never);
  end();
  await long;
  await vi.waitFor(() => expect(noting).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(400);
  await failing;
  await vi.advanceTimersByTimeAsync(1000);
  noting.mockRestore();
  vi.useRealTimers();
  expect(await addRecord(record('b'))).toBe(true);
  expect(await ids()).toEqual(['b']);
});

it('a browser without channels between pages keeps records', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(await addRecord(record('a'))).toBe(true);
  expect(await ids()).toEqual(['a']);
});

it.each([
  ['rejects', async () => Promise.reject(new Error('The disk is broken.'))],
  ['hangs', never],
])('an emptied library whose journal %s does not count as empty, and comes back later', async (_, answer) => {
  await addRecords(many(3));
  await addRecord(record('later'));
  empty();
  const get = fake.local.get;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const broken = vi.fn((keys: string | string[] | null) => (keys === null ? answer() : get(keys)));
  fake.local.get = broken;
  const looking = expect(loadRecent(10)).rejects.toThrow();
  await vi.waitFor(() => expect(broken).toHaveBeenCalledWith(null));
  await vi.advanceTimersByTimeAsync(3000);
  await looking;
  broken.mockClear();
  const snapshot = expect(takeDailySnapshot('2100-01-01')).rejects.toThrow();
  await vi.waitFor(() => expect(broken).toHaveBeenCalledWith(null));
  await vi.advanceTimersByTimeAsync(3000);
  await snapshot;
  vi.useRealTimers();
  fake.local.get = get;
  expect(await ids()).toEqual(['later', 'row-0', 'row-1', 'row-2']);
});

it('an emptied library whose snapshot cannot be read for now comes back later, complete', async () => {
  await addRecords(many(3));
  await addRecord(record('later'));
  empty();
  files.unreadable = new DOMException('In use.', 'NotReadableError');
  await expect(loadRecent(10)).rejects.toThrow();
  files.unreadable = undefined;
  expect(await ids()).toEqual(['later', 'row-0', 'row-1', 'row-2']);
});

it('if the last snapshot is incomplete, the newest complete day is used', async () => {
  await addRecords(many(3));
  await addRecord(record('later'));
  const base = files.snapshot('base');
  if (!base) throw new Error('A snapshot was taken.');
  base.text = base.text?.slice(0, 40) ?? '';
  empty();
  expect(await ids()).toEqual(['later', 'row-0', 'row-1', 'row-2']);
});

it('garbage among the copies does not keep the library closed', async () => {
  await addRecord(record('a'));
  await fake.local.set({ 'link.x': 5, 'link.y': { data: null }, 'link.z': 'text' });
  empty();
  expect(await ids()).toEqual(['a']);
});

it('copies from version 1 become one row with all uses, and never replace a newer copy', async () => {
  const [one, two] = version1;
  if (!one || !two) throw new Error('The fixture holds two uses of one link.');
  await fake.local.set({ [`link.${one.id}`]: one, [`link.${two.id}`]: two });
  const [merged] = await loadRecent(10);
  expect(merged?.timesUsed).toBe(2);
  const unused = merged?.uses.find(({ state }) => state === 'pending')?.id ?? '';
  await confirmRecord(merged?.id ?? '', unused);
  // In any order in which the browser lists them.
  const copies = fake.local.all();
  fake.local.renew();
  await fake.local.set(Object.fromEntries(Object.entries(copies).reverse()));
  empty();
  expect((await loadRecent(10))[0]?.uses.map(({ state }) => state)).toEqual(['done', 'done']);
});

it('deleted rows stay deleted, even when another page writes at the same time', async () => {
  await addRecords(many(3));
  await Promise.all([takeDailySnapshot('2100-01-01'), addRecord(record('later')), deleteLibrary()]);
  expect(await ids()).toEqual([]);
});

it('if the browser keeps no files, everything can be deleted', async () => {
  await addRecord(record('a'));
  files.absent = new DOMException('Security error when calling GetDirectory', 'SecurityError');
  await deleteLibrary();
  expect(await ids()).toEqual([]);
});

it('a row deleted while another page fills the library again stays deleted', async () => {
  await addRecords(many(3));
  empty();
  let go = (): void => undefined;
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const get = fake.local.get;
  const slow = vi.fn(async (keys: string | string[] | null) => {
    const found = await get(keys);
    if (keys === null) await gate;
    return found;
  });
  fake.local.get = slow;
  const reading = loadRecent(10);
  await vi.waitFor(() => expect(slow).toHaveBeenCalledWith(null));
  fake.local.get = get;
  expect(await deleteRecords(['row-0'])).toHaveLength(1);
  go();
  await reading;
  expect(await ids()).toEqual(['row-1', 'row-2']);
});

it('when the clock goes back, a use counts once and can be confirmed, also on a row full of uses', async () => {
  const used = (at: number) => ({ id: `use-${at}`, at, channel: 'copy', format: 'url', state: 'done' as const });
  const full = { ...record('a'), timesUsed: 500, uses: Array.from({ length: 500 }, (_, at) => used(1000 + at)) };
  await addRecord(full);
  const again = { ...record('a'), uses: [{ ...used(5), state: 'pending' as const }] };
  await addRecord(again);
  await addRecord(again);
  expect(await confirmRecord('a', 'use-5')).toBe(true);
  const row = await loadRecord('a');
  expect(row?.timesUsed).toBe(501);
  expect(row?.uses).toHaveLength(500);
});

it('a link that is in one import twice is reported once', async () => {
  expect(await addRecords([record('a'), record('b'), record('a')])).toEqual(['a', 'b']);
});

it('a full second store does not stop the first', async () => {
  fake.local.broken = new Error('Full');
  await addRecord(record('a')).catch(() => undefined);
  fake.local.broken = undefined;
  await addRecord(record('a'));
  fake.local.broken = new Error('Full');
  expect(await addRecord(record('b'))).toBe(true);
  expect(await addRecords([record('c')])).toEqual(['c']);
  expect(await deleteRecords(['c'])).toHaveLength(1);
});

it('recording one link does not read through a large library', async () => {
  await addRecords(many(50));
  const counting = vi.spyOn(IDBObjectStore.prototype, 'count');
  await addRecord(record('a'));
  await loadRecent(5);
  expect(counting).not.toHaveBeenCalled();
});

it('a deletion waits for a slow disk', async () => {
  await addRecord(record('a'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const slow = Object.assign(new IDBRequest(), { readyState: 'done' }) as IDBOpenDBRequest;
  const asked = vi.spyOn(indexedDB, 'deleteDatabase').mockReturnValue(slow);
  const deleting = deleteLibrary();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(20_000);
  slow.dispatchEvent(new IDBVersionChangeEvent('success'));
  expect(await deleting).toBeUndefined();
});

it('a deletion waits only a moment for a page that holds the library open', async () => {
  await addRecord(record('a'));
  const request = indexedDB.open('library');
  await new Promise((done) => {
    request.onsuccess = done;
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked = vi.spyOn(indexedDB, 'deleteDatabase');
  const failing = expect(deleteLibrary()).rejects.toThrow('The browser did not answer.');
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(2));
  await vi.advanceTimersByTimeAsync(3000);
  await failing;
  request.result.close();
});

it('a deletion that did not get its turn in time deletes nothing later', async () => {
  await addRecord(record('a'));
  const stop = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(stop.signal);
  let release = (): void => undefined;
  const holding = fake.locks.request(
    'library',
    () =>
      new Promise<void>((done) => {
        release = done;
      }),
  );
  const deleting = expect(deleteLibrary()).rejects.toThrow();
  await vi.waitFor(() => expect(AbortSignal.timeout).toHaveBeenCalled());
  stop.abort();
  release();
  await Promise.all([holding, deleting]);
  expect(await ids()).toEqual(['a']);
});
