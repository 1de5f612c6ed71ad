import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { openDashboardData } from '../../src/flow/settings/open-dashboard.ts';
import { popupKeys, tableKeys } from '../../src/ui/keys.ts';
import { fake } from '../support/fake-browser.ts';
import { expectAccessible, show } from '../support/show.tsx';

const open = async () => {
  location.hash = '#help';
  const { settings, data } = await openDashboardData();
  const shown = show(<Dashboard data={data} />, settings);
  await screen.findByRole('heading', { name: 'Report a wrongly read page' });
  return shown;
};
const section = (id: string) => document.getElementById(id) as HTMLElement;

afterEach(() => {
  location.hash = '';
});

it('lists every key that has a handler, as the keyboard shows it', async () => {
  const { container } = await open();
  const lists = [...section('keys').querySelectorAll('dl')];
  const rows = lists.map((list) =>
    [...list.querySelectorAll('dt')].map((dt) => `${dt.textContent} – ${dt.nextElementSibling?.textContent}`),
  );
  expect(rows[0]).toEqual([
    'Alt+Shift+K – Copies your link for the page you’re on, without the popup',
    'Alt+Shift+F – Opens the popup',
  ]);
  expect(rows[1]).toHaveLength(Object.keys(popupKeys).length);
  expect(rows[1]).toContain('1–9 – Share it: each place shows its number');
  expect(rows[1]).toContain('Ctrl+Enter – Send the post you’re writing');
  expect(rows[2]).toHaveLength(Object.keys(tableKeys).length);
  expect(rows[2]).toContain('X Space – Select it, or take it out');
  expect(rows[2]).toContain('Z Ctrl+Z – Undo');
  expect(rows[2]).toContain('↑ ↓ Page up Page down Home End – Go to another link; with Shift, select on the way');
  await expectAccessible(container);
});

it('leads to each part by its own address, marks it, and focuses its heading', async () => {
  await open();
  const nav = within(screen.getByRole('navigation', { name: 'On this page' }));
  const links = nav.getAllByRole<HTMLAnchorElement>('link');
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(links.map(({ textContent }) => textContent)).toEqual(headings);
  for (const link of links) {
    location.hash = link.hash;
    await waitFor(() => expect(document.activeElement?.textContent).toBe(link.textContent));
    await waitFor(() => expect(nav.getByRole('link', { current: 'location' })).toBe(link));
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Help');
  }
});

it('shows what the user’s own sub IDs would send, and the version', async () => {
  await fake.sync.set({ subIds: { version: 1, data: { subId1: '{label}-{channel}', subId3: '{kind}' } } });
  await open();
  const facts = [...section('about-sub-ids').querySelectorAll('dd')].map((dd) => dd.textContent);
  expect(facts).toEqual(['spring-blog-reddit', 'catalog-product']);
  expect(within(section('reasons')).getAllByRole('listitem')).toHaveLength(6);
  expect(within(section('privacy')).getAllByRole('listitem')).toHaveLength(5);
  expect(screen.getByText('Version 1.2.3')).toBeTruthy();
});

it('asks for the page to be open if none is', async () => {
  await open();
  expect(screen.getByText('Open the page in another tab, then come back here.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy report' })).toBeNull();
});

it('shows a report of an open page and copies exactly that, without names and without pages of private windows', async () => {
  fake.tabs = [
    { id: 7, url: 'https://www.upwork.com/services/product/design-a-modern-logo-1234567890123456789' },
    { id: 8, url: 'https://www.upwork.com/hire/php-developers/', incognito: true },
  ];
  fake.readers.set(7, () => ({ facts: { title: 'A modern logo', seller: 'Mara D.', offers: [], listed: [] } }));
  const { container } = await open();
  const report = await screen.findByLabelText<HTMLTextAreaElement>('Report');
  await waitFor(() => expect(report.value).toContain('Title: 13 characters'));
  expect(report.value).not.toMatch(/Mara|modern logo/);
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
  await screen.findByText('Report copied');
  expect(fake.clipboard.text).toBe(report.value);
  expect(fake.clipboard.text).toContain('Version: 1.2.3');
});
