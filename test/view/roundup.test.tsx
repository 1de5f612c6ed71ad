import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { route } from '../../src/background/route.ts';
import type { ListedItem } from '../../src/core/page/page-facts.ts';
import { Roundup } from '../../src/popup/rest/list/roundup.tsx';
import { fake } from '../support/fake-browser.ts';
import { sharerWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

afterEach(() => void vi.useRealTimers());

const items = [{ title: 'Mara K.', address: 'https://www.upwork.com/freelancers/~0123456789abcdef01' }];
const open = () => show(<Roundup items={items} sharer={sharerWith()} onBack={() => undefined} />);
const format = () => screen.getByLabelText<HTMLSelectElement>('Copy as');

it('remembers the format of the last list', async () => {
  open();
  expect(format().value).toBe('markdown-list');
  fireEvent.change(format(), { target: { value: 'html-list' } });
  await waitFor(async () => expect(await fake.local.get(['listFormat'])).toEqual({ listFormat: 'html-list' }));
  cleanup();
  open();
  await waitFor(() => expect(format().value).toBe('html-list'));
});

it('begins with the first format where an unknown one was kept', async () => {
  await fake.local.set({ listFormat: '__proto__' });
  open();
  await screen.findByText('Mara K.');
  expect(format().value).toBe('markdown-list');
});

const rate = (dollars: number) => ({ price: { minor: dollars * 100, currency: 'USD' }, per: 'hour' as const });
const people: ListedItem[] = [
  { title: 'Bo L.', address: 'https://www.upwork.com/freelancers/~0123456789abcdef02', offer: rate(30) },
  {
    title: 'Gwen D.',
    address: 'https://www.upwork.com/freelancers/~0123456789abcdef03',
    offer: rate(85),
    about: { role: 'ERP lead | Odoo', jobSuccess: 98 },
  },
  {
    title: 'Ana P.',
    address: 'https://www.upwork.com/freelancers/~0123456789abcdef04',
    offer: rate(25),
    about: { role: 'Data engineer', stars: 4.9, jobSuccess: 90 },
  },
];
const names = () => [...document.querySelectorAll('.roundup li b:first-child')].map(({ textContent }) => textContent);
const openPeople = () => show(<Roundup items={people} sharer={sharerWith()} onBack={() => undefined} />);

it('says role and rating where the page does, and how the list is sorted', async () => {
  const { container } = openPeople();
  expect([...container.querySelectorAll('.about')].map(({ textContent }) => textContent)).toEqual([
    'ERP lead | Odoo · 98% job success',
    'Data engineer · 4.9/5',
  ]);
  const sort = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sort' });
  expect(sort.selectedOptions[0]?.textContent).toBe('As listed');
  screen.getByText('Starts with your disclosure');
  await expectAccessible(container);
  fireEvent.change(sort, { target: { value: 'earning' } });
  expect(names()).toEqual(['Gwen D.', '$59.50/hr', 'Bo L.', '$21/hr', 'Ana P.', '$17.50/hr']);
  fireEvent.change(sort, { target: { value: 'rating' } });
  expect(names().filter((name) => name?.endsWith('.'))).toEqual(['Gwen D.', 'Ana P.', 'Bo L.']);
});

it('copies the chosen people with role and rating in the order shown, and the result moves nothing', async () => {
  fake.worker = async (message) => route(message, { own: true });
  openPeople();
  fireEvent.change(screen.getByRole('combobox', { name: 'Sort' }), { target: { value: 'earning' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /Bo L\./ }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy 2 links' }));
  await screen.findByText('2 links copied · Markdown list');
  const lines = fake.clipboard.text.split('\n');
  expect(lines[0]).toMatch(/^Ad/);
  expect(lines[2]).toMatch(/^- \[Gwen D\.\]\(https:.*\) – ERP lead \| Odoo · 98% job success · \$85\/hr$/);
  expect(lines[3]).toMatch(/^- \[Ana P\.\]\(https:.*\) – Data engineer · 4\.9\/5 · \$25\/hr$/);
  expect(document.querySelector('main .notice')).toBeNull();
});

it('offers no order by rating where nobody has one, and says where a CSV has the disclosure', () => {
  open();
  const sort = screen.getByRole('combobox', { name: 'Sort' });
  expect([...sort.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'As listed',
    'Highest commission',
  ]);
  fireEvent.change(format(), { target: { value: 'csv' } });
  screen.getByText('Your disclosure has its own column');
});

it('says what is on the clipboard, and on the button for a moment that it was copied, then offers to copy again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fake.worker = async (message) => route(message, { own: true });
  const { container } = openPeople();
  const copying = screen.getByRole('button', { name: 'Copy 3 links' });
  expect(document.activeElement).toBe(copying);
  fireEvent.click(copying);
  await vi.waitFor(() => screen.getByText('3 links copied · Markdown list'));
  expect([copying.textContent?.trim(), container.querySelector('.split.done') !== null]).toEqual(['Copied ↵', true]);
  vi.advanceTimersByTime(1600);
  await vi.waitFor(() => expect(copying.textContent?.trim()).toBe('Copy again ↵'));
  expect(container.querySelector('.split.done')).toBeNull();
  screen.getByText('3 links copied · Markdown list');
  // What would be copied now is another list.
  fireEvent.change(format(), { target: { value: 'lines' } });
  screen.getByRole('button', { name: 'Copy 3 links' });
  screen.getByText('Starts with your disclosure');
});
