import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { cleanLabel } from '../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { ConvertDraft } from '../../src/dashboard/convert/convert-draft.tsx';
import { loadRecent } from '../../src/store/rows.ts';
import { account, settingsWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const mine = (label: string, page: string) =>
  `https://upwork.pxf.io/c/1234567/1062918/13634?subId1=${label}&u=${encodeURIComponent(page)}`;
const php = 'https://www.upwork.com/hire/php-developers/';
const logo = 'https://www.upwork.com/hire/logo-designers/';
const theirs = 'https://upwork.pxf.io/c/7654321/1062918/13634';
const text = `See ${php} or ${logo}.\nNot ${theirs}`;
const copied = vi.fn(async (_: string) => undefined);

beforeEach(() => {
  cleanup();
  globalThis.indexedDB = new IDBFactory();
  copied.mockClear();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
});

const convert = (draft: string) => {
  const preferences = { ...defaultPreferences, subIds: { subId1: '{label}' } };
  const settings = settingsWith({ preferences, label: cleanLabel('blog') });
  return show(<ConvertDraft draft={{ text: draft, name: '' }} account={account} />, settings);
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('shows what a draft contains, and copies it with only the chosen links changed', async () => {
  const { container } = convert(text);
  await screen.findByRole('button', { name: 'Copy draft with 2 links converted' });
  const counts = screen.getByRole('list', { name: 'Links found' }).textContent;
  expect(counts).toBe('2 to convert1 someone else’s');
  expect(screen.getByText('Pays partner 7654321, not you')).toBeDefined();
  const [first] = screen.getAllByRole('checkbox');
  if (first) fireEvent.click(first);
  press('Copy draft with 1 link converted');
  await screen.findByText(/^Copied\. 1 link is now yours\. Say that you earn/);
  expect(copied.mock.calls).toEqual([[`See ${php} or ${mine('blog', logo)}.\nNot ${theirs}`]]);
  await expectAccessible(container);
});

it('asks for a disclosure before the first link, unless there is one', async () => {
  convert(`See ${php}. #ad`);
  await screen.findByRole('button', { name: 'Copy draft with 1 link converted' });
  press('Copy draft with 1 link converted');
  await screen.findByText('Copied. 1 link is now yours. Move “#ad” in front of the link.');
  cleanup();
  convert(`#ad See ${php}.`);
  await screen.findByRole('button', { name: 'Copy draft with 1 link converted' });
  press('Copy draft with 1 link converted');
  await screen.findByText('Copied. 1 link is now yours.');
});

it('a label keeps the focus while it is typed, and goes into the links and their records', async () => {
  convert(text);
  await screen.findByRole('button', { name: 'Copy draft with 2 links converted' });
  const field = screen.getByRole('textbox', { name: 'Label for these links' });
  field.focus();
  fireEvent.input(field, { target: { value: 'Spring news' } });
  expect(document.activeElement).toBe(field);
  await screen.findByText(mine('spring-news', php));
  expect(document.activeElement).toBe(field);
  press('Add to Links');
  await screen.findByText('2 links added to your links');
  expect((await loadRecent(9)).map(({ trackingLink }) => trackingLink).sort()).toEqual([
    mine('spring-news', logo),
    mine('spring-news', php),
  ]);
});

it('says so if a draft holds nothing, and if the clipboard refuses', async () => {
  convert('Nothing here.');
  await screen.findByText('No Upwork URLs or tracking links found.');
  cleanup();
  copied.mockRejectedValueOnce(new Error('refused'));
  document.execCommand = () => false;
  convert(text);
  await screen.findByRole('button', { name: 'Copy draft with 2 links converted' });
  press('Copy draft with 2 links converted');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/clipboard/i));
});
