import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Settings } from '../../src/core/settings/account-state.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { ConvertSection } from '../../src/dashboard/convert/convert-section.tsx';
import * as converting from '../../src/flow/convert/convert-text.ts';
import { loadRecent } from '../../src/store/rows.ts';
import * as saving from '../../src/ui/save-file.ts';
import { settingsWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const page = (skill: string) => `https://www.upwork.com/hire/${skill}/`;
const linkTo = (skill: string, label = '') =>
  `https://upwork.pxf.io/c/1234567/1062918/13634?${label && `subId1=${label}&`}u=${encodeURIComponent(page(skill))}`;
const someoneElses = 'https://upwork.pxf.io/c/7654321/1062918/13634';
const draft = `Hire a [tester](${page('qa')}) or a writer: ${page('writers')}.\nOr ${someoneElses}\n`;
let copied = '';

beforeEach(() => {
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

const open = (more: Partial<Settings> = {}) => show(<ConvertSection />, settingsWith(more));
const field = () => screen.getByRole('textbox', { name: 'Paste your draft or drop a file here' });
const paste = (text: string) => fireEvent.input(field(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** Waits until the links of a draft are found. */
const ready = () => screen.findByRole('list', { name: 'Links found' });
const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText('Choose file…', { selector: 'input' }), { target: { files } });
const found = () =>
  within(screen.getByRole('group', { name: 'Links found' }))
    .getAllByRole('button')
    .map((one) => one.textContent);
/** An address as a row shows it. */
const shownAs = (address: string) => address.replace('https://', '');

it('shows what a draft contains, converts the user’s links, and leaves every other character', async () => {
  const { container } = open();
  await expectAccessible(container);
  paste(draft);
  await screen.findByText('Pays partner 7654321, not you');
  expect(found()).toEqual(['2 to convert', '1 someone else’s']);
  await expectAccessible(container);
  press('Copy draft with 2 links converted');
  await screen.findByText(/^Copied/);
  expect(copied).toBe(`Hire a [tester](${linkTo('qa')}) or a writer: ${linkTo('writers')}.\nOr ${someoneElses}\n`);
  await expectAccessible(container);
});

it('changes only what is chosen, and keeps the choice while a label is typed', async () => {
  open();
  paste(draft);
  fireEvent.click(await screen.findByRole('checkbox', { name: shownAs(page('writers')).replace('www.', '') }));
  const label = screen.getByLabelText('Label for these links');
  label.focus();
  fireEvent.input(label, { target: { value: 'Spring' } });
  await screen.findByText(shownAs(linkTo('qa', 'spring')));
  // The typing continues.
  expect(document.activeElement).toBe(screen.getByLabelText('Label for these links'));
  press('Copy draft with 1 link converted');
  await screen.findByText(/^Copied/);
  expect(copied).toContain(linkTo('qa', 'spring'));
  expect(copied).toContain(`a writer: ${page('writers')}.`);
});

it('records its changes once, however often it is asked', async () => {
  open();
  paste(draft);
  await ready();
  press('Add to Links');
  await screen.findByText('2 links added to your links');
  expect((await loadRecent(9)).map(({ landingPage }) => landingPage).sort()).toEqual([page('qa'), page('writers')]);
  press('Add to Links');
  await screen.findByText('0 links added to your links');
  expect(await loadRecent(9)).toHaveLength(2);
});

it('records the user’s own link if it takes the place of another’s', async () => {
  open();
  paste(`See https://upwork.pxf.io/c/7654321/1062918/13634?u=${encodeURIComponent(page('qa'))}`);
  fireEvent.click(await screen.findByRole('checkbox', { name: /^upwork.pxf.io/ }));
  press('Add to Links');
  await screen.findByText('1 link added to your links');
  expect(await loadRecent(9)).toMatchObject([{ trackingLink: linkTo('qa'), landingPage: page('qa') }]);
});

it('records nothing if the user wants no record', async () => {
  open({ preferences: { ...defaultPreferences, keepRecord: false } });
  paste(draft);
  await ready();
  expect(screen.getByRole('button', { name: 'Add to Links' })).toHaveProperty('disabled', true);
});

it('searches again when the draft changes, and never shows findings of an older draft', async () => {
  open();
  paste(draft);
  await screen.findByRole('button', { name: 'Copy draft with 2 links converted' });
  paste(`Only ${page('go')}`);
  await screen.findByText(shownAs(linkTo('go')));
  expect(found()).toEqual(['1 to convert']);
  expect(screen.queryByText('tester')).toBeNull();
  paste('Nothing here');
  await screen.findByText(/No Upwork URLs/);
});

it('a long search shows its progress and can be stopped', async () => {
  const { container } = open();
  let signal: AbortSignal | undefined;
  vi.spyOn(converting, 'findAddresses').mockImplementation((_, __, progress = {}) => {
    signal = progress.signal;
    progress.onDone?.(draft.length / 4);
    return new Promise((_, stopped) => signal?.addEventListener('abort', stopped));
  });
  paste(draft);
  const bar = await screen.findByRole('progressbar', { name: 'Looking for links…' });
  await waitFor(() => expect(bar.getAttribute('value')).toBe('0.25'));
  await expectAccessible(container);
  press('Cancel');
  screen.getByText('Stopped. Your draft is unchanged.');
  expect(signal?.aborted).toBe(true);
  expect(screen.queryByRole('group', { name: 'Links found' })).toBeNull();
  vi.restoreAllMocks();
  paste(`${draft} `);
  await screen.findByText('Pays partner 7654321, not you');
});

it('reads a file by its kind, and saves the changed text under its name', async () => {
  const save = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
  open();
  const html = `\uFEFF<p><a href="${page('qa')}">Testers</a>\r\n`;
  choose(new File([html], 'post.html'));
  await screen.findByText('post.html');
  await ready();
  press('Download');
  await screen.findByText('Downloaded. 1 link is now yours.');
  expect(save.mock.calls).toEqual([
    ['post-with-links.html', 'text/plain', html.replace(page('qa'), linkTo('qa').replace('&', '&amp;'))],
  ]);
  screen.getByRole('button', { name: 'Clear' }).focus();
  press('Clear');
  expect(field()).toHaveProperty('value', '');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(screen.queryByText('post.html')).toBeNull();
});

it.each([
  ['more than 10 MB', () => new File(['x'.repeat(10 * 1024 * 1024 + 1)], 'long.txt'), 'Drafts can be up to 10 MB.'],
  [
    'bytes that are no text',
    () => new File([new Uint8Array([0x89, 0x50, 0xff, 0xfe])], 'picture.md'),
    /isn’t UTF-8 text/,
  ],
  [
    'a folder',
    () =>
      Object.assign(new File([], 'folder'), {
        arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
        text: () => Promise.reject(new DOMException('', 'NotFoundError')),
      }),
    /isn’t UTF-8 text/,
  ],
])('refuses %s with a sentence, and keeps the draft', async (_, file, sentence) => {
  const { container } = open();
  paste(draft);
  await screen.findByText('Pays partner 7654321, not you');
  choose(file());
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  expect(field()).toHaveProperty('value', draft);
  await expectAccessible(container);
  choose(new File([page('go')], 'good.txt'));
  await screen.findByText(shownAs(linkTo('go')));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says so if the clipboard refuses, and if the library does', async () => {
  document.execCommand = () => false;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
  });
  open();
  paste(draft);
  await screen.findByRole('button', { name: 'Copy draft with 2 links converted' });
  press('Copy draft with 2 links converted');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/clipboard/i));
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    },
  });
  press('Add to Links');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Couldn’t save/));
});

it('asks for an account first', async () => {
  open({ account: { state: 'none' } });
  paste(draft);
  expect(screen.getByRole('alert').textContent).toContain('No account yet');
});

it('keeps a draft through a change of section and a closed tab, until it is cleared', async () => {
  open();
  paste(draft);
  cleanup();
  open();
  await waitFor(() => expect((field() as HTMLTextAreaElement).value).toBe(draft));
  press('Clear');
  cleanup();
  open();
  await act(async () => undefined);
  expect((field() as HTMLTextAreaElement).value).toBe('');
});
