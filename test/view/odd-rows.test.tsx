import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LinksSection } from '../../src/dashboard/links/links-section.tsx';
import { openLines } from '../../src/flow/library/library-lines.ts';
import { exportOdd } from '../../src/flow/library/odd-rows.ts';
import { RecentLinks } from '../../src/popup/rest/links/recent-links.tsx';
import { countRows } from '../../src/store/read.ts';
import { addRecord } from '../../src/store/rows.ts';
import { Boundary } from '../../src/ui/boundary.tsx';
import { later } from '../../src/ui/later.tsx';
import { fake } from '../support/fake-browser.ts';
import { files } from '../support/fake-files.ts';
import { aRecord, sharerWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

beforeEach(() => {
  fake.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: fake.locks, configurable: true });
  Object.defineProperty(navigator, 'storage', { value: files.storage, configurable: true });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const good = aRecord({ title: 'A good one' });
const money = (minor: unknown, currency: unknown) => ({ minor, currency });
const odd: Record<string, object> = {
  'a currency of no shape': { price: money(100, 'x!') },
  'an empty currency': { commission: money(100, '') },
  'a currency that is a number': { price: money(100, 840) },
  'a negative price': { price: money(-1, 'USD') },
  'a price beyond whole numbers': { price: money(1e300, 'USD') },
  'terms without a currency': { terms: { rateBasisPoints: 7000 } },
  'a rate below nothing': { terms: { rateBasisPoints: -1, currency: 'USD' } },
  'a time past all dates': { usedAt: 8.9e15 },
  'a beginning that is no time': { madeAt: Number.NaN },
  'a use past all dates': { uses: [{ id: 'u', at: 8.9e15, channel: 'x', format: 'url', state: 'done' }] },
  'uses that are no list': { uses: {} },
  'labels that are a text': { labels: 'blog' },
  'a label that is an object': { labels: [{ toString: 'x' }] },
  'a count below nothing': { timesUsed: -5 },
  'a count that is infinite': { timesUsed: Number.POSITIVE_INFINITY },
  'a page that is a script': { landingPage: 'javascript:alert(1)' },
  'a page elsewhere': { landingPage: 'https://www.upwork.com.evil.example/' },
  'a link that is a script': { trackingLink: 'javascript:alert(1)' },
  'a title that is a list': { title: ['x'] },
  'a note that is a number': { note: 5 },
  'sub IDs that are no object': { subIds: 'x' },
  'a kind that is nothing': { kind: null },
  'another id inside than outside': { id: 'elsewhere' },
};

async function put(rows: object[]) {
  const db = await openDB('library');
  for (const row of rows) await db.put('links', row);
  db.close();
}
const rowOf = (id: string, more: object, version = 2) => ({
  id,
  version,
  usedAt: good.usedAt + 1,
  data: { ...good, id, ...more },
});
const pageOf = (slug: string) => `https://www.upwork.com/hire/${slug}/`;
const open = async () => {
  const shown = show(<LinksSection />);
  await waitFor(() => expect(document.querySelector('section.links')).toBeTruthy());
  return shown;
};

it.each(Object.entries(odd))('a row with %s is one odd row: the others are in the list', async (_, more) => {
  await addRecord(good);
  await put([rowOf('odd', more)]);
  const { container } = await open();
  await screen.findByText('A good one');
  await screen.findByText('1 row can’t be shown as a link');
  expect(container.querySelectorAll('.link-row')).toHaveLength(1);
  cleanup();
  show(<RecentLinks sharer={sharerWith()} typed="" />);
  expect((await screen.findAllByTitle(/^Copy/)).map((one) => one.querySelector('b')?.textContent)).toEqual([
    'A good one',
  ]);
});

it('odd rows are named, exported unchanged, deleted one by one, and restored', async () => {
  await addRecord(good);
  await put([
    rowOf('odd', { title: 7 }),
    rowOf('later', {}, 9),
    { id: 'bare' },
    { id: 'no-data', version: 2, data: null },
  ]);
  const { container } = await open();
  fireEvent.click(await screen.findByText('4 rows can’t be shown as links'));
  const list = container.querySelector('.odd-rows') as HTMLElement;
  expect(within(list).getByText(/^Saved by a newer version:/)).toBeTruthy();
  expect(within(list).getAllByText(/^Damaged:/)).toHaveLength(3);
  const { name, text } = exportOdd((await openLines(String)).odd);
  expect(name).toMatch(/^finders-fee-unread-rows-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text)).toEqual([
    { id: 'bare' },
    rowOf('later', {}, 9),
    { id: 'no-data', version: 2, data: null },
    rowOf('odd', { title: 7 }),
  ]);
  await expectAccessible(container);
  fireEvent.click(within(list).getAllByRole('button', { name: 'Delete' })[0] as HTMLElement);
  await screen.findByText('3 rows can’t be shown as links');
  expect(await countRows()).toBe(4);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await countRows()).toBe(5));
});

it('an unknown kind, channel, format or marketplace of a later version leaves nothing blank', async () => {
  const uses = [{ id: 'u', at: good.usedAt, channel: 'holograms', format: 'smell', state: 'done' as const }];
  await addRecord(good);
  await put([
    rowOf('new', {
      landingPage: pageOf('new'),
      kind: 'hologram-studio',
      marketplace: 'moon',
      title: 'A new one',
      uses,
    }),
    rowOf('newer', {
      landingPage: pageOf('newer'),
      kind: '__proto__',
      marketplace: 'toString',
      title: 'A newer one',
      uses,
    }),
  ]);
  const { container } = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Page type' }));
  const kinds = screen.getAllByRole('menuitemradio', { hidden: true });
  expect(kinds.map((one) => one.textContent)).toEqual(expect.arrayContaining(['hologram-studio', '__proto__']));
  expect(container.querySelectorAll('.link-row')).toHaveLength(3);
  fireEvent.click(screen.getByText('A new one'));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  expect(dialog.getByText(/hologram-studio/)).toBeTruthy();
  expect(dialog.getByText(/holograms/)).toBeTruthy();
});

it('times at both ends of the range of dates are shown and can be opened', async () => {
  await addRecord(good);
  const far = { 'Far ahead': 8.64e15, 'Far back': -8.64e15 };
  await put(
    Object.entries(far).map(([title, at], row) =>
      rowOf(title, { landingPage: pageOf(`far-${row}`), title, usedAt: at, madeAt: at }),
    ),
  );
  await open();
  for (const name of Object.keys(far)) {
    fireEvent.click(await screen.findByText(name));
    await waitFor(() => expect(screen.getByRole('dialog', { hidden: true }).getAttribute('aria-label')).toBe(name));
  }
});

it('a part that fails leaves the others alone, reports it, and can be tried again', async () => {
  let isBroken = true;
  const Part = () => {
    if (isBroken) throw new RangeError('Invalid currency code : x!');
    return <p>The part</p>;
  };
  const { container } = show(
    <>
      <p>Before</p>
      <Boundary>
        <Part />
      </Boundary>
      <p>Behind</p>
    </>,
  );
  expect((await screen.findByRole('alert')).textContent).toMatch(/^This part couldn’t be shown/);
  expect(container.textContent).toMatch(/^Before.*Behind$/);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Error details').value).toMatch(/^Invalid currency code/);
  await expectAccessible(container);
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The part');
});

it('a part that can no longer be loaded, because the extension was updated, reports it', async () => {
  const Part = later<object>(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  show(<Part />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^This part couldn’t be shown/);
});

const theirs = { ...sharerWith().account, partnerId: '7654321' };

it.each(['QR code', 'Share again', 'Change sub IDs'])(
  'a link that pays another account cannot leave by “%s” either',
  async (way) => {
    const mine = good.trackingLink;
    await addRecord({ ...good, trackingLink: mine.replace('1234567', theirs.partnerId) });
    await open();
    fireEvent.click(await screen.findByText('A good one'));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    fireEvent.click(dialog.getByRole('button', { hidden: true, name: way }));
    expect((await dialog.findByRole('alert', { hidden: true })).textContent).toMatch(/another of your accounts/);
    expect(dialog.queryByRole('img', { hidden: true })).toBeNull();
    expect(dialog.queryByRole('textbox', { hidden: true, name: /post/i })).toBeNull();
  },
);
