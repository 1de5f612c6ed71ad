import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { openDashboardData } from '../../src/flow/settings/open-dashboard.ts';
import { noteUpdate } from '../../src/flow/updates.ts';
import { browser } from '../support/fake-browser.ts';
import { account } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const open = async (hash = '#settings') => {
  location.hash = hash;
  const { settings, data } = await openDashboardData();
  return show(<Dashboard data={data} />, settings);
};
const line = () => screen.queryByText('Finder’s Fee was updated.');
const offered = async () => (await openDashboardData()).data.hasNews;

afterEach(() => {
  location.hash = '';
  browser.extension.inIncognitoContext = false;
});

it('says after an update that matters where to see what changed, in one line of every section', async () => {
  await saveAccount(account);
  await noteUpdate('0.9.3');
  const { container } = await open();
  expect(line()).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See what’s new' }).getAttribute('href')).toBe('#whats-new');
  await expectAccessible(container);
  location.hash = '#sharing';
  await screen.findByRole('heading', { name: 'Sharing', level: 1 });
  expect(line()).toBeTruthy();
});

it('is gone for good once it is closed, and the focus goes to the heading', async () => {
  await saveAccount(account);
  await noteUpdate('0.9.3');
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(line()).toBeNull());
  expect(document.activeElement?.textContent).toBe('Settings');
  await waitFor(async () => expect(await offered()).toBe(false));
});

it('is gone for good once the user has looked at what is new', async () => {
  await saveAccount(account);
  await noteUpdate('0.9.3');
  const { container } = await open('#whats-new');
  expect(await screen.findByRole('heading', { name: 'Version 1.0.0' })).toBeTruthy();
  expect(screen.getByText('Finder’s Fee speaks thirteen languages. Choose yours in Settings.')).toBeTruthy();
  await waitFor(() => expect(line()).toBeNull());
  await waitFor(async () => expect(await offered()).toBe(false));
  await expectAccessible(container);
});

it.each([
  ['after a first installation', async () => undefined],
  ['after an update without an entry in the table', () => noteUpdate('1.0.0')],
  [
    'in a private window',
    async () => {
      await noteUpdate('0.9.3');
      browser.extension.inIncognitoContext = true;
    },
  ],
])('is not there %s', async (_, before) => {
  await saveAccount(account);
  await before();
  await open();
  expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeTruthy();
  expect(line()).toBeNull();
});

it('is not there before an account is set up, which has a page of its own', async () => {
  await noteUpdate('0.9.3');
  await open();
  expect(line()).toBeNull();
});

it('Help leads to it', async () => {
  await open('#help');
  expect((await screen.findByRole('link', { name: 'What’s new' })).getAttribute('href')).toBe('#whats-new');
});
