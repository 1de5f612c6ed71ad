import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { route } from '../../src/background/route.ts';
import { linkablePage } from '../../src/core/page/linkable-page.ts';
import { SharePage } from '../../src/popup/rest/share/share-page.tsx';
import { fake } from '../support/fake-browser.ts';
import { sharerWith } from '../support/records.ts';
import { show } from '../support/show.tsx';

beforeEach(cleanup);
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

it('carries what was typed into a post over to another sub ID, and to the post with or without its disclosure', async () => {
  fake.worker = async (message) => route(message, { own: true });
  const page = linkablePage('https://www.upwork.com/hire/php-developers/');
  if (!page) throw new Error('no page');
  show(<SharePage channel="x" page={page} title="PHP" sharer={sharerWith()} onBack={() => undefined} />);
  const post = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your post' });
  const begin = post().value;
  expect(begin).toMatch(/^#ad PHP https:/);
  fireEvent.input(post(), { target: { value: begin.replace('PHP', 'The #advice I give') } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Include disclosure' }));
  expect(post().value).toMatch(/^The #advice I give https:/);
  fireEvent.input(screen.getByLabelText('Sub ID 1'), { target: { value: 'other' } });
  expect(post().value).toMatch(/^The #advice I give https:.*subId1=other&/);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Include disclosure' }));
  expect(post().value).toMatch(/^#ad The #advice I give https:.*subId1=other&/);
  fireEvent.click(screen.getByRole('button', { name: 'Start over from the template' }));
  expect(post().value).toMatch(/^#ad PHP https:.*subId1=other&/);
});
