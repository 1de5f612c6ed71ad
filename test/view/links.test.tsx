import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { route } from '../../src/background/route.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { cleanLabel } from '../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { type ChannelId, channels } from '../../src/core/share/channels.ts';
import { LinksSection } from '../../src/dashboard/links/links-section.tsx';
import { recordOf } from '../../src/flow/copy/copy-link.ts';
import { addRecords } from '../../src/store/bulk.ts';
import { changeEarnings } from '../../src/store/earnings.ts';
import { addRecord, loadRecent } from '../../src/store/rows.ts';
import { fake } from '../support/fake-browser.ts';
import { linkTo, settingsWith } from '../support/records.ts';
import { listingOf, readingOf } from '../support/reports.ts';
import { expectAccessible, show } from '../support/show.tsx';

const record = (slug: string, title: string, label = '', channel?: ChannelId): LinkRecord => {
  const sent = cleanLabel(label);
  const link = linkTo(`https://www.upwork.com/hire/${slug}/`, { label: sent }, channel ? { channel } : {});
  return recordOf(link, { title, ...(label ? { label: sent } : {}), ...(channel ? { channel } : {}), format: 'url' });
};
let copied = '';

beforeEach(() => {
  fake.worker = async (message) => route(message, { own: true });
  copied = '';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        copied = text;
      },
    },
  });
});

const open = async () => {
  const shown = show(<LinksSection />);
  await waitFor(() => expect(document.querySelector('section.links')).toBeTruthy());
  return shown;
};
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.name button')?.textContent);
const key = (name: string, more = {}) => fireEvent.keyDown(screen.getByRole('grid'), { key: name, ...more });
const fill = () =>
  addRecords([
    record('php-developers', 'PHP developers', 'blog'),
    record('logo-designers', 'Logo designers'),
    record('qa', 'Testers'),
  ]);

it('explains what will be here before there is a link', async () => {
  const { container } = await open();
  screen.getByRole('heading', { name: 'No links yet' });
  expect(screen.getByRole('link', { name: 'Getting started' }).getAttribute('href')).toBe('#welcome');
  await expectAccessible(container);
});

it('searches at each key, and shows how many were found', async () => {
  await fill();
  const { container } = await open();
  screen.getByText('3 pages · 3 links');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'blog' } });
  expect(names()).toEqual(['PHP developers']);
  screen.getByText('1 of 3 links');
  await expectAccessible(container);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing like it' } });
  screen.getByText('No links match.');
  fireEvent.click(screen.getByRole('button', { name: 'Show all links' }));
  expect(names()).toHaveLength(3);
  expect(document.activeElement).toBe(screen.getByRole('grid'));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
});

it('sorts by a column, and in reverse on the second click', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Page' }));
  expect(names()).toEqual(['Logo designers', 'PHP developers', 'Testers']);
  fireEvent.click(screen.getByRole('button', { name: /Page/ }));
  expect(names()).toEqual(['Testers', 'PHP developers', 'Logo designers']);
  expect(screen.getByRole('columnheader', { name: /Page/ }).getAttribute('aria-sort')).toBe('descending');
});

it('shows what each link earned once a report is kept, and sorts by it', async () => {
  await fill();
  await open();
  await screen.findByText('3 pages · 3 links');
  expect(screen.queryByRole('columnheader', { name: 'Earned' })).toBeNull();
  cleanup();
  const { actions } = readingOf(
    listingOf([
      { 'Sub Id 1': 'blog', 'Sub Id 2': '', 'Action Earnings': '84.00', Currency: 'USD' },
      { 'Sub Id 1': 'blog', 'Sub Id 2': '', 'Action Earnings': '7.00', Currency: 'EUR' },
    ]),
  );
  await changeEarnings(() => ({ actions, clicks: [] }));
  const { container } = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Earned' }));
  expect(names()[0]).toBe('PHP developers');
  const cells = [...document.querySelectorAll('td.earned')].map(({ textContent }) => textContent);
  expect(cells).toEqual(['$84 + €7', '–', '–']);
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: /Earned/ }));
  expect(names()[2]).toBe('PHP developers');
});

it('C copies the link that the arrows reached, and counts the use', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Page' }));
  key('ArrowDown');
  key('c');
  await screen.findByText('Copied: PHP developers');
  expect(copied).toContain('php-developers');
  expect((await loadRecent(9)).find(({ title }) => title === 'PHP developers')?.timesUsed).toBe(2);
});

it('Delete deletes the selected links, and Undo restores them', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Page' }));
  key(' ');
  key('ArrowDown', { shiftKey: true });
  await screen.findByText('2 selected', { selector: 'b' });
  key('Delete');
  await screen.findByText('2 links deleted');
  await waitFor(() => expect(names()).toEqual(['Testers']));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toEqual(['Logo designers', 'PHP developers', 'Testers']));
});

it('does nothing to a selected link that a search hides', async () => {
  await fill();
  await open();
  key('a', { ctrlKey: true });
  await screen.findByText('3 selected', { selector: 'b' });
  const search = screen.getByRole('searchbox');
  fireEvent.input(search, { target: { value: 'logo' } });
  await screen.findByText('1 selected', { selector: 'b' });
  key('Delete');
  await screen.findByText('1 link deleted');
  fireEvent.input(search, { target: { value: '' } });
  await waitFor(() => expect(names().toSorted()).toEqual(['PHP developers', 'Testers']));
});

it('adds a cleaned label to many links at once, and can undo it', async () => {
  await fill();
  await open();
  key('a', { ctrlKey: true });
  const bulk = within(await screen.findByRole('group', { name: '3 selected' }));
  fireEvent.click(bulk.getByRole('button', { name: 'Label' }));
  fireEvent.input(bulk.getByRole('textbox', { name: 'Label' }), { target: { value: 'Spring Sale' } });
  fireEvent.click(bulk.getByRole('button', { name: 'Add label' }));
  await screen.findByText('Added “spring-sale” to 3 links');
  await waitFor(() => expect(screen.getAllByText(/spring-sale/).length).toBeGreaterThan(3));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await loadRecent(9)).flatMap(({ labels }) => labels)).toEqual(['blog']));
});

it('the details open the page itself, never the tracking link, and keep a label and a note', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'PHP developers' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  const link = dialog.getByRole('link', { hidden: true, name: 'Open the page (without your link)' });
  expect(link.getAttribute('href')).toBe('https://www.upwork.com/hire/php-developers/');
  dialog.getByText('Hiring page', { exact: false });
  fireEvent.change(dialog.getByLabelText('Note'), { target: { value: 'For the March letter' } });
  await dialog.findByText('Saved');
  fireEvent.click(dialog.getByLabelText('Remove label blog'));
  await waitFor(async () =>
    expect((await loadRecent(9)).find(({ title }) => title === 'PHP developers')).toMatchObject({
      note: 'For the March letter',
      labels: [],
    }),
  );
});

it('the details copy in the format that is chosen from a menu, in which the arrows stay', async () => {
  await fill();
  const { container } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'PHP developers' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'PHP developers' }));
  const opener = dialog.getByRole('button', { name: 'Copy as: Link only' });
  expect(opener.textContent).toBe('Link only');
  fireEvent.keyDown(opener, { key: 'ArrowDown' });
  const menu = within(dialog.getByRole('menu', { name: 'Copy as: Link only' }));
  expect(document.activeElement).toBe(menu.getByRole('menuitemradio', { name: 'Link only', checked: true }));
  await expectAccessible(container);
  fireEvent.click(menu.getByRole('menuitemradio', { name: 'Markdown' }));
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Copy as: Markdown' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Copy link' }));
  await dialog.findByText('Copied: PHP developers');
  expect(copied).toMatch(/\[PHP developers\]\(https:/);
});

it('the details follow the arrows, wherever these are pressed, and Escape leads back to the row', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Page' }));
  key('Enter');
  const first = await screen.findByRole('dialog', { name: 'Logo designers' });
  expect(screen.getByRole('row', { current: true }).textContent).toContain('Logo designers');
  key('ArrowDown');
  const second = await screen.findByRole('dialog', { name: 'PHP developers' });
  expect(second).toBe(first);
  fireEvent.keyDown(within(second).getByRole('button', { name: 'Copy link' }), { key: 'ArrowDown' });
  await screen.findByRole('dialog', { name: 'Testers' });
  expect(document.activeElement).toBe(screen.getByRole('grid'));
  expect(screen.getByRole('row', { current: true }).textContent).toContain('Testers');
  // In a field the arrows move the caret.
  fireEvent.keyDown(within(second).getByLabelText('Note'), { key: 'ArrowUp' });
  expect(screen.getByRole('row', { current: true }).textContent).toContain('Testers');
  key('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('grid'));
});

it('opens a link by a press anywhere in its row, but not by selecting it', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /PHP developers/ }));
  expect(screen.queryByRole('row', { current: true })).toBeNull();
  fireEvent.click(screen.getByText('Testers').closest('tr')?.querySelector('.usedAt') as Element);
  await screen.findByRole('dialog', { name: 'Testers' });
});

it('shows what another page adds while it is open', async () => {
  await fill();
  await open();
  await addRecord(record('writers', 'Writers'));
  await waitFor(() => expect(names()).toContain('Writers'));
});

it('renders a window of rows, however many there are', async () => {
  await addRecords(Array.from({ length: 3000 }, (_, at) => record(`skill-${at}`, `Skill ${at}`)));
  await open();
  await screen.findByText('3,000 pages · 3,000 links');
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
  expect(names().length).toBeLessThan(40);
});

it('shows the first matches at once, counts the rest afterwards, and can select all before that', async () => {
  const skills = Array.from({ length: 300 }, (_, at) => record(`skill-${at}`, `Skill ${at}`));
  await addRecords([...skills, record('qa', 'Testers')]);
  await open();
  await screen.findByText('301 pages · 301 links');
  const grid = screen.getByRole('grid').parentElement as HTMLElement;
  grid.scrollTop = 6000;
  fireEvent.scroll(grid);
  expect(names()).not.toContain('Skill 0');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'skill' } });
  // A new search scrolls to the top.
  expect(grid.scrollTop).toBe(0);
  expect(names()[0]).toMatch(/^Skill/);
  expect(screen.queryByText('300 of 301 links')).toBeNull();
  await screen.findByText('300 of 301 links');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'skill 1' } });
  key('a', { ctrlKey: true });
  // All names with a 1.
  await screen.findByText('138 selected', { selector: 'b' });
});

it('shows the newest links first, and the number of links once they are counted', async () => {
  await addRecords(Array.from({ length: 50 }, (_, at) => record(`skill-${at}`, `Skill ${at}`)));
  let goOn = () => {};
  const counted = new Promise<void>((done) => {
    goOn = done;
  });
  const { count } = IDBObjectStore.prototype;
  const counting = vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(function (this: IDBObjectStore) {
    const request = count.call(this);
    const { addEventListener } = request;
    request.addEventListener = (...heard: Parameters<typeof addEventListener>) =>
      void counted.then(() => (heard[0] === 'success' ? (heard[1] as () => void)() : undefined));
    return request;
  });
  await open();
  expect(names().length).toBeGreaterThan(5);
  await waitFor(() => expect(counting).toHaveBeenCalled());
  expect(screen.queryByText(/of 50 links/)).toBeNull();
  goOn();
  await screen.findByText('50 pages · 50 links');
});

it('a library that cannot be opened is shown from its copies, and nothing can be deleted', async () => {
  await fill();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    },
  });
  await open();
  screen.getByText(/can’t be opened/);
  expect(names()).toHaveLength(3);
  key('Delete');
  expect(names()).toHaveLength(3);
  key('c');
  await screen.findByText(/^Copied: .+ · Couldn’t be saved to your links\.$/);
  expect(copied).toContain('/c/1234567/');
  key('Enter');
  await screen.findByRole('dialog');
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
});

/** Neither the library nor its copies can be read until the returned function is called. */
function breakLibrary(): () => void {
  const { indexedDB } = globalThis;
  const open = () => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  };
  vi.stubGlobal('indexedDB', { open });
  fake.local.broken = new Error('No such file.');
  return () => {
    vi.stubGlobal('indexedDB', indexedDB);
    fake.local.broken = undefined;
  };
}

it('reports that the library cannot be read, and shows it once it can', async () => {
  await fill();
  const repair = breakLibrary();
  await open();
  await screen.findByText('Your links can’t be read right now. Nothing was changed.');
  repair();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('3 pages · 3 links');
});

it('shows the links by itself once the library opens', async () => {
  await fill();
  const repair = breakLibrary();
  await open();
  await screen.findByText('Your links can’t be read right now. Nothing was changed.');
  repair();
  await screen.findByText('3 pages · 3 links', undefined, { timeout: 5000 });
});

it('reads the rest by itself if the library closed after its newest links were read', async () => {
  await addRecords(Array.from({ length: 40 }, (_, at) => record(`skill-${at}`, `Skill ${at}`)));
  const { indexedDB } = globalThis;
  // The newest links are the first reading, their count the second, and all links the third.
  let readings = 0;
  const opensOnce = {
    open: (...which: [string, number]) => {
      readings += 1;
      if (readings > 1) throw new DOMException('Internal error opening backing store.', 'UnknownError');
      return indexedDB.open(...which);
    },
  };
  vi.stubGlobal('indexedDB', opensOnce);
  await open();
  await waitFor(() => expect(readings).toBeGreaterThan(2));
  vi.stubGlobal('indexedDB', indexedDB);
  await screen.findByText('40 pages · 40 links', undefined, { timeout: 5000 });
});

it('one checkbox selects and deselects everything that was found', async () => {
  await fill();
  await open();
  await screen.findByText('3 pages · 3 links');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'developers' } });
  const all = () => screen.getByRole('checkbox', { name: 'Select all results' }) as HTMLInputElement;
  fireEvent.click(all());
  await screen.findByText('1 selected', { selector: 'b' });
  expect(all().checked).toBe(true);
  fireEvent.click(all());
  await waitFor(() => expect(screen.queryByText('1 selected', { selector: 'b' })).toBeNull());
  expect(all().checked).toBe(false);
});

it('a filter that is set is a chip with a cross, and clearing all of them keeps the search words', async () => {
  await fill();
  await addRecord(record('..', 'Upwork', 'home'));
  const { container } = await open();
  const filters = () => within(screen.getByRole('group', { name: 'Filters' }));
  const filter = (name: string) => filters().getByRole('button', { name });
  const choose = (name: string, value: string) => {
    fireEvent.click(filter(name));
    fireEvent.click(screen.getByRole('menuitemradio', { name: value }));
  };
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'upwork' } });
  expect(screen.queryByRole('button', { name: 'Clear all' })?.className).toBe('plain unused');
  choose('Marketplace', 'Other Upwork pages');
  expect(names()).toEqual(['Upwork']);
  expect(document.activeElement).toBe(filter('Marketplace: Other Upwork pages'));
  fireEvent.click(filter('Marketplace: Other Upwork pages'));
  const values = screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent);
  expect(values).toEqual(['Any', 'Other Upwork pages', 'Talent Marketplace']);
  await expectAccessible(container);
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  choose('Last used', 'Last 30 days');
  filter('Last used: Last 30 days');
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Marketplace: Other Upwork pages' }));
  expect(document.activeElement).toBe(filter('Marketplace'));
  expect(names()).toHaveLength(4);
  choose('Label', 'blog');
  expect(names()).toEqual(['PHP developers']);
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(names()).toHaveLength(4);
  expect(screen.queryByRole('button', { name: /^Remove filter/ })).toBeNull();
  expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('upwork');
  expect(container.querySelector('.filters')?.contains(document.activeElement)).toBe(true);
});

it('filters by two days of one’s own, the last one included', async () => {
  const on = (day: string, one: LinkRecord) => {
    const usedAt = new Date(`${day}T23:30`).getTime();
    return { ...one, usedAt, uses: one.uses.map((use) => ({ ...use, at: usedAt })) };
  };
  await addRecords([
    on('2026-11-03', record('qa', 'Testers')),
    on('2026-11-05', record('php-developers', 'PHP developers')),
    on('2026-11-06', record('logo-designers', 'Logo designers')),
  ]);
  const { container } = await open();
  const chooseDates = () => {
    fireEvent.click(within(screen.getByRole('group', { name: 'Filters' })).getByRole('button', { name: /^Last used/ }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Choose dates…' }));
  };
  chooseDates();
  expect(document.activeElement).toBe(screen.getByLabelText('From'));
  await expectAccessible(container);
  fireEvent.input(screen.getByLabelText('From'), { target: { value: '2026-11-04' } });
  fireEvent.input(screen.getByLabelText('To'), { target: { value: '2026-11-05' } });
  expect(names()).toEqual(['PHP developers']);
  fireEvent.keyDown(screen.getByLabelText('To'), { key: 'Escape' });
  expect(screen.queryByLabelText('From')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Last used: Nov 4 – Nov 5' }));
  chooseDates();
  expect(['From', 'To'].map((name) => (screen.getByLabelText(name) as HTMLInputElement).value)).toEqual([
    '2026-11-04',
    '2026-11-05',
  ]);
  fireEvent.pointerDown(document.body);
  await waitFor(() => expect(screen.queryByLabelText('From')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Last used: Nov 4 – Nov 5' }));
  expect(names()).toHaveLength(3);
});

it('does not copy a link that pays another account, and reports it', async () => {
  await addRecord({ ...record('qa', 'Testers'), trackingLink: 'https://upwork.pxf.io/c/7654321/1062918/13634' });
  await open();
  key('c');
  await screen.findByText('This link pays another of your accounts, so it wasn’t copied. Switch accounts first.');
  expect(copied).toBe('');
});

it('Ctrl+Z undoes the last action, unless something is being typed', async () => {
  await fill();
  await open();
  await waitFor(() => expect(names()).toHaveLength(3));
  key('Delete');
  await screen.findByRole('button', { name: 'Undo' });
  await waitFor(() => expect(names()).toHaveLength(2));
  fireEvent.keyDown(screen.getByLabelText('Search links'), { key: 'z', ctrlKey: true });
  expect(names()).toHaveLength(2);
  key('z', { ctrlKey: true });
  await waitFor(() => expect(names()).toHaveLength(3));
});

it('offers no channel to share to if all of them are hidden', async () => {
  await fake.sync.set({ channelsHidden: { version: 1, data: channels.map(({ id }) => id) } });
  await fill();
  const channelsHidden = channels.map(({ id }) => id);
  show(<LinksSection />, settingsWith({ preferences: { ...defaultPreferences, channelsHidden } }));
  fireEvent.click((await screen.findAllByRole('button', { name: /^Share again/ }))[0] as Element);
  const told = await screen.findByText('Every channel is hidden. Show one in Sharing.');
  expect(told.getAttribute('href')).toBe('#sharing');
  expect(screen.queryByLabelText('Your post')).toBeNull();
});

it('undoes one deletion after the other, also after a copy', async () => {
  await fill();
  await open();
  await waitFor(() => expect(names()).toHaveLength(3));
  key('Delete');
  await waitFor(() => expect(names()).toHaveLength(2));
  key('Delete');
  await waitFor(() => expect(names()).toHaveLength(1));
  key('c');
  await screen.findByText(/^Copied: /);
  for (const left of [2, 3]) {
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names()).toHaveLength(left));
  }
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

it('a key that is held down deletes, copies and undoes once', async () => {
  await fill();
  await open();
  await waitFor(() => expect(names()).toHaveLength(3));
  key('Delete');
  await waitFor(() => expect(names()).toHaveLength(2));
  key('Delete', { repeat: true });
  key('c', { repeat: true });
  key('z', { repeat: true });
  // What was begun is done before this.
  await addRecord(record('go', 'Go developers'));
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(await loadRecent(9)).toHaveLength(3);
  expect(copied).toBe('');
});

it('undoes nothing by a key in an open menu', async () => {
  await fill();
  await open();
  await waitFor(() => expect(names()).toHaveLength(3));
  key('Delete');
  await waitFor(() => expect(names()).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  // The key is not used up.
  expect(
    fireEvent.keyDown(within(screen.getByRole('menu')).getAllByRole('menuitem')[0] as Element, {
      key: 'z',
      ctrlKey: true,
    }),
  ).toBe(true);
  key('z');
  await waitFor(() => expect(names()).toHaveLength(3));
});

it('keeps the search and the filters through a change of section', async () => {
  await fill();
  await open();
  fireEvent.input(screen.getByLabelText('Search links'), { target: { value: 'logo' } });
  await waitFor(() => expect(names()).toEqual(['Logo designers']));
  cleanup();
  await open();
  await waitFor(() => expect(names()).toEqual(['Logo designers']));
});

const shareAtFour = () =>
  addRecords([
    record('php-developers', 'PHP developers', 'blog', 'reddit'),
    record('php-developers', 'PHP developers', 'blog', 'linkedin'),
    record('php-developers', 'PHP developers', 'letter', 'x'),
    record('php-developers', 'PHP developers', 'letter'),
    record('qa', 'Testers'),
  ]);

it('a page that was shared at four places is one row with its four places', async () => {
  await shareAtFour();
  const { container } = await open();
  await screen.findByText('2 pages · 5 links');
  expect(names().toSorted()).toEqual(['PHP developers', 'Testers']);
  const row = screen.getByRole('button', { name: 'PHP developers' }).closest('tr') as HTMLElement;
  expect(row.querySelector('.channel .sr-only')?.textContent?.split(', ').toSorted()).toEqual([
    'Copied',
    'LinkedIn',
    'Reddit',
    'X',
  ]);
  expect(row.querySelector('.labels')?.textContent?.split(', ').toSorted()).toEqual(['blog', 'letter']);
  expect(row.querySelector('.timesUsed')?.textContent).toBe('4');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'linkedin' } });
  await screen.findByText('4 of 5 links');
  expect(names()).toEqual(['PHP developers']);
  await expectAccessible(container);
});

it('deletes all links of a selected page, and restores all of them', async () => {
  await shareAtFour();
  await open();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select PHP developers' }));
  await screen.findByText('1 selected · 4 links', { selector: 'b' });
  const remove = within(document.querySelector('.bulk') as HTMLElement).getByRole('button', { name: /^Delete/ });
  remove.focus();
  fireEvent.click(remove);
  await screen.findByText('4 links deleted');
  // The bar has gone with the selection, and the keyboard stays with the links.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
  await waitFor(() => expect(names()).toEqual(['Testers']));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('2 pages · 5 links');
  expect(await loadRecent(9)).toHaveLength(5);
});

it('the details show each link of a page, and delete just the one that is shown', async () => {
  await shareAtFour();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'PHP developers' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  expect(dialog.getAllByRole('radio', { hidden: true })).toHaveLength(4);
  fireEvent.click(dialog.getByRole('radio', { name: /^Reddit/, hidden: true }));
  await waitFor(() => expect(document.querySelector('dialog [data-link]')?.textContent).toContain('reddit'));
  fireEvent.click(dialog.getByRole('button', { name: 'Delete', hidden: true }));
  await screen.findByText('1 link deleted');
  await waitFor(() => expect(dialog.getAllByRole('radio', { hidden: true })).toHaveLength(3));
  expect((await loadRecent(9)).some(({ subIds }) => subIds.subId2 === 'reddit')).toBe(false);
});

it('hears its keys with Caps Lock and on a keyboard without Latin letters, but not a browser’s own', async () => {
  await fill();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Page' }));
  key('c', { ctrlKey: true });
  key('C', { shiftKey: true });
  key('ч', { code: 'KeyX' });
  await screen.findByText('1 selected', { selector: 'b' });
  expect(copied).toBe('');
  key('C', { code: 'KeyC' });
  await screen.findByText('Copied: Logo designers');
  key('Delete');
  await screen.findByText('1 link deleted');
  await waitFor(() => expect(names()).toHaveLength(2));
  key('я', { code: 'KeyZ' });
  await waitFor(() => expect(names()).toHaveLength(3));
});

it('? shows the keys, wherever the focus is, but not while something is typed', async () => {
  await fill();
  const { container } = await open();
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: '?' });
  expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull();
  const dialog = await waitFor(() => {
    fireEvent.keyDown(document.body, { key: '?' });
    return within(screen.getByRole('dialog', { name: 'Keyboard shortcuts' }));
  });
  dialog.getByText('Copy the link');
  await expectAccessible(container);
});

it('a link says its sub IDs, copies one, and leads to impact.com’s reports', async () => {
  await addRecord(record('php-developers', 'PHP developers', 'blog', 'reddit'));
  const { container } = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'PHP developers' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  fireEvent.click(dialog.getByRole('button', { name: 'Copy sub ID: Sub ID 1', hidden: true }));
  await dialog.findByText('Copied: blog');
  expect(copied).toBe('blog');
  const reports = dialog.getByText('Open reports');
  expect(reports.getAttribute('href')).toBe('https://app.impact.com/');
  expect(reports.getAttribute('target')).toBe('_blank');
  await expectAccessible(container);
});

it('shows the details beside the table where there is room, and Escape closes them', async () => {
  await fill();
  vi.stubGlobal('innerWidth', 1440);
  const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'PHP developers' }));
  const dialog = await screen.findByRole('dialog', { name: 'PHP developers' });
  expect(modal).not.toHaveBeenCalled();
  expect(names()).toHaveLength(3);
  fireEvent.keyDown(dialog, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
