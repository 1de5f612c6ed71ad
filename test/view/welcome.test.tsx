import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { openDashboardData } from '../../src/flow/settings/open-dashboard.ts';
import { addRecord } from '../../src/store/rows.ts';
import { fake } from '../support/fake-browser.ts';
import { rowOf } from '../support/library-rows.ts';
import { account } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const open = async () => {
  location.hash = '#welcome';
  const { settings, data } = await openDashboardData();
  const shown = show(<Dashboard data={data} />, settings);
  await screen.findByText('Pin Finder’s Fee and try it');
  return shown;
};
const steps = () => [...document.querySelectorAll('.tasks > li')];
/** Which steps are done, and which one is next. */
const state = () =>
  steps().map((step) => (step.classList.contains('done') ? 'done' : (step.getAttribute('aria-current') ?? 'later')));

afterEach(() => {
  location.hash = '';
});

it('begins with the field for a link, next to the instructions for finding one', async () => {
  const { container } = await open();
  expect(state()).toEqual(['step', 'later', 'later']);
  expect(screen.getByText('Where do I find it?').closest('details')?.open).toBe(true);
  expect(screen.getByText(/“Create a link” box/)).toBeTruthy();
  expect(screen.getByText(/Open an Upwork page and press Alt\+Shift\+K/)).toBeTruthy();
  const sample = screen.getByRole<HTMLAnchorElement>('link', { name: 'Open a sample search on Upwork' });
  expect([sample.hostname, sample.target]).toEqual(['www.upwork.com', '_blank']);
  expect(screen.getByRole('link', { name: 'Getting started' }).getAttribute('aria-current')).toBe('page');
  await expectAccessible(container);
});

it('is what the dashboard opens on as long as there is no account', async () => {
  const { settings, data } = await openDashboardData();
  show(<Dashboard data={data} />, settings);
  await screen.findByText('Pin Finder’s Fee and try it');
  cleanup();
  await saveAccount(account, '');
  const ready = await openDashboardData();
  show(<Dashboard data={ready.data} />, ready.settings);
  await screen.findByRole('heading', { name: 'Your data' });
});

it('ticks off each step once it is done, the last one when a link was copied anywhere', async () => {
  const { container } = await open();
  fireEvent.input(screen.getByLabelText('Your tracking link or ad code'), {
    target: { value: 'https://upwork.pxf.io/c/1234567/1062918/13634' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Use this account' }));
  await screen.findByText(/You’re set. Your links pay partner 1234567/);
  expect(state()).toEqual(['done', 'step', 'later']);
  const checked = screen.getByRole('button', { name: 'I checked' });
  checked.focus();
  fireEvent.click(checked);
  expect(state()).toEqual(['done', 'done', 'step']);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Check that Upwork/));
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ deepLinksChecked: { data: true } }), {
    timeout: 3000,
  });
  expect(fake.sync.all()).not.toHaveProperty('singlePages');
  await addRecord(rowOf('a'));
  await waitFor(() => expect(state()).toEqual(['done', 'done', 'done']));
  expect(within(steps()[2] as HTMLElement).getByRole('heading').textContent).toContain('Done');
  await expectAccessible(container);
});

it('takes a change of the switch as the answer, and remembers it', async () => {
  await saveAccount(account);
  const { unmount } = await open();
  expect(state()).toEqual(['done', 'step', 'later']);
  fireEvent.click(screen.getByRole('switch', { name: 'Link straight to each page' }));
  expect(state()).toEqual(['done', 'done', 'step']);
  await waitFor(
    () => expect(fake.sync.all()).toMatchObject({ singlePages: { data: false }, deepLinksChecked: { data: true } }),
    { timeout: 3000 },
  );
  unmount();
  await open();
  expect(state()).toEqual(['done', 'done', 'step']);
});
