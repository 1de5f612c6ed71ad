import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { ConvertSection } from '../../src/dashboard/convert/convert-section.tsx';
import {
  clearAside,
  draftsAside,
  openInConvert,
  replaceDraft,
  takeFromAside,
} from '../../src/flow/convert/hand-over.ts';
import { fake } from '../support/fake-browser.ts';
import { settingsWith } from '../support/records.ts';
import { show } from '../support/show.tsx';

const link = 'https://www.upwork.com/hire/php/';
const page = { text: `<a href="${link}">PHP</a>`, format: 'html', name: 'page.html' } as const;
const next = { text: '<p>The next page</p>', format: 'html', name: 'next.html', handedAt: 9 } as const;
const ignore = () => undefined;
/** A tab that shows a draft with this text, and what it shows later. */
function tabWith(text: string, shown: string[] = []) {
  const draft = { text, name: '' };
  return { draft: () => draft, show: ({ text: later }: { text: string }) => void shown.push(later) };
}
const textsAside = async () => (await draftsAside()).map(({ text }) => text);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste your draft or drop a file here' });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });

beforeEach(() => {
  cleanup();
});

/** Runs `during` once, as soon as a draft was set aside and before the page that set it aside knows it. */
async function whileSettingAside(during: () => void, run: () => Promise<void>) {
  const { set } = fake.session;
  let isDone = false;
  fake.session.set = async (values) => {
    await set(values);
    if (isDone || !('typed.aside' in values)) return;
    isDone = true;
    during();
    await act(ignore);
  };
  try {
    await run();
  } finally {
    fake.session.set = set;
  }
}

it('keeps every draft that several Convert tabs set aside at the same time', async () => {
  await Promise.all(['one', 'two', 'three', 'two'].map((text) => replaceDraft(tabWith(text), next)));
  expect(await textsAside()).toEqual(['one', 'two', 'three']);
});

it('keeps the draft that one tab takes back while another tab sets one aside', async () => {
  const shown: string[] = [];
  await replaceDraft(tabWith('one'), next);
  await Promise.all([takeFromAside(tabWith('two', shown)), replaceDraft(tabWith('three'), next)]);
  expect(shown).toEqual(['one']);
  expect(await textsAside()).toEqual(['two', 'three']);
});

it('does not bring back what is discarded while another tab sets a draft aside', async () => {
  await replaceDraft(tabWith('old'), next);
  await Promise.all([replaceDraft(tabWith('new'), next), clearAside()]);
  expect(await textsAside()).toEqual([]);
});

it.each([
  ['one link', () => fireEvent.click(screen.getByRole('checkbox', { name: 'PHP' }))],
  ['all links', () => fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }))],
])('sets a page aside with the choice of %s when the next page is handed over', async (_, choose) => {
  await fake.session.set({ 'typed.draft': { ...page, handedAt: 1 } });
  show(<ConvertSection />, settingsWith({}));
  await screen.findByRole('button', { name: 'Copy draft with 1 link converted' });
  choose();
  await screen.findByRole('button', { name: 'Copy draft with 0 links converted' });
  await act(() => cleanup()); // A closed tab keeps its draft.
  await openInConvert(next.text, 'https://blog.example/next');
  expect(await draftsAside()).toEqual([{ ...page, flipped: [9] }]);
});

it('keeps no page aside in which nothing was chosen', async () => {
  await fake.session.set({ 'typed.draft': { ...page, handedAt: 1 } });
  await openInConvert(next.text, 'https://blog.example/next');
  expect(await draftsAside()).toEqual([]);
});

it('stays with a page that was edited when another tab keeps the same page again', async () => {
  await fake.session.set({ 'typed.draft': { ...page, handedAt: 1 } });
  show(<ConvertSection />, settingsWith({}));
  await waitFor(() => expect(field().value).toBe(page.text));
  type(`${page.text} and more`);
  await fake.session.set({ 'typed.draft': { ...page, handedAt: 1, flipped: [9] } });
  await replaceDraft(tabWith(''), next); // Its turn comes after whatever the page has begun.
  expect(field().value).toBe(`${page.text} and more`);
  expect(await draftsAside()).toEqual([]);
});

it('sets aside what is typed while the draft is set aside for a page', async () => {
  show(<ConvertSection />, settingsWith({}));
  type('A draft');
  await whileSettingAside(
    () => type('A draft, and more'),
    async () => {
      await fake.session.set({ 'typed.draft': next });
      await waitFor(() => expect(field().value).toBe(next.text));
    },
  );
  expect(await textsAside()).toEqual(['A draft, and more']);
});

it('sets aside what is typed while an earlier draft is brought back', async () => {
  await replaceDraft(tabWith('Earlier'), next);
  show(<ConvertSection />, settingsWith({}));
  type('A draft');
  const back = await screen.findByRole('button', { name: 'Bring it back' });
  await whileSettingAside(
    () => type('A draft, and more'),
    async () => {
      fireEvent.click(back);
      await waitFor(() => expect(field().value).toBe('Earlier'));
    },
  );
  expect(await textsAside()).toEqual(['A draft, and more']);
});
