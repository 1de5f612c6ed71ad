import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultTerms } from '../../src/core/commission/terms.ts';
import { channels } from '../../src/core/share/channels.ts';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { nameAccount, saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { openDashboardData } from '../../src/flow/settings/open-dashboard.ts';
import { fake } from '../support/fake-browser.ts';
import { layOwnFiles } from '../support/own-files.ts';
import { account } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const open = async () => {
  location.hash = '#settings';
  const { settings, data } = await openDashboardData();
  const shown = show(<Dashboard data={data} />, settings);
  await screen.findByRole('heading', { name: 'Your data' });
  return shown;
};
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const chooseOf = (account: string, action: string) => {
  press(`More for ${account}`);
  fireEvent.click(screen.getByRole('menuitem', { name: action }));
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {});
afterEach(() => {
  cleanup();
  location.hash = '';
});

it('shows the old and the new account before a change, and saves only on the second click', async () => {
  await saveAccount(account, 'Blog');
  await open();
  chooseOf('Blog', 'Replace');
  type('Your tracking link or ad code', 'https://upwork.pxf.io/c/7654321/1062918/13634');
  const card = screen.getByText('New').closest('section') as HTMLElement;
  expect(within(card).getByText('1234567')).toBeTruthy();
  expect(within(card).getByText('7654321')).toBeTruthy();
  expect(JSON.stringify(fake.sync.all())).not.toContain('7654321');
  screen.getByRole('button', { name: 'Use this account' }).focus();
  press('Use this account');
  await screen.findByText('You’re set. Your links pay partner 7654321.');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Accounts'));
  await waitFor(() => expect(screen.queryByText('1234567')).toBeNull());
  await screen.findByText('In use');
});

it('adds a second account, switches between them, removes one and restores it under its name', async () => {
  await saveAccount(account, 'Blog');
  const { container } = await open();
  press('Add account');
  type('Your tracking link or ad code', 'https://upwork.pxf.io/c/7654321/1062918/13634');
  press('Use this account');
  await waitFor(() => expect(screen.getAllByLabelText('Name')).toHaveLength(2));
  press('Use');
  await waitFor(() => expect(screen.getByText('In use').closest('.account')?.textContent).toContain('1234567'));
  chooseOf('Blog', 'Remove');
  await screen.findByText(/Removed partner 1234567/);
  expect(screen.getAllByLabelText('Name')).toHaveLength(1);
  press('Undo');
  await waitFor(() => expect(screen.getAllByLabelText('Name')).toHaveLength(2));
  expect(screen.getAllByLabelText<HTMLInputElement>('Name').map(({ value }) => value)).toContain('Blog');
  await expectAccessible(container);
});

it('previews sub IDs as they are typed, and names an unknown gap', async () => {
  await open();
  type('Sub ID 1', '{label} {kind}');
  expect(screen.getByText('Example: spring-blog-catalog-product')).toBeTruthy();
  type('Sub ID 1', '{labl}');
  expect(screen.getByText('{labl} isn’t a placeholder.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Preset'), { target: { value: 'none' } });
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ subIds: { data: {} } }), { timeout: 3000 });
});

it.each([
  ['Commission, % of the first contract', '101', 'Enter a percentage from 0 to 100.'],
  ['Commission, % of the first contract', 'most', 'Enter a percentage from 0 to 100.'],
  ['Maximum per new client (empty for none)', '-1', 'Enter an amount, like 150.'],
  ['Currency', 'JPY', 'Enter a three-letter currency with cents, like USD, EUR or GBP.'],
  ['Days from click to sign-up', '400', 'Enter a number of days from 0 to 365.'],
  ['Payout day of the month', '32', 'Enter a day from 1 to 31.'],
])('refuses %s of %s with a sentence, and keeps the old value', async (label, value, sentence) => {
  await open();
  const field = screen.getAllByLabelText(new RegExp(label.replace(/[()]/g, '.')))[0] as HTMLElement;
  fireEvent.input(field, { target: { value } });
  expect(screen.getByText(sentence)).toBeTruthy();
  fireEvent.change(field);
  expect(fake.sync.all()).toEqual({});
});

const rateOf = (market?: string) =>
  screen.getByLabelText<HTMLInputElement>(
    market ? `Commission, % of the first contract – ${market}` : 'Commission, % of the first contract',
  );
const write = (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
};
const stored = (what: object) => waitFor(() => expect(fake.sync.all()).toEqual(what), { timeout: 10_000 });

it("keeps terms for both marketplaces, marks them as the user's, and can restore the defaults", async () => {
  await open();
  write(rateOf(), '62,5');
  const data = { ...defaultTerms, rateBasisPoints: 6250 };
  await stored({ talentTerms: { version: 1, data }, catalogTerms: { version: 1, data } });
  expect(rateOf().getAttribute('aria-describedby')).toBe(screen.getByText('Set by you').id);
  expect(screen.getByText('What you haven’t changed is from uppromote.com, checked Aug 1, 2026.')).toBeTruthy();
  press('Reset to defaults');
  await stored({});
  expect(rateOf().value).toBe('70');
});

it('keeps terms per marketplace if they differ, and returns to them after a try with the same for both', async () => {
  const { container } = await open();
  const both = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Same for both marketplaces' });
  expect(both().checked).toBe(true);
  fireEvent.click(both());
  write(rateOf('Project Catalog'), '50');
  const catalogTerms = { version: 1, data: { ...defaultTerms, rateBasisPoints: 5000 } };
  await stored({ catalogTerms });
  expect([rateOf('Talent Marketplace').value, rateOf('Project Catalog').value]).toEqual(['70', '50']);
  await expectAccessible(container);
  fireEvent.click(both());
  await stored({});
  fireEvent.click(both());
  await stored({ catalogTerms });
  expect(rateOf('Project Catalog').value).toBe('50');
});

it('explains what a reset and a deletion remove before either, and then does exactly that', async () => {
  await saveAccount(account);
  await fake.sync.set({ singlePages: { version: 1, data: false } });
  await fake.session.set({ 'other-click.1': true });
  await open();
  press('Reset…');
  const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
  expect(dialog().getByText(/Your accounts and links stay\./)).toBeTruthy();
  expect(fake.sync.all()).toHaveProperty('singlePages');
  fireEvent.click(dialog().getByRole('button', { name: 'Reset settings', hidden: true }));
  await screen.findByText('Settings are back to their defaults.');
  expect(Object.keys(fake.sync.all())).toEqual(['account']);
  press('Delete…');
  const remove = dialog().getByRole<HTMLButtonElement>('button', { name: 'Delete all data', hidden: true });
  expect(remove.disabled).toBe(true);
  fireEvent.input(dialog().getByLabelText('Type “delete” to confirm'), { target: { value: ' Delete ' } });
  expect(remove.disabled).toBe(false);
  fireEvent.click(remove);
  await screen.findByText('All data deleted.');
  expect([fake.sync.all(), fake.local.all(), fake.session.all(), await indexedDB.databases()]).toEqual([
    {},
    {},
    {},
    [],
  ]);
});

it('exports everything that is stored as one file', async () => {
  await saveAccount(account, 'Blog');
  let file: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    file = blob as Blob;
    return 'blob:x';
  });
  await open();
  press('Export all data');
  await screen.findByText('Exported 0 links and all settings.');
  expect(JSON.parse((await file?.text()) ?? '')).toMatchObject({
    settings: { sync: { account: { version: 2, data: [{ name: 'Blog', account }] } } },
    links: [],
  });
});

it('never says saved if the browser refused', async () => {
  fake.sync.broken = fake.local.broken = undefined;
  await open();
  fake.sync.broken = fake.local.broken = new Error('QuotaExceededError');
  fireEvent.click(screen.getByLabelText('Link straight to each page'));
  await screen.findByText('Couldn’t save that.', undefined, { timeout: 3000 });
});

it('leads to each group by its own address, marks it, and focuses its heading', async () => {
  location.hash = '#settings/terms';
  const { settings, data } = await openDashboardData();
  show(<Dashboard data={data} />, settings);
  const nav = within(await screen.findByRole('navigation', { name: 'On this page' }));
  const marked = () => nav.getAllByRole('link', { current: 'location' }).map(({ textContent }) => textContent);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Commission terms' })));
  expect(marked()).toEqual(['Commission terms']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Settings');
  const links = nav.getAllByRole<HTMLAnchorElement>('link');
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(links.map(({ textContent }) => textContent)).toEqual(headings);
  for (const link of links) {
    location.hash = link.hash;
    await waitFor(() => expect(document.activeElement?.textContent).toBe(link.textContent));
    await waitFor(() => expect(marked()).toEqual([link.textContent]));
  }
});

it('the actions of an account are a menu that the keyboard can use', async () => {
  await saveAccount(account, 'Blog');
  await open();
  const button = screen.getByRole('button', { name: 'More for Blog' });
  const down = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
  button.focus();
  down('ArrowDown');
  expect(document.activeElement?.textContent).toBe('Replace');
  down('ArrowDown');
  expect(document.activeElement?.textContent).toBe('Remove');
  down('ArrowDown');
  expect(document.activeElement?.textContent).toBe('Replace');
  down('End');
  down('Escape');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

const openSharing = async () => {
  location.hash = '#sharing';
  const { settings, data } = await openDashboardData();
  show(<Dashboard data={data} />, settings);
  await screen.findByText('Post templates');
};
const openChannel = (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('tab', { name }));
  return screen.getByLabelText<HTMLTextAreaElement>('Template');
};

it('shows its channels even if the stored order names one that this version does not know', async () => {
  await fake.sync.set({ channelOrder: { version: 1, data: ['friendster', 'reddit', '__proto__'] } });
  await openSharing();
  const list = within(screen.getByRole('tablist', { name: 'Post templates' }));
  const names = list.getAllByRole('tab').map((one) => one.textContent);
  expect(names).toHaveLength(channels.length);
  expect(names[0]).toBe('Reddit');
});

it('a template from another browser is not undone by one written here afterwards', async () => {
  await openSharing();
  openChannel('X');
  await fake.sync.set({ templates: { version: 1, data: { x: 'Theirs {link}' } } });
  await waitFor(() => expect(screen.getByDisplayValue('Theirs {link}')).toBeTruthy());
  fireEvent.input(openChannel('Reddit'), { target: { value: 'Ours {link}' } });
  await waitFor(() =>
    expect(fake.sync.all().templates).toEqual({ version: 1, data: { x: 'Theirs {link}', reddit: 'Ours {link}' } }),
  );
});

it('shows a server that arrives from another browser, unless another is being typed', async () => {
  await openSharing();
  openChannel('Mastodon');
  const arrives = (data: string) => fake.sync.set({ mastodonServer: { version: 1, data } });
  await arrives('theirs.example');
  const field = await screen.findByDisplayValue<HTMLInputElement>('theirs.example');
  fireEvent.input(field, { target: { value: 'no server yet' } });
  await arrives('others.example');
  // A browser fires the change event when the field loses the focus.
  fireEvent.change(field);
  expect(field.value).toBe('no server yet');
  fireEvent.input(field, { target: { value: 'https://Ours.example/@mara' } });
  fireEvent.change(field);
  await waitFor(() => expect(field.value).toBe('ours.example'));
});

it('keeps half-typed text and its channel, while a setting is saved here and another arrives from elsewhere', async () => {
  await openSharing();
  const field = openChannel('Reddit');
  field.focus();
  fireEvent.input(field, { target: { value: 'Half written {lin' } });
  fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'de' } });
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ disclosure: { data: { language: 'de' } } }));
  await fake.sync.set({ templates: { version: 1, data: { x: 'Theirs {link}' } } });
  await waitFor(() => expect(screen.getByRole('tab', { name: /^X/ }).querySelector('.own-mark')).toBeTruthy());
  expect(field.isConnected).toBe(true);
  expect([field.value, document.activeElement === field]).toEqual(['Half written {lin', true]);
  expect(openChannel(/^X/).value).toBe('Theirs {link}');
});

it('keeps a half-typed commission rate while another setting is saved', async () => {
  await open();
  const [rate] = screen.getAllByLabelText<HTMLInputElement>(/^Commission, %/);
  if (!rate) throw new Error('There is a field for the rate.');
  fireEvent.input(rate, { target: { value: '62' } });
  fireEvent.click(screen.getByLabelText('Link straight to each page'));
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ singlePages: { data: false } }));
  expect(rate.value).toBe('62');
});

it('keeps a half-typed account name while another setting is saved, and shows the one that arrives later', async () => {
  await saveAccount(account, 'Blog');
  await open();
  const name = screen.getByLabelText<HTMLInputElement>('Name');
  fireEvent.input(name, { target: { value: 'Newsl' } });
  fireEvent.click(screen.getByLabelText('Link straight to each page'));
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ singlePages: { data: false } }));
  expect(name.value).toBe('Newsl');
  fireEvent.change(name, { target: { value: 'Newsletter' } });
  await waitFor(() => expect(JSON.stringify(fake.sync.all())).toContain('"Newsletter"'));
  await nameAccount(account, 'From elsewhere');
  await screen.findByDisplayValue('From elsewhere');
});

it('another language is applied at once, with the direction of its script', async () => {
  layOwnFiles({
    '_locales/ar/messages.json': { language: { message: 'ar' }, dataHeading: { message: 'بياناتك' } },
  });
  await open();
  const choice = screen.getByLabelText('Language of Finder’s Fee') as HTMLSelectElement;
  expect([...choice.options].map(({ text }) => text)).toContain('العربية');
  fireEvent.change(choice, { target: { value: 'ar' } });
  await screen.findByRole('heading', { name: 'بياناتك' });
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ language: { data: 'ar' } }));
  fireEvent.change(screen.getByLabelText('Language of Finder’s Fee'), { target: { value: 'auto' } });
  await waitFor(() => expect(document.documentElement.dir).toBe('ltr'));
});
