import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { linksToJson } from '../../src/core/files/export-links.ts';
import { ImportPanel } from '../../src/dashboard/links/files/import-panel.tsx';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { countRows } from '../../src/store/read.ts';
import { addRecord } from '../../src/store/rows.ts';
import { fake } from '../support/fake-browser.ts';
import { files } from '../support/fake-files.ts';
import { account, aRecord } from '../support/records.ts';
import { expectAccessible, showStored } from '../support/show.tsx';

const onDone = vi.fn();
const open = async () => showStored(<ImportPanel onDone={onDone} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const paste = (text: string) => {
  fireEvent.input(screen.getByLabelText('Or paste a list'), { target: { value: text } });
  press('Preview');
};
const choose = (text: string, name: string) =>
  fireEvent.change(screen.getByLabelText(/^Choose a CSV/), { target: { files: [new File([text], name)] } });
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
const page = (skill: string | number) => `https://www.upwork.com/nx/search/talent/?q=${skill}`;
const many = (count: number) => Array.from({ length: count }, (_, at) => page(at)).join('\n');
/** A promise that the test resolves when it wants to. */
function aGate<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

beforeEach(async () => {
  onDone.mockClear();
  await saveAccount(account);
});

it('shows what each row will become before anything is stored, imports after confirmation, and can undo it', async () => {
  await addRecord(aRecord({}));
  const { container } = await open();
  await expectAccessible(container);
  const there = aRecord({}).trackingLink;
  paste(`Link,Label\n${page('go')},spring\n${there},\nhttps://upwork.pxf.io/c/5555555/1/13634,\n${page('go')},spring`);
  await screen.findByText('1 new · 1 already here · 1 skipped');
  expect(rows()).toEqual([
    ['Line', 'Status', 'Link'],
    ['4', 'Skipped', 'https://upwork.pxf.io/c/5555555/1/13634Pays partner 5555555, which isn’t one of your accounts.'],
    ['2', 'New', `${page('go')} spring`],
    ['3', 'Already here', 'https://www.upwork.com/hire/php-developers/'],
  ]);
  expect(screen.getByText('1 duplicate row, each link taken once.')).toBeTruthy();
  await expectAccessible(container);
  expect(await countRows()).toBe(1);
  press('Import 1 link');
  await screen.findByText('1 link imported');
  expect([await countRows(), onDone.mock.calls.length]).toEqual([2, 1]);
  await expectAccessible(container);
  press('Undo');
  await screen.findByText('Import undone.');
  expect([await countRows(), onDone.mock.calls.length]).toEqual([1, 2]);
});

it('reads a chosen file and a dropped one; settings in it are mentioned and not applied', async () => {
  await open();
  choose(linksToJson([aRecord({})], 0), 'links.json');
  await screen.findByRole('button', { name: 'Import 1 link' });
  expect(screen.queryByText(/also holds settings/)).toBeNull();
  press('Cancel');
  const everything = JSON.stringify({ finders_fee: { version: 1 }, settings: {}, links: [{ version: 3, data: {} }] });
  const drop = screen.getByLabelText(/^Choose a CSV/).closest('.drop') as Element;
  const dropped = createEvent.drop(drop);
  Object.defineProperty(dropped, 'dataTransfer', { value: { files: [new File([everything], 'all.json')] } });
  fireEvent(drop, dropped);
  await screen.findByText('This file has settings too. Only the links are imported.');
  expect(screen.getByText(/Saved by a newer version of Finder’s Fee/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
});

it.each([
  ['links.json', '{\n"links": [', 'Line 2: This file is cut off. Nothing was imported.'],
  ['links.csv', 'a,b\n1,2', 'No column with links or URLs found.'],
])('explains, with the line, why %s is refused', async (name, text, sentence) => {
  const { container } = await open();
  choose(text, name);
  expect((await screen.findByRole('alert')).textContent).toBe(sentence);
  await expectAccessible(container);
});

it('shows the first 200 of each kind, and how many more there are', async () => {
  await open();
  paste(`${many(1500)}\n${'https://evil.example/\n'.repeat(201)}`);
  await screen.findByText('1,500 new · 0 already here · 201 skipped', undefined, { timeout: 5000 });
  expect(rows()).toHaveLength(1 + 201 + 201);
  expect([screen.getByText('and 1 more'), screen.getByText('and 1,300 more')]).toHaveLength(2);
  press('Import 1,500 links');
  await screen.findByText('1,500 links imported', undefined, { timeout: 5000 });
});

it('shows the progress of a long import, and leaves everything as it was when it is stopped', async () => {
  const { container } = await open();
  paste(many(20));
  await screen.findByRole('button', { name: 'Import 20 links' });
  const gate = aGate<void>();
  void fake.locks.request('library', () => gate.promise);
  press('Import 20 links');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Import 20 links' })).toBeNull());
  expect(screen.queryByRole('progressbar')).toBeNull();
  const bar = await screen.findByRole('progressbar', undefined, { timeout: 3000 });
  expect([bar.getAttribute('aria-label'), bar.getAttribute('value')]).toEqual(['Importing 0 of 20…', '0']);
  await expectAccessible(container);
  press('Cancel');
  gate.resolve();
  await screen.findByText('Stopped. Nothing was changed.');
  expect([await countRows(), onDone.mock.calls.length]).toEqual([0, 0]);
});

it('a file that takes long to arrive can be cancelled', async () => {
  await open();
  const gate = aGate<ArrayBuffer>();
  const slow = Object.assign(new File([''], 'slow.csv'), { arrayBuffer: () => gate.promise });
  fireEvent.change(screen.getByLabelText(/^Choose a CSV/), { target: { files: [slow] } });
  await screen.findByRole('progressbar', { name: 'Reading… 0 rows so far' }, { timeout: 3000 });
  press('Cancel');
  gate.resolve(new TextEncoder().encode(page('go')).buffer);
  await screen.findByText('Stopped. Nothing was changed.');
});

it.each([
  ['none', 'No account yet'],
  ['unconfirmed', 'This account was synced from another browser'],
])('asks for the account first if it is %s', async (state, sentence) => {
  if (state === 'none') await fake.sync.clear();
  else files.reset();
  await open();
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  expect(screen.queryByLabelText(/^Choose a CSV/)).toBeNull();
});

it('says so if the browser refuses to store, and if it refuses to take back', async () => {
  await open();
  paste(many(2));
  await screen.findByRole('button', { name: 'Import 2 links' });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  press('Import 2 links');
  await screen.findByText('Couldn’t save the import. Nothing was changed.');
  vi.restoreAllMocks();
  expect([await countRows(), onDone.mock.calls.length]).toEqual([0, 0]);
  paste(many(2));
  await screen.findByRole('button', { name: 'Import 2 links' });
  press('Import 2 links');
  await screen.findByText('2 links imported');
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  press('Undo');
  await screen.findByText('Couldn’t undo. The imported links are still here.');
  expect(await countRows()).toBe(2);
});
