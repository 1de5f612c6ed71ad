import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ConvertSection } from '../../src/dashboard/convert/convert-section.tsx';
import { CheckView } from '../../src/popup/rest/links/check-view.tsx';
import { browser, fake } from '../support/fake-browser.ts';
import { sharerWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const page = (skill: string) => `https://www.upwork.com/hire/${skill}/`;
const of = (partner: string, to = '') =>
  `https://upwork.pxf.io/c/${partner}/1062918/13634${to && `?u=${encodeURIComponent(to)}`}`;
const link = (address: string, words: string) => `<a href="${address}">${words}</a>`;
const html = [
  '<html><body>',
  ...['QA', 'PHP', 'Odoo', 'Java', 'Rust', 'Go'].map((skill) => link(page(skill.toLowerCase()), `${skill} people`)),
  link(of('7654321', page('writers')), 'this list'),
  link(of('1234567', page('writers')), 'my writers'),
  link(of('0'), 'nobody'),
  link('https://upwork.pxf.io/AbCd12', 'short'),
  link('https://www.upwork.com/ab/messages/', 'write to me'),
  '</body></html>',
].join('');
const tab = { id: 1, address: 'https://www.blog.example/ten-odoo-experts?x=1', incognito: false };

afterEach(() => {
  browser.extension.inIncognitoContext = false;
});

const open = (source: string | undefined) => {
  if (source !== undefined) fake.readers.set(1, () => source);
  return show(<CheckView tab={tab} sharer={sharerWith()} onBack={() => undefined} />);
};
const group = (name: RegExp) => within(screen.getByRole('list', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const draft = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste your draft or drop a file here' });

it('groups the links of a page by whose they are, each with the words that readers press', async () => {
  const { container } = open(html);
  await screen.findByText('blog.example/ten-odoo-experts');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Pays someone else 1',
    'Could be yours 6',
    'Pays nobody 1',
    'Can’t tell who gets paid 1',
    'Already yours 1',
    'Can’t become your link 1',
  ]);
  const others = group(/Pays someone else/);
  others.getByText('this list');
  others.getByText('Pays partner 7654321, not you');
  others.getByText('upwork.com/hire/writers/');
  group(/Already yours/).getByText('my writers');
  group(/Could be yours/).getByText('Odoo people');
  await expectAccessible(container);
});

it('shows the rest of a long group when asked, and the focus stays in the list', async () => {
  open(html);
  expect((await screen.findAllByText(/ people$/)).length).toBe(4);
  const more = screen.getByRole('button', { name: 'Show 2 more' });
  more.focus();
  fireEvent.click(more);
  expect(screen.getAllByText(/ people$/).length).toBe(6);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('list', { name: /Could be yours/ })));
});

it('opens Convert with the page, and keeps the draft that was there until it is brought back', async () => {
  await fake.session.set({ 'typed.draft': { text: 'My own words', name: '' } });
  open(html);
  const convert = await screen.findByRole('button', { name: 'Convert 6 links…' });
  expect(document.activeElement).toBe(convert);
  fireEvent.click(convert);
  await waitFor(() => expect(fake.opened).toEqual([expect.stringContaining('dashboard/index.html#convert')]));
  cleanup();

  const { container } = show(<ConvertSection />);
  await waitFor(() => expect(draft().value).toBe(html));
  screen.getByText('blog.example-ten-odoo-experts.html');
  await screen.findByText('Your earlier draft is set aside.');
  await expectAccessible(container);
  fireEvent.input(draft(), { target: { value: 'Changed' } });
  press('Bring it back');
  await waitFor(() => expect(draft().value).toBe('My own words'));
  press('Bring it back');
  await waitFor(() => expect(draft().value).toBe('Changed'));
  press('Discard it');
  await waitFor(() => expect(screen.queryByText('Your earlier draft is set aside.')).toBeNull());
});

it('puts nothing aside where there was no draft', async () => {
  open(html);
  fireEvent.click(await screen.findByRole('button', { name: 'Convert 6 links…' }));
  await waitFor(() => expect(fake.opened.length).toBe(1));
  cleanup();
  show(<ConvertSection />);
  await waitFor(() => expect(draft().value).toBe(html));
  expect(screen.queryByText('Your earlier draft is set aside.')).toBeNull();
});

it('says so where the browser does not keep so long a page, and the draft stays', async () => {
  const kept = { text: 'My own words', name: '' };
  await fake.session.set({ 'typed.draft': kept });
  const set = vi.spyOn(fake.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  open(html);
  fireEvent.click(await screen.findByRole('button', { name: 'Convert 6 links…' }));
  await screen.findByText(/^This page is too long/);
  expect(fake.opened).toEqual([]);
  set.mockRestore();
  expect(await fake.session.get('typed.draft')).toEqual({ 'typed.draft': kept });
});

it('offers Convert for links that pay someone else, and not where nothing can be converted', async () => {
  open(link(of('7654321', page('writers')), 'this list'));
  await screen.findByRole('button', { name: 'Open in Convert…' });
  cleanup();
  open(link(of('1234567'), 'mine'));
  await screen.findByText('mine');
  expect(screen.getAllByRole('button').map(({ title }) => title)).toEqual(['Back']);
});

it('hands nothing over in a private window, and says what to do there', async () => {
  browser.extension.inIncognitoContext = true;
  open(html);
  await screen.findByText(/To replace links, paste your post into Convert/);
  expect(screen.queryByRole('button', { name: /Convert/ })).toBeNull();
});

it('explains a page without such links, and one that may not be read', async () => {
  open('<p>Nothing</p>');
  await screen.findByText('No Upwork or tracking links on this page.');
  cleanup();
  fake.readers.clear();
  open(undefined);
  await screen.findByText('Your browser doesn’t let extensions read this page.');
});
