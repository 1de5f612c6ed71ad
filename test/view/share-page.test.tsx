import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { route } from '../../src/background/route.ts';
import { linkablePage } from '../../src/core/page/linkable-page.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { channels } from '../../src/core/share/channels.ts';
import { SharePage } from '../../src/popup/rest/share/share-page.tsx';
import { addRecord } from '../../src/store/rows.ts';
import { fake } from '../support/fake-browser.ts';
import { aRecord, settingsWith, sharerWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

beforeEach(() => {
  cleanup();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => void vi.useRealTimers());

it('a server typed in the composer is kept, even if the popup closes right after the press', async () => {
  fake.worker = async (message) => route(message, { own: true });
  const page = linkablePage('https://www.upwork.com/hire/php-developers/');
  if (!page) throw new Error('no page');
  const { container, unmount } = show(
    <SharePage channel="mastodon" page={page} title="PHP" sharer={sharerWith()} onBack={() => undefined} />,
  );
  fireEvent.input(screen.getByRole('textbox', { name: /^Your Mastodon server/ }), {
    target: { value: 'https://Fosstodon.example/@mara' },
  });
  // Stops the popup's timers.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  fireEvent.submit(container.querySelector('form') as Element);
  unmount();
  for (let turn = 0; turn < 200 && !(fake.opened.length > 0 && 'mastodonServer' in fake.sync.all()); turn += 1)
    await new Promise(setImmediate);
  expect(fake.sync.all()).toEqual({ mastodonServer: { version: 1, data: 'fosstodon.example' } });
  expect(fake.opened[0]).toMatch(/^https:\/\/fosstodon\.example\/share\?/);
});

it('copies the post as it was edited without opening anything, and stays as it is', async () => {
  fake.worker = async (message) => route(message, { own: true });
  const page = linkablePage('https://www.upwork.com/hire/php-developers/');
  if (!page) throw new Error('no page');
  show(<SharePage channel="reddit" page={page} title="PHP" sharer={sharerWith()} onBack={() => undefined} />);
  const post = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your post' });
  fireEvent.input(post, { target: { value: `Hello\n${post.value}` } });
  fireEvent.click(screen.getByRole('button', { name: 'Copy post' }));
  await screen.findByText('Post copied. Paste it into Reddit.');
  expect(fake.clipboard.text).toMatch(/^Hello\nAd – /);
  expect(fake.clipboard.text).toContain('https://upwork.pxf.io/c/');
  expect([fake.opened, post.value.startsWith('Hello')]).toEqual([[], true]);
});

/** The composer of a page, with its post. */
function composer(channel: 'x' | 'reddit' = 'x') {
  fake.worker = async (message) => route(message, { own: true });
  const page = linkablePage('https://www.upwork.com/hire/php-developers/');
  if (!page) throw new Error('no page');
  const shown = show(
    <SharePage channel={channel} page={page} title="PHP" sharer={sharerWith()} onBack={() => undefined} />,
  );
  const post = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your post' });
  const type = (value: string) => fireEvent.input(post(), { target: { value } });
  const link = () => shown.container.querySelector('.address')?.getAttribute('data-link') ?? '';
  /** What *Copy post* puts on the clipboard. */
  const copied = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Copy post' }));
    await screen.findByText(/^Post copied/);
    return fake.clipboard.text;
  };
  return { ...shown, post, type, link, copied };
}

it('carries what was typed into a post over to another sub ID, and to the post with or without its disclosure', async () => {
  const { post, type, link, copied } = composer();
  expect(post().value).toBe('#ad PHP {link}');
  type('#ad The #advice I give {link}');
  fireEvent.click(screen.getByRole('switch', { name: 'Include disclosure' }));
  expect(post().value).toBe('The #advice I give {link}');
  fireEvent.input(screen.getByLabelText('Sub ID 1'), { target: { value: 'other' } });
  expect(link()).toMatch(/subId1=other&/);
  fireEvent.click(screen.getByRole('switch', { name: 'Include disclosure' }));
  expect(post().value).toBe('#ad The #advice I give {link}');
  expect(await copied()).toBe(`#ad The #advice I give ${link()}`);
  fireEvent.click(screen.getByRole('button', { name: 'Start over from the template' }));
  expect(post().value).toBe('#ad PHP {link}');
  expect(await copied()).toBe(`#ad PHP ${link()}`);
});

it('counts the link as the place counts it, and copies it whole whatever is typed right beside it', async () => {
  const { type, link, copied } = composer();
  expect(link()).toMatch(/^https:\/\/upwork\.pxf\.io\/c\/\d+\//);
  type('#ad ({link}), see{link}now');
  // X counts each address as 23 characters.
  screen.getByText(`${'#ad (), see  now'.length + 2 * 23} / 280`);
  expect(await copied()).toBe(`#ad (${link()}), see ${link()} now`);
});

it('puts the link back where the caret was, and sends nothing without it', async () => {
  const { post, type, link, copied } = composer();
  type('#ad before after');
  screen.getByText('Your link is gone from the post.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Open X/ }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy post' }).disabled).toBe(true);
  post().setSelectionRange('#ad before '.length, '#ad before '.length);
  fireEvent.click(screen.getByRole('button', { name: 'Insert link' }));
  expect([post().value, document.activeElement]).toEqual(['#ad before {link}after', post()]);
  expect(await copied()).toBe(`#ad before ${link()} after`);
});

it('deletes the link’s gap as a whole, and lets nothing be typed into it', () => {
  const { post } = composer();
  const selected = (at: number, key: string) => {
    post().setSelectionRange(at, at);
    fireEvent.keyDown(post(), { key });
    return [post().selectionStart, post().selectionEnd];
  };
  const [from, to] = ['#ad PHP '.length, '#ad PHP {link}'.length];
  expect(selected(to, 'Backspace')).toEqual([from, to]);
  expect(selected(from, 'Delete')).toEqual([from, to]);
  expect(selected(from + 3, 'a')).toEqual([to, to]);
  expect(selected(from + 3, 'ArrowLeft')).toEqual([from + 3, from + 3]);
});

it('finds a post again that was edited and not sent, also one that an earlier version kept with its link', async () => {
  const key = 'post.x.https://www.upwork.com/hire/php-developers/';
  const first = composer();
  first.type('#ad Mine {link}');
  await vi.waitFor(() => expect(fake.session.all()[key]).toEqual({ text: '#ad Mine {link}' }));
  cleanup();
  const second = composer();
  await vi.waitFor(() => expect(second.post().value).toBe('#ad Mine {link}'));
  cleanup();
  const old = 'https://upwork.pxf.io/c/7654321/1/2?subId1=old';
  await fake.session.set({ [key]: { text: `#ad Older ${old} words`, link: old } });
  const third = composer();
  await vi.waitFor(() => expect(third.post().value).toBe('#ad Older {link} words'));
  expect(await third.copied()).toBe(`#ad Older ${third.link()} words`);
});

it('offers all channels in a view of their own, with the keys of the row, and leads back to where one came from', async () => {
  const page = linkablePage(aRecord({}).landingPage);
  if (!page) throw new Error('no page');
  await addRecord(aRecord({ uses: [{ id: 'use-1', at: 1, channel: 'telegram', format: 'post', state: 'done' }] }));
  const backs: string[] = [];
  const { container } = show(
    <SharePage channel={undefined} page={page} title="PHP" sharer={sharerWith()} onBack={() => backs.push('back')} />,
  );
  screen.getByRole('heading', { name: 'Share with disclosure' });
  const first = await screen.findByRole('button', { name: 'Telegram' });
  expect(document.activeElement).toBe(first);
  await waitFor(() => expect(screen.getByTitle('Last: Telegram, Jan 1')).toBe(first));
  expect(screen.getAllByRole('listitem')).toHaveLength(channels.length);
  await expectAccessible(container);

  fireEvent.click(screen.getByRole('button', { name: 'Slack' }));
  screen.getByRole('heading', { name: 'Share to Slack' });
  fireEvent.keyDown(document.body, { key: 'Escape' });
  const slack = await screen.findByRole('button', { name: 'Slack' });
  expect(document.activeElement).toBe(slack);
  fireEvent.keyDown(document.body, { key: '2' });
  screen.getByRole('heading', { name: 'Share to X' });
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  await screen.findByRole('button', { name: 'Slack' });
  expect(backs).toEqual([]);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(backs).toEqual(['back']);
});

it('the disclosure speaks another language where it stands, around what was typed, and is found again so', async () => {
  const first = composer();
  const language = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
  expect(language().selectedOptions[0]?.textContent).toBe('English');
  first.type('Mine first. #ad PHP {link} {link}');
  fireEvent.change(language(), { target: { value: 'de' } });
  expect(first.post().value).toBe('Mine first. #Anzeige PHP {link} {link}');
  expect(await first.copied()).toBe(`Mine first. #Anzeige PHP ${first.link()} ${first.link()}`);
  await expectAccessible(first.container);
  const key = 'post.x.https://www.upwork.com/hire/php-developers/';
  await vi.waitFor(() => expect(fake.session.all()[key]).toMatchObject({ language: 'de' }));
  cleanup();
  const second = composer();
  await vi.waitFor(() => expect(second.post().value).toBe('Mine first. #Anzeige PHP {link} {link}'));
  expect(language().value).toBe('de');
  fireEvent.click(screen.getByRole('switch', { name: 'Include disclosure' }));
  expect(second.post().value).toBe('Mine first. PHP {link} {link}');
  expect(screen.queryByRole('combobox', { name: 'Language' })).toBeNull();
  fireEvent.click(screen.getByRole('switch', { name: 'Include disclosure' }));
  fireEvent.change(language(), { target: { value: 'en' } });
  expect(second.post().value).toBe('Mine first. #ad PHP {link} {link}');
  // What was typed is kept; the setting stays as it was.
  expect(fake.sync.all()).toEqual({});
});

it('in their own wording, the disclosure can still be in one of our languages', async () => {
  const page = linkablePage('https://www.upwork.com/hire/php-developers/');
  if (!page) throw new Error('no page');
  const disclosure = { language: 'auto' as const, own: 'Paid: me' };
  const preferences = { ...defaultPreferences, disclosure };
  show(
    <SharePage channel="x" page={page} title="PHP" sharer={sharerWith({ preferences })} onBack={() => undefined} />,
    settingsWith({ preferences }),
  );
  const language = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
  const post = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your post' });
  expect([language.selectedOptions[0]?.textContent, post.value]).toEqual(['Your own wording', 'Paid: me PHP {link}']);
  fireEvent.change(language, { target: { value: 'fr' } });
  expect(post.value).toBe('#Publicité PHP {link}');
  fireEvent.change(language, { target: { value: 'own' } });
  expect(post.value).toBe('Paid: me PHP {link}');
});
