// Imported here so that it does not arrive after the last test.
import '../../src/popup/rest/rest.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { LinkCard } from '../../src/popup/first/link-card.tsx';
import { fake } from '../support/fake-browser.ts';
import { pageAt, sharerWith } from '../support/records.ts';
import { showInPopup } from '../support/show.tsx';

const show = (isPrivate = false) =>
  showInPopup(
    <LinkCard
      page={pageAt('https://www.upwork.com/hire/php-developers/')}
      sharer={sharerWith({
        preferences: { ...defaultPreferences, subIds: { subId1: '{label}' } },
        keeping: isPrivate ? 'private' : 'kept',
      })}
      pays={null}
      context={{}}
      onQr={() => undefined}
    />,
  );
const clipboard = { text: '', writeText: vi.fn<(text: string) => Promise<void>>() };

beforeEach(() => {
  fake.worker = async () => ({ recorded: true });
  clipboard.text = '';
  clipboard.writeText = vi.fn(async (text) => {
    clipboard.text = text;
  });
  vi.stubGlobal('navigator', { clipboard, platform: 'Linux x86_64' });
});

it('focuses the button, and shows what is on the clipboard after it', async () => {
  const { container } = show();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Copy link/ }));
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Link copied'));
  const shown = container.querySelector('[data-link]');
  expect([shown?.textContent, shown?.getAttribute('data-link')]).toEqual(['Link copied', clipboard.text]);
  expect(clipboard.text).toContain('subId1=blog&u=');
});

it('gives the button the focus if the browser lost it, and does not take it from another control', () => {
  show();
  (document.activeElement as HTMLElement).blur();
  fireEvent.focus(window);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Copy link/ }));
  screen.getByLabelText('Label').focus();
  fireEvent.focus(window);
  expect(document.activeElement).toBe(screen.getByLabelText('Label'));
});

it('shows the link that was copied, not the one that the current label would make', async () => {
  let answer = (_: unknown) => {};
  fake.worker = () => new Promise((done) => (answer = done));
  const { container } = show();
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'other' } });
  fake.worker = async () => ({ recorded: true });
  await waitFor(() => expect(clipboard.text).not.toBe(''));
  answer({ recorded: true });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Link copied'));
  const shown = container.querySelector('[data-link]');
  expect([shown?.textContent, shown?.getAttribute('data-link')]).toEqual(['Link copied', clipboard.text]);
  expect(clipboard.text).toContain('subId1=blog&');
});

it('shows "Copied" before a slow worker has recorded the link, and the result once it is known', async () => {
  let answer = (_: unknown) => {};
  fake.worker = () => new Promise((done) => (answer = done));
  show();
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Copied. Saving…'));
  expect(clipboard.text).toContain('/c/1234567/');
  fake.worker = async () => ({ recorded: false });
  answer({ recorded: false });
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toContain('Link copied, but it couldn’t be saved'),
  );
});

it('never shows "Copied" when the clipboard refused', async () => {
  clipboard.writeText = vi.fn(() => Promise.reject(new Error('Document is not focused.')));
  document.execCommand = () => false;
  const { container } = show();
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('press Ctrl+C'));
  const link = container.querySelector('[data-link]');
  expect(getSelection()?.toString()).toBe(link?.textContent);
  expect(link?.textContent).toContain('/c/1234567/');
});

it('names the keys of a Mac on a Mac', async () => {
  vi.stubGlobal('navigator', { clipboard, platform: 'MacIntel' });
  clipboard.writeText = vi.fn(() => Promise.reject(new Error('Document is not focused.')));
  document.execCommand = () => false;
  show();
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('press ⌘C.'));
});

it('reports that nothing was recorded, and in a private window asks nobody to record', async () => {
  fake.worker = () => Promise.reject(new Error('Receiving end does not exist.'));
  show();
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('couldn’t be saved'));
  cleanup();
  show(true);
  fireEvent.click(screen.getByRole('button', { name: /Copy link/ }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('private window'));
  expect(fake.local.all()).toEqual({ label: 'blog' });
});
