import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { linksToCsv } from '../../../src/core/files/export-links.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';
import { exportLinks, loadExportState } from '../../../src/flow/library/export-links.ts';
import { applyImport, type LibraryPreview, previewImport, undoImport } from '../../../src/flow/library/import-links.ts';
import { saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { forgetChosen } from '../../../src/flow/settings/make-choice.ts';
import { countRows } from '../../../src/store/read.ts';
import { addRecord, loadRecent } from '../../../src/store/rows.ts';
import { browser, fake } from '../../support/fake-browser.ts';
import { account, aRecord } from '../../support/records.ts';

const pages = ['php', 'react', 'go'].map((skill) => `https://www.upwork.com/hire/${skill}-developers/`);
const all = pages.map((page) => aRecord({}, page));
const file = (content: BlobPart, name = 'links.csv') => new File([content], name);
const preview = async (content: File | string): Promise<LibraryPreview> => {
  const read = await previewImport(content);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};
const imported = async (content: File | string) => {
  const applied = await applyImport(await preview(content));
  if (!applied.ok) throw new Error(applied.problem);
  return applied.value;
};
const ids = async () => (await loadRecent(100)).map(({ id }) => id).sort();

beforeEach(async () => {
  await saveAccount(account);
});

it('says that it cannot be read where the settings cannot be, and leaves no page waiting', async () => {
  const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('The disk is gone.'));
  expect(await previewImport(pages[0] as string)).toEqual({ ok: false, problem: { code: 'unreadable-library' } });
  get.mockRestore();
});

it('counts new, known and refused links, stores nothing before a yes, and can be undone', async () => {
  const used = aRecord({ note: 'mine', timesUsed: 5 }, pages[1]);
  await addRecord(used);
  const list = `${linksToCsv(all)}https://evil.example/${','.repeat(19)}\r\n`;
  const found = await preview(file(list));
  expect(found).toMatchObject({ source: 'links', counts: { new: 2, same: 1, refused: 1 } });
  expect(found.rows.map(({ line, state }) => [line, state])).toEqual([
    [2, 'new'],
    [3, 'same'],
    [4, 'new'],
    [5, 'refused'],
  ]);
  expect(await countRows()).toBe(1);
  const applied = await applyImport(found);
  if (!applied.ok) throw new Error(applied.problem);
  expect(await ids()).toEqual(all.map(({ id }) => id).sort());
  expect((await loadRecent(9)).find(({ id }) => id === used.id)).toEqual(used);
  expect(await undoImport(applied.value)).toBe(true);
  expect(await ids()).toEqual([used.id]);
});

it('restores a library from its own files, with the same rows', async () => {
  for (const one of all) await addRecord(one);
  const before = await loadRecent(9);
  const json = await exportLinks('json');
  const everything = await exportEverything();
  if (!json.ok || !everything.ok) throw new Error('unreadable');
  expect(json.value).toMatchObject({
    links: 3,
    name: expect.stringMatching(/^finders-fee-links-\d{4}-\d\d-\d\d\.json$/),
  });
  for (const { text, name } of [json.value, everything.value]) {
    vi.stubGlobal('indexedDB', new IDBFactory());
    await fake.local.remove(Object.keys(fake.local.all()).filter((key) => key.startsWith('link.')));
    await imported(file(text, name));
    const sorted = (rows: typeof before) => rows.toSorted((one, other) => one.id.localeCompare(other.id));
    expect(sorted(await loadRecent(9))).toEqual(sorted(before));
  }
});

it('never applies settings from a file', async () => {
  const settings = { sync: { keepRecord: { version: 1, data: false }, account: { version: 2, data: [] } }, local: {} };
  const before = [structuredClone(fake.sync.all()), structuredClone(fake.local.all())];
  const text = JSON.stringify({ finders_fee: { version: 1, at: '' }, settings, links: [] });
  const found = await preview(file(text, 'all.json'));
  expect(found.holdsSettings).toBe(true);
  await applyImport(found);
  expect(fake.sync.all()).toEqual(before[0]);
  expect(fake.local.all()).toMatchObject(before[1] as object);
});

it('accepts links of accounts that were confirmed here, not of accounts that only arrived by sync', async () => {
  const other = { ...account, partnerId: '7654321' };
  const stored = { version: 2, data: [account, other].map((one) => ({ name: '', account: one })) };
  await fake.sync.set({ account: stored });
  const list = [account, other].map(({ partnerId }) => `https://upwork.pxf.io/c/${partnerId}/1062918/13634`).join('\n');
  expect((await preview(list)).counts).toEqual({ new: 1, same: 0, refused: 1 });
  await saveAccount(other);
  expect((await preview(list)).counts).toEqual({ new: 2, same: 0, refused: 0 });
  await forgetChosen();
  expect(await previewImport(list)).toEqual({ ok: false, problem: { code: 'no-account' } });
});

it('reads UTF-16, and refuses other encodings and missing files', async () => {
  const utf16 = Buffer.from(`\ufeffTitle\tLink\r\nPrüfer\t${pages[0]}\r\n`, 'utf16le');
  expect((await preview(file(utf16))).rows).toMatchObject([{ record: { title: 'Prüfer' } }]);
  const latin1 = Buffer.from(`Title,Link\r\nPr\xfcfer,${pages[0]}`, 'latin1');
  expect(await previewImport(file(latin1))).toEqual({ ok: false, problem: { code: 'not-text' } });
  const gone = Object.assign(file('x'), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) });
  expect(await previewImport(gone)).toEqual({ ok: false, problem: { code: 'unreadable-file' } });
  const large = Object.defineProperty(file('x'), 'size', { value: 150_000_001 });
  expect(await previewImport(large)).toEqual({ ok: false, problem: { code: 'too-big' } });
});

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://www.upwork.com/nx/search/talent/?q=${at}`).join('\n');

it('reports its progress, and stores nothing when it is stopped', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const reading = previewImport(many(20_000), {
    signal: stop.signal,
    onDone: (count) => told.push(count) && stop.abort(),
  });
  expect(await reading).toEqual({ ok: false, problem: { code: 'stopped' } });
  expect(told).toHaveLength(1);
  const found = await preview(many(2500));
  const stopping = new AbortController();
  const applying = applyImport(found, { signal: stopping.signal, onDone: () => stopping.abort() });
  expect(await applying).toEqual({ ok: false, problem: 'stopped' });
  expect(await countRows()).toBe(0);
}, 20_000);

it('says so if the library refuses', async () => {
  const found = await preview(many(2));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  expect(await applyImport(found)).toEqual({ ok: false, problem: 'refused' });
  vi.restoreAllMocks();
  expect(await countRows()).toBe(0);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new Error('broken');
  });
  expect(await previewImport(many(2))).toEqual({ ok: false, problem: { code: 'unreadable-library' } });
  expect(await undoImport({ used: new Map([['x', 0]]), fromFile: false })).toBe(false);
  expect(await exportLinks('csv')).toEqual({ ok: false, problem: 'unreadable' });
});

it('remembers how many links no file holds', async () => {
  await imported(many(50));
  expect(await loadExportState()).toEqual({ inNoFile: 50, isTime: true });
  expect((await exportLinks('csv', await loadRecent(10))).ok).toBe(true);
  expect((await loadExportState()).isTime).toBe(true);
  const written = await exportLinks('csv-excel');
  expect(written.ok && written.value.text.startsWith('\ufeffTracking link,')).toBe(true);
  expect(await loadExportState()).toEqual({ inNoFile: 0, isTime: false, lastAt: expect.any(Number) });
  const fromFile = await imported(linksToCsv(all));
  expect((await loadExportState()).inNoFile).toBe(0);
  await undoImport(fromFile);
  await addRecord(aRecord({}));
  expect((await loadExportState()).inNoFile).toBe(1);
  await exportEverything();
  expect((await loadExportState()).inNoFile).toBe(0);
});
