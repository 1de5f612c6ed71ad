import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { h, render } from 'preact';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { accountFingerprint, type PartnerAccount } from '../../src/core/link/partner-account.ts';
import { loadSpeech } from '../../src/flow/doors.ts';
import { openPopup } from '../../src/flow/page/open-popup.ts';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { savePreference } from '../../src/flow/settings/save-settings.ts';
import { watchSettings } from '../../src/flow/settings/watch-settings.ts';
import { Popup } from '../../src/popup/first/popup.tsx';
import { mount } from '../../src/ui/mount.ts';
import { fake } from '../support/fake-browser.ts';
import { files } from '../support/fake-files.ts';
import { account as mine } from '../support/records.ts';
import { expectAccessible, words } from '../support/show.tsx';

const url = 'https://www.upwork.com/hire/php-developers/';
const theirs: PartnerAccount = { ...mine, partnerId: '6666666' };
const chosenOf = (one: PartnerAccount) =>
  JSON.stringify({ confirmed: [accountFingerprint(one)], current: accountFingerprint(one) });
const doors = { watch: watchSettings, save: savePreference, speak: loadSpeech };

beforeEach(() => {
  fake.tabs = [{ id: 7, url, active: true }];
  fake.say = (key, gaps) => words(key as never, ...gaps);
  fake.worker = async () => ({ recorded: true });
});

/** The files answer only when the test lets them. */
async function holdFiles(): Promise<() => void> {
  let release = () => {};
  const root = await files.storage.getDirectory();
  const held = new Promise<void>((done) => {
    release = done;
  });
  vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(async () => {
    await held;
    return root as unknown as FileSystemDirectoryHandle;
  });
  return release;
}

/** The popup, opened while the files do not answer. */
async function openHeld(): Promise<{ place: HTMLElement; release: () => void }> {
  const release = await holdFiles();
  const place = Object.assign(document.createElement('div'), { id: 'app' });
  document.body.append(place);
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  await mount(openPopup, doors, ({ tab }) => h(Popup, { ...(tab ? { tab } : {}), onSettings: () => undefined }));
  return { place, release };
}

const linkOf = (place: HTMLElement) => place.querySelector('.address')?.textContent;
const copyButton = () => screen.getByRole('button', { name: /^Copy link/ });

it('the link and its focused button are there before the file with the confirmed account is read', async () => {
  await saveAccount(mine);
  const { place, release } = await openHeld();
  expect(linkOf(place)).toContain('/c/1234567/');
  expect(document.activeElement).toBe(copyButton());
  expect(screen.getByRole('region', { name: 'Your tracking link' }).getAttribute('aria-busy')).toBe('true');
  await expectAccessible(place);
  release();
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Your tracking link' }).getAttribute('aria-busy')).toBe('false'),
  );
  expect(document.activeElement).toBe(copyButton());
  expect(await screen.findByText('Calculate a commission')).toBeTruthy();
});

it('nothing else that lets a link leave is shown before that', async () => {
  await saveAccount(mine);
  const { release } = await openHeld();
  await import('../../src/popup/rest/rest.ts');
  await new Promise((done) => requestAnimationFrame(done));
  const names = () => screen.getAllByRole('button').map(({ textContent, title }) => textContent?.trim() || title);
  expect(names()).toEqual(['Settings', 'Copy link ↵', 'QR code']);
  fireEvent.click(screen.getByRole('tab', { name: 'Links' }));
  expect(names()).toEqual(['Settings']);
  fireEvent.click(screen.getByRole('tab', { name: 'This page' }));
  release();
  await waitFor(() => expect(names().length).toBeGreaterThan(4));
});

it('a copy that is asked for earlier waits, and is then made', async () => {
  await saveAccount(mine);
  const { release } = await openHeld();
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'Blog' } });
  fireEvent.keyDown(screen.getByLabelText('Label'), { key: 'Enter' });
  await new Promise((done) => requestAnimationFrame(done));
  expect(fake.clipboard.text).toBe('');
  release();
  await screen.findByText('Link copied');
  expect(fake.clipboard.text).toContain('/c/1234567/1062918/13634?subId1=blog&');
});

it('a copy that is asked for several times before that is made once', async () => {
  await saveAccount(mine);
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  const added: unknown[] = [];
  fake.worker = async (message) => {
    if ((message as { name: string }).name === 'record/add') added.push(message);
    return { recorded: true };
  };
  const { release } = await openHeld();
  const press = () => fireEvent.click(copyButton());
  press();
  press();
  await new Promise((done) => requestAnimationFrame(done));
  press();
  release();
  await screen.findByText('Link copied');
  expect([write.mock.calls.length, added.length]).toEqual([1, 1]);
  // Later presses copy again.
  fireEvent.click(screen.getByRole('button', { name: /^Cop/ }));
  await waitFor(() => expect(write).toHaveBeenCalledTimes(2));
});

it.each(['Copy link', 'QR code'])(
  '%s lets no link leave for an account that the file does not name',
  async (button) => {
    await saveAccount(theirs);
    await saveAccount(mine);
    fake.pageStore.setItem('mirror.chosen', chosenOf(theirs));
    const asked: unknown[] = [];
    fake.worker = async (message) => {
      asked.push(message);
      return { recorded: true };
    };
    const { place, release } = await openHeld();
    expect(linkOf(place)).toContain('/c/6666666/');
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${button}`) }));
    release();
    const { textContent } = await screen.findByRole('alert');
    expect(textContent).toBe('The account your links pay has changed. Check the link, then try again.');
    await waitFor(() => expect(linkOf(place)).toContain('/c/1234567/'));
    expect(place.innerHTML).not.toContain('6666666/');
    expect([fake.clipboard.text, asked]).toEqual(['', []]);
    await expectAccessible(place);
    fireEvent.click(copyButton());
    await screen.findByText('Link copied');
    expect(fake.clipboard.text).toContain('/c/1234567/');
    expect(screen.queryByRole('alert')).toBeNull();
  },
);

it.each([
  ['is missing', () => files.write('chosen', '')],
  ['names nobody', () => files.write('chosen', '{"confirmed":[]}')],
  ['cannot be read', () => Object.assign(files, { unreadable: new Error('broken') })],
])('if the file %s, the user is asked, and a copy asked for earlier is not made', async (_, damage) => {
  await saveAccount(mine);
  damage();
  const { place, release } = await openHeld();
  expect(linkOf(place)).toContain('/c/1234567/');
  fireEvent.click(copyButton());
  release();
  await screen.findByRole('button', { name: 'Yes, it’s mine' });
  expect(place.querySelector('[data-link]')).toBeNull();
  await new Promise((done) => setTimeout(done));
  expect(fake.clipboard.text).toBe('');
});
