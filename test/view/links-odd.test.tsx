import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { route } from '../../src/background/route.ts';
import { LinksSection } from '../../src/dashboard/links/links-section.tsx';
import * as reading from '../../src/flow/library/library-lines.ts';
import { addRecords, deleteRecords } from '../../src/store/bulk.ts';
import { countRows } from '../../src/store/read.ts';
import { addRecord, loadRecent } from '../../src/store/rows.ts';
import { fake } from '../support/fake-browser.ts';
import { aRecord } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const page = (slug: string) => `https://www.upwork.com/hire/${slug}/`;
const open = async () => {
  const shown = show(<LinksSection />);
  await waitFor(() => expect(document.querySelector('section.links')).toBeTruthy());
  return shown;
};
const key = (name: string, more = {}) => fireEvent.keyDown(screen.getByRole('grid'), { key: name, ...more });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const writes: string[] = [];

beforeEach(() => {
  fake.worker = async (message) => route(message, { own: true });
  writes.length = 0;
  const writeText = async (text: string) => void writes.push(text);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
});

it.each([
  ['markup', '<img src=x onerror="document.title=1"><script>1</script>&amp;'],
  ['writing turned around', 'Tester \u202Egnp.exe\u202C of \u2066files\u2069'],
  ['10 kB in one word', 'x'.repeat(10_000)],
  ['nothing but symbols', '😀\u0301\u200B\t|*_[](`~'],
])('a title of %s is shown as it is, found, opened and copied', async (_, title) => {
  await addRecord(aRecord({ title, labels: ['ünï "x"', '<b>', '$1 $G1$'] }));
  const { container } = await open();
  expect(container.querySelector('.link-row .name button')?.textContent).toBe(title);
  expect(container.querySelector('.link-row .labels')?.textContent).toBe('ünï "x", <b>, $1 $G1$');
  expect(container.querySelector('.links-grid img, .links-grid script, .links-grid b')).toBeNull();
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: title.slice(-4).trim() } });
  expect(container.querySelectorAll('.link-row')).toHaveLength(1);
  key('Enter');
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  expect(dialog.getByRole('heading', { level: 2, hidden: true }).textContent).toBe(title);
  await expectAccessible(container);
  fireEvent.click(dialog.getByLabelText('Remove label $1 $G1$'));
  await waitFor(async () => expect((await loadRecent(1))[0]?.labels).toEqual(['ünï "x"', '<b>']));
  // A key pressed while the list is read again would find no row.
  await waitFor(() => expect(container.querySelector('.link-row .labels')?.textContent).toBe('ünï "x", <b>'));
  key('c');
  // The notice comes once the copy is recorded: a test that ended earlier would disturb the next one.
  await screen.findByText(/^Copied: /);
  expect(writes).toEqual([aRecord({}).trackingLink]);
});

it('200 selected links are deleted while another page adds one: that one stays, and undo restores all', async () => {
  await addRecords(Array.from({ length: 200 }, (_, at) => aRecord({}, page(`skill-${at}`))));
  await open();
  await screen.findByText('200 pages · 200 links');
  key('a', { ctrlKey: true });
  await screen.findByText('200 selected', { selector: 'b' });
  key('Delete');
  const adding = addRecord(aRecord({ title: 'Added elsewhere' }, page('go')));
  await adding;
  await screen.findByText('1 page · 1 link');
  expect((await loadRecent(9)).map(({ title }) => title)).toEqual(['Added elsewhere']);
  press('Undo');
  await screen.findByText('201 pages · 201 links');
  expect(await countRows()).toBe(201);
});

it('a link copied elsewhere while the links are read is not lost', async () => {
  await addRecords(Array.from({ length: 61 }, (_, at) => aRecord({}, page(`skill-${at}`))));
  let go = () => {};
  const gate = new Promise<void>((done) => {
    go = done;
  });
  const { readLines } = reading;
  vi.spyOn(reading, 'readLines').mockImplementation(async (...all) => {
    const lines = await readLines(...all);
    await gate;
    return lines;
  });
  await open();
  await screen.findByText(/^Loading 30 of 61/);
  await addRecord(aRecord({ title: 'Added meanwhile' }, page('go')));
  await screen.findByText('Added meanwhile');
  go();
  await screen.findByText('62 pages · 62 links');
  screen.getByText('Added meanwhile');
});

it('pressing Delete twice and Undo twice counts as once each', async () => {
  await addRecords([aRecord({ title: 'One' }, page('one')), aRecord({ title: 'Two' }, page('two'))]);
  await open();
  key(' ');
  key('Delete');
  key('Delete');
  await screen.findByText('1 page · 1 link');
  const undo = screen.getByRole('button', { name: 'Undo' });
  fireEvent.click(undo);
  fireEvent.click(undo);
  await screen.findByText('2 pages · 2 links');
  expect(await countRows()).toBe(2);
});

it('what another page deleted is no longer selected', async () => {
  const records = [aRecord({ title: 'One' }, page('one')), aRecord({ title: 'Two' }, page('two'))];
  await addRecords(records);
  await open();
  key('a', { ctrlKey: true });
  await screen.findByText('2 selected', { selector: 'b' });
  await deleteRecords([records[0]?.id ?? '']);
  await screen.findByText('1 selected', { selector: 'b' });
});

it('a note of 1 MB is kept up to the limit, and the link is found by it', async () => {
  await addRecord(aRecord({}));
  await open();
  key('Enter');
  const note = await screen.findByLabelText('Note');
  expect(note.getAttribute('maxlength')).toBe('10000');
  fireEvent.change(note, { target: { value: `${'n'.repeat(1_000_000)} last` } });
  await screen.findByText('Saved');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nnnn' } });
  await screen.findByText('1 page · 1 link');
});

it('a link that another page deletes while it is open is closed with a sentence', async () => {
  const record = aRecord({});
  await addRecords([record, aRecord({}, page('go'))]);
  await open();
  key('End');
  key('Enter');
  await screen.findByRole('dialog', { hidden: true });
  await deleteRecords((await loadRecent(9)).map(({ id }) => id));
  await screen.findByText(/No links yet/);
  fireEvent.change(screen.getByLabelText('Note'), { target: { value: 'Too late' } });
  await screen.findByRole('alert', { hidden: true });
  expect(await countRows()).toBe(0);
});

const many = (count: number) =>
  addRecords(
    Array.from({ length: count }, (_, at) =>
      aRecord({ title: `Skill ${at}`, usedAt: 1_790_000_000_000 - at * 1000, uses: [] }, page(`skill-${at}`)),
    ),
  );
const openMany = async (count: number) => {
  await many(count);
  await open();
  await screen.findByText(new RegExp(`^${count} pages? · ${count} links?$`));
};
/** Records every count that the table announced. */
const watchRows = () => {
  const seen = new Set<string | null>();
  const grid = screen.getByRole('grid');
  new MutationObserver(() => seen.add(grid.getAttribute('aria-rowcount'))).observe(grid, { attributes: true });
  return seen;
};
const copies = async (slug: string) => {
  const before = writes.length;
  const used = async () => (await loadRecent(1))[0]?.uses.filter(({ state }) => state === 'done').length ?? 0;
  const usedBefore = writes.length === 0 ? 0 : await used();
  key('c');
  await waitFor(() => expect(writes).toHaveLength(before + 1));
  expect(decodeURIComponent(writes.at(-1) ?? '')).toContain(`/${slug}/`);
  // A copy still being recorded would end up in the next test's library.
  await waitFor(async () => expect(await used()).toBe(usedBefore + 1));
};

it('the keyboard stays on its link when other links appear before it, or the order changes', async () => {
  await openMany(200);
  key('End');
  const seen = watchRows();
  await addRecord(aRecord({ title: 'Added elsewhere' }, page('go')));
  await screen.findByText('201 pages · 201 links');
  await copies('skill-199');
  await screen.findByText('Copied: Skill 199');
  await waitFor(() => expect(screen.getAllByRole('row')[1]?.textContent).toContain('Skill 199'));
  await copies('skill-199');
  // All rows are announced the whole time.
  expect([...seen].filter((rows) => Number(rows) < 201)).toEqual([]);
});

it('deselecting the last link keeps the keyboard there', async () => {
  await openMany(200);
  key('End');
  key(' ');
  await screen.findByText('1 selected', { selector: 'b' });
  key(' ');
  await Promise.resolve();
  await copies('skill-199');
});

it('Undo brings a hundred links back after Delete was pressed twice', async () => {
  await openMany(100);
  key('a', { ctrlKey: true });
  await screen.findByText('100 selected', { selector: 'b' });
  key('Delete');
  key('Delete');
  await screen.findByText(/^No links yet/);
  // Its turn comes after both.
  await deleteRecords(['another']);
  press('Undo');
  await screen.findByText('100 pages · 100 links');
  expect(await countRows()).toBe(100);
});

it('a note that is being written outlasts a copy elsewhere', async () => {
  await openMany(2);
  key('Enter');
  const note = (await screen.findByLabelText('Note')) as HTMLTextAreaElement;
  fireEvent.input(note, { target: { value: 'half a sentence' } });
  await addRecord(aRecord({ title: 'Added elsewhere' }, page('go')));
  await screen.findByText('3 pages · 3 links');
  expect((screen.getByLabelText('Note') as HTMLTextAreaElement).value).toBe('half a sentence');
});

it('shows how many are found only once that is known', async () => {
  await openMany(200);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'skill-19' } });
  await screen.findByText('11 of 200 links');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
  screen.getByText('60+ of 200 links');
  await screen.findByText('200 pages · 200 links');
});

it('the keyboard works on the first link in a table that was empty when it got the focus', async () => {
  await openMany(1);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'elsewhere' } });
  await screen.findByText('0 of 1 link');
  fireEvent.focus(screen.getByRole('grid'));
  await addRecord(aRecord({ title: 'Added elsewhere' }, page('go')));
  await screen.findByText('1 of 2 links');
  key('c');
  await waitFor(() => expect(decodeURIComponent(writes.at(-1) ?? '')).toContain('/go/'));
});
