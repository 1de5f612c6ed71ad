import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { openPopup } from '../../src/flow/page/open-popup.ts';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { openDashboardData } from '../../src/flow/settings/open-dashboard.ts';
import { Popup } from '../../src/popup/first/popup.tsx';
import { fake } from '../support/fake-browser.ts';
import { firstLink } from '../support/first-link.ts';
import { account } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const theirs = { host: 'upwork.pxf.io', partnerId: '7654321', adId: '1062918', programId: '13634' };
const disclosure = 'Ad – Agency earns a commission if you hire through this link.';
const url = 'https://www.upwork.com/hire/php-developers/';
const policy = { account: { ...theirs, name: 'Agency' }, labels: ['blog', 'news'], disclosure, keepRecord: false };

const openDashboard = async (section: string, heading: string) => {
  location.hash = section;
  const { settings, data } = await openDashboardData();
  const shown = show(<Dashboard data={data} />, settings);
  await screen.findByRole('heading', { name: heading });
  return shown;
};
const openOver = async () => {
  fake.tabs = [{ id: 7, url, active: true }];
  const { tab, settings, settling } = await openPopup();
  return show(<Popup {...(tab ? { tab } : {})} onSettings={() => undefined} />, settings, settling);
};
const sectionOf = (heading: string) => screen.getByRole('heading', { name: heading }).closest('section') as HTMLElement;

beforeEach(() => saveAccount(account, 'Mine'));
afterEach(() => {
  cleanup();
  location.hash = '';
});

it('the settings show what the organisation has set as such, and none of it can be changed', async () => {
  await fake.managed.set(policy);
  const { container } = await openDashboard('#settings', 'Your data');
  const accounts = sectionOf('Accounts');
  expect(within(accounts).getByText('Set by your organization.')).toBeTruthy();
  expect([accounts.textContent?.includes('7654321'), accounts.textContent?.includes('1234567')]).toEqual([true, false]);
  expect(accounts.querySelectorAll('button, input, select, textarea')).toHaveLength(0);
  const record = screen.getByLabelText<HTMLInputElement>(/^Save the links I copy and share/);
  expect([record.checked, record.disabled]).toEqual([false, true]);
  expect(within(sectionOf('Your data')).getByText('Set by your organization.')).toBeTruthy();
  expect(screen.getByText('Links can carry these labels: blog, news.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Sub ID 1').readOnly).toBe(true);
  await expectAccessible(container);
});

it('the disclosure is shown in the organisation’s words, without a field', async () => {
  await fake.managed.set(policy);
  await openDashboard('#sharing', 'Disclosure');
  const section = sectionOf('Disclosure');
  expect(within(section).getByText(disclosure)).toBeTruthy();
  expect(within(section).getByText('Set by your organization.')).toBeTruthy();
  expect(section.querySelectorAll('button, input, select')).toHaveLength(0);
});

it('the popup pays the organisation’s account, offers its labels, and copies with its disclosure', async () => {
  await fake.managed.set(policy);
  vi.spyOn(navigator.clipboard, 'writeText');
  const { container } = await openOver();
  const fixed = screen.getAllByTitle('Set by your organization.').map(({ textContent }) => textContent);
  expect(fixed).toContain('Paid to Agency');
  const label = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Label' });
  expect([...label.options].map(({ text }) => text)).toEqual(['No label', 'blog', 'news']);
  fireEvent.change(label, { target: { value: 'news' } });
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(fake.clipboard.text).toBe(firstLink(url, 'news').replace('1234567', '7654321')));
  await expectAccessible(container);
  fireEvent.click(await screen.findByRole('button', { name: /Reddit/ }));
  const disclosed = await screen.findByLabelText<HTMLInputElement>('Include disclosure');
  expect([disclosed.checked, disclosed.disabled]).toEqual([true, true]);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your post').value).toContain(disclosure);
  for (const field of screen.getAllByLabelText<HTMLInputElement>(/^Sub ID/)) expect(field.readOnly).toBe(true);
});

it('what is wrong in a policy is said in the popup and in the settings, and the rest of it holds', async () => {
  await fake.managed.set({ ...policy, account: { ...theirs, partnerId: 'agency' }, label: 'blog' });
  const sentence =
    'Your organization’s policy has a mistake in “account, label”, so it doesn’t apply. Tell your administrator.';
  await openOver();
  await screen.findByText(sentence);
  expect(screen.getByText('Mine')).toBeTruthy();
  cleanup();
  await openDashboard('#settings', 'Your data');
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(within(sectionOf('Accounts')).getByRole('button', { name: /^More for/ })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/^Save the links I copy and share/).disabled).toBe(true);
});

it('a policy that arrives while the popup is open changes whom its link pays', async () => {
  await openOver();
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'secret' } });
  await fake.managed.set(policy);
  await screen.findByText('Agency');
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(fake.clipboard.text).toContain('/c/7654321/'));
  expect(fake.clipboard.text).not.toContain('secret');
});

it('the welcome page has nothing to set up where the organisation has set the account', async () => {
  await fake.sync.clear();
  await fake.managed.set(policy);
  await openDashboard('#welcome', 'Pin Finder’s Fee and try it');
  expect(screen.getByText('Set by your organization.')).toBeTruthy();
  expect(screen.queryByLabelText('Your tracking link or ad code')).toBeNull();
});
