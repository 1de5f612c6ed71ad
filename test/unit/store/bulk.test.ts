import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import {
  addRecords,
  changeRecords,
  deleteRecords,
  putBack,
  restoreSnapshot,
  takeDailySnapshot,
  undoRestore,
} from '../../../src/store/bulk.ts';
import { countRows, loadRecords, readRecords } from '../../../src/store/read.ts';
import { addRecord, confirmRecord, deleteLibrary, loadRecent } from '../../../src/store/rows.ts';
import { loadDays } from '../../../src/store/snapshots.ts';
import { files } from '../../support/fake-files.ts';
import { rowOf } from '../../support/library-rows.ts';

const record = (id: string) => rowOf(id) as LinkRecord;
const many = (count: number, name = 'row') => Array.from({ length: count }, (_, at) => record(`${name}-${at}`));
const ids = async () => (await loadRecent(2000)).map(({ id }) => id).sort();
/** As after a crash, when the browser took the library for corrupt. */
const empty = () => vi.stubGlobal('indexedDB', new IDBFactory());

it('adds new rows all or not at all, and each only once', async () => {
  await addRecord(record('row-1'));
  expect(await addRecords(many(3))).toEqual(['row-0', 'row-2']);
  expect(await addRecords(many(3))).toEqual([]);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row: LinkRecord) {
    if (row.id === 'more-5') throw new DOMException('Full', 'QuotaExceededError');
    return put.call(this, row);
  });
  await expect(addRecords(many(9, 'more'))).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await ids()).toEqual(['row-0', 'row-1', 'row-2']);
});

it('reports its progress, and leaves everything as it was when it is stopped', async () => {
  const told: number[] = [];
  await addRecords(many(2500), { onDone: (count) => told.push(count) });
  expect(told).toEqual([1000, 2000, 2500]);
  const stop = new AbortController();
  const stopping = addRecords(many(2500, 'more'), { signal: stop.signal, onDone: () => stop.abort() });
  await expect(stopping).rejects.toThrow();
  expect(await countRows()).toBe(2500);
});

it('reads every record in chunks', async () => {
  await addRecords(many(2001));
  const chunks: number[] = [];
  for await (const chunk of readRecords()) chunks.push(chunk.length);
  expect(chunks).toEqual([500, 500, 500, 500, 1]);
});

it('deletes and puts back as it was; changes and puts back as it was', async () => {
  await addRecords(many(5));
  const gone = await deleteRecords(['row-1', 'row-3', 'not-there']);
  expect(await ids()).toEqual(['row-0', 'row-2', 'row-4']);
  await putBack(gone);
  expect(await ids()).toHaveLength(5);
  const before = await changeRecords(['row-1'], (one) => ({ ...one, labels: [...one.labels, 'spring'] }));
  expect((await loadRecent(9)).find(({ id }) => id === 'row-1')?.labels).toEqual(['row-1', 'spring']);
  await putBack(before);
  expect((await loadRecent(9)).find(({ id }) => id === 'row-1')?.labels).toEqual(['row-1']);
});

it('takes a change back and keeps the uses that came since', async () => {
  await addRecords(many(2));
  const before = await changeRecords(['row-0'], (one) => ({ ...one, labels: ['spring'] }));
  const gone = await deleteRecords(['row-1']);
  const later = (id: string) => ({
    ...record(id),
    uses: [{ ...record(id).uses[0], id: `later-${id}`, at: 1_790_000_900_000 }],
  });
  await addRecord(later('row-0') as LinkRecord);
  await addRecord(later('row-1') as LinkRecord);
  await putBack([...before, ...gone]);
  for (const one of await loadRecent(9)) {
    expect(one.uses.map(({ id }) => id)).toEqual([`use-${one.id}`, `later-${one.id}`]);
    expect([one.timesUsed, one.labels]).toEqual([2, [one.id]]);
  }
});

it.each([
  ['few', 5],
  ['many', 300],
])('an emptied library comes back as it was: %s rows, without the deleted ones', async (_, count) => {
  await addRecords(many(count));
  await addRecord(record('later'));
  await confirmRecord('later', 'use-later');
  await deleteRecords(['row-0']);
  const known = await ids();
  expect(known).toHaveLength(count);
  empty();
  expect(await ids()).toEqual(known);
  expect((await loadRecent(2000)).find(({ id }) => id === 'later')?.uses[0]?.state).toBe('done');
});

it('an emptied library comes back even if the browser keeps no files', async () => {
  files.broken = new DOMException('Security error', 'SecurityError');
  await addRecords(many(300));
  expect(await takeDailySnapshot('2026-11-20')).toBe(false);
  empty();
  expect(await countRows()).toBe(300);
});

it('keeps today to go back to, even if the clock was years ahead, and loses no good days to a clock that fell back', async () => {
  const days: string[][] = [];
  for (const [at, day] of [
    '2026-11-18',
    '2050-01-01',
    '2050-01-02',
    '2050-01-03',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
  ].entries()) {
    await addRecord(record(`day-${at}`));
    await takeDailySnapshot(day);
    days.push(await loadDays());
  }
  expect(days.slice(4)).toEqual([
    ['2050-01-03', '2050-01-02', '2026-11-19'],
    ['2050-01-03', '2026-11-20', '2026-11-19'],
    ['2026-11-21', '2026-11-20', '2026-11-19'],
  ]);
  // With an empty battery the clock starts again at its beginning, for a day.
  await takeDailySnapshot('1970-01-01');
  expect(await loadDays()).toEqual(['2026-11-21', '2026-11-20', '1970-01-01']);
  await takeDailySnapshot('2026-11-22');
  expect(await loadDays()).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
  // The base is the snapshot written last, whatever its day.
  empty();
  expect((await ids()).length).toBe(7);
});

it('keeps the last three days, each as it began, and can restore one of them', async () => {
  for (const day of [16, 17, 18, 19]) {
    await addRecord(record(`day-${day}`));
    expect(await takeDailySnapshot(`2026-11-${day}`)).toBe(true);
    await addRecord(record(`later-${day}`));
    await takeDailySnapshot(`2026-11-${day}`);
  }
  expect(await loadDays()).toEqual(['2026-11-19', '2026-11-18', '2026-11-17']);
  const restored = await restoreSnapshot('2026-11-17');
  expect(await ids()).toEqual(['day-16', 'day-17', 'later-16']);
  empty();
  expect(await ids()).toEqual(['day-16', 'day-17', 'later-16']);
  // Rows added between a change and its undo are kept.
  await addRecord(record('copied-since'));
  await addRecord({
    ...record('day-16'),
    uses: [{ id: 'again', at: 5, channel: 'reddit', format: 'post', state: 'done' }],
  });
  if (!restored) throw new Error('That day was kept.');
  await undoRestore(restored);
  const all = [16, 17, 18, 19].flatMap((day) => [`day-${day}`, `later-${day}`]);
  expect(await ids()).toEqual(['copied-since', ...all].toSorted());
  empty();
  expect(await ids()).toEqual(['copied-since', ...all].toSorted());
  const [again] = await loadRecords(['day-16']);
  expect(again?.uses.map(({ id }) => id)).toContain('again');
  expect(again?.timesUsed).toBe(2);
});

it('undoing a restored day removes the links that it brought back, unless one was used since', async () => {
  await addRecords(many(2));
  await takeDailySnapshot('2026-11-20');
  await deleteRecords(['row-0', 'row-1']);
  const restored = await restoreSnapshot('2026-11-20');
  await addRecord({
    ...record('row-1'),
    uses: [{ id: 'again', at: 5, channel: 'copy', format: 'url', state: 'done' }],
  });
  if (!restored) throw new Error('That day was kept.');
  await undoRestore(restored);
  expect(await ids()).toEqual(['row-1']);
});

it('an incomplete snapshot is never used, and nothing is lost', async () => {
  await addRecords(many(3));
  await takeDailySnapshot('2026-11-20');
  const file = files.snapshot('2026-11-20');
  if (!file) throw new Error('A snapshot was taken.');
  file.text = file.text?.slice(0, -20) ?? '';
  expect(await restoreSnapshot('2026-11-20')).toBeUndefined();
  expect(await countRows()).toBe(3);
});

it('deleting the library deletes its copies too', async () => {
  await addRecords(many(300));
  await addRecord(record('later'));
  await deleteLibrary();
  expect(files.names()).toEqual([]);
  expect(await countRows()).toBe(0);
});
