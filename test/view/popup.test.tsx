import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { route } from '../../src/background/route.ts';
import { copyPage } from '../../src/flow/copy/copy-page.ts';
import { keepRecord } from '../../src/flow/copy/keep-record.ts';
import { earnedOnPage } from '../../src/flow/earnings/earned-by-link.ts';
import { access } from '../../src/flow/impact/impact-store.ts';
import { shortenedIn } from '../../src/flow/impact/shorten.ts';
import { openPopup } from '../../src/flow/page/open-popup.ts';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { loadSettings } from '../../src/flow/settings/load-settings.ts';
import { Popup } from '../../src/popup/first/popup.tsx';
import { changeEarnings } from '../../src/store/earnings.ts';
import { loadByPage } from '../../src/store/read.ts';
import { addRecord } from '../../src/store/rows.ts';
import { makeQr, qrSvg } from '../../src/ui/link/make-qr.ts';
import { recordOf } from '../drive/record.mjs';
import { browser, fake } from '../support/fake-browser.ts';
import { firstLink } from '../support/first-link.ts';
import { account } from '../support/records.ts';
import { listingOf, readingOf } from '../support/reports.ts';
import { expectAccessible, show, showInPopup } from '../support/show.tsx';

const url = 'https://www.upwork.com/hire/php-developers/';

beforeEach(async () => {
  fake.tabs = [{ id: 7, url, active: true }];
  await saveAccount(account);
});

const open = async () => {
  const { tab, settings, settling } = await openPopup();
  return show(<Popup {...(tab ? { tab } : {})} onSettings={() => undefined} />, settings, settling);
};

it('explains at the next opening why a target got no link, and only then', async () => {
  await copyPage({ tab: { id: 7, address: url, incognito: false }, address: 'https://www.upwork.com/nx/find-work/' });
  const { container } = await open();
  expect((await screen.findByRole('alert')).textContent).toBe('This page can’t be linked to.');
  // This page still has a link.
  expect(screen.getByRole('button', { name: /Copy link/ })).toBeTruthy();
  await waitFor(() => expect(screen.getByText('Calculate a commission')).toBeTruthy());
  await expectAccessible(container);
  cleanup();
  await open();
  await screen.findByText(/Alt\+Shift\+K/);
  expect(screen.queryByRole('alert')).toBeNull();
});

async function moveTo(address: string, change: object) {
  fake.tabs = [{ id: 7, url: address, active: true }];
  await fake.tabChanged.fire(7, change);
}

it('follows its tab until the user begins something, and then stays on that page', async () => {
  fake.tabs = [{ id: 7, active: true }];
  await open();
  await screen.findByLabelText('Search links or paste a URL');
  await moveTo(url, { url });
  await screen.findByRole('heading', { name: 'PHP developers' });
  // The page's own title comes once it has loaded.
  fake.readers.set(7, () => ({ facts: { title: 'PHP people', offers: [], listed: [] } }));
  await moveTo(url, { status: 'complete' });
  await screen.findByRole('heading', { name: 'PHP people' });
  const next = 'https://www.upwork.com/hire/go-developers/';
  fake.readers.clear();
  await fake.tabChanged.fire(8, { url: next });
  await moveTo(next, { url: next });
  await screen.findByRole('heading', { name: 'Go developers' });
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'mine' } });
  await moveTo(url, { url });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Go developers');
});

it('says so if the browser does not let the page be read, and if a page has no links', async () => {
  fake.tabs = [{ id: 7, url: 'https://blog.example/', active: true, isInvoked: true }];
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Check the links on this page' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Your browser doesn’t let extensions read this page.');
  cleanup();
  fake.readers.set(7, () => '<p>Nothing here</p>');
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Check the links on this page' }));
  await screen.findByText('No Upwork or tracking links on this page.');
});

it('warns that a page may be gone before its link, which can still be copied', async () => {
  fake.readers.set(7, () => ({ facts: { offers: [], listed: [], gone: true } }));
  const { container } = await open();
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toMatch(/^This page may be gone\./);
  const copy = screen.getByRole('button', { name: /Copy link/ });
  expect(notice.compareDocumentPosition(copy) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('PHP developers');
  await expectAccessible(container);
});

it('still shows what was copied once the new label has been stored and read again', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  fake.worker = async () => ({ recorded: true });
  await open();
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'Été 2026' } });
  fireEvent.keyDown(screen.getByLabelText('Label'), { key: 'Enter' });
  await screen.findByText('Link copied');
  await waitFor(async () => expect((await loadSettings()).label).toBe('ete-2026'));
  await act(async () => void (await loadSettings()));
  expect(screen.getByText('Link copied')).toBeTruthy();
});

it('leads to where a short link for this page is made, once impact.com is connected, and asks nobody itself', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  fake.worker = async (message) => keepRecord(message as Parameters<typeof keepRecord>[0]);
  await open();
  await screen.findByRole('button', { name: /Copy link/ });
  expect(screen.queryByText('Make a short link')).toBeNull();
  cleanup();
  await access.save({ sid: 'IRinvented1', token: 'invented-token' });
  const { container } = await open();
  const button = await screen.findByText('Make a short link');
  await expectAccessible(container);
  fireEvent.click(button);
  await waitFor(() => expect(fake.opened).toHaveLength(1));
  const [row] = await loadByPage(url);
  const [address = ''] = fake.opened;
  expect(row).toMatchObject({ timesUsed: 0, uses: [] });
  expect(shortenedIn(new URL(address).hash)).toBe(row?.id);
  expect(asked).not.toHaveBeenCalled();
  // Nothing was copied.
  expect(fake.clipboard.text).toBe('');
});

it('says what links to this page have earned so far, and nothing of it in a private window', async () => {
  await addRecord(recordOf({ landingPage: url, subIds: { subId1: 'blog' } }));
  const { actions } = readingOf(listingOf([{ 'Sub Id 1': 'blog', 'Sub Id 2': '', Currency: 'USD' }]));
  await changeEarnings(() => ({ actions, clicks: [] }));
  const { container } = await open();
  await screen.findByText('Earned so far: $84 from 1 commission');
  await expectAccessible(container);
  cleanup();
  browser.extension.inIncognitoContext = true;
  try {
    expect(await earnedOnPage(url, '')).toBeUndefined();
  } finally {
    browser.extension.inIncognitoContext = false;
  }
  expect(await earnedOnPage('https://www.upwork.com/hire/writers/', '')).toBeUndefined();
  expect(await earnedOnPage(url, '')).toMatchObject({ count: 1 });
});

/** Gives the system a sheet, until the test is over. */
function offerSheet(share: (data: ShareData) => Promise<void>) {
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'share'));
}

it('hands the link to another app where the system has a sheet, labelled, and records that', async () => {
  const shared: ShareData[] = [];
  offerSheet(async (data) => void shared.push(data));
  const asked: unknown[] = [];
  fake.worker = async (message) => {
    asked.push(message);
    return { recorded: true };
  };
  const { container } = await open();
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'Phone' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Share with an app' }));
  await screen.findByText('Shared.');
  const text = firstLink(url, 'phone');
  expect(shared).toEqual([{ text }]);
  expect(asked).toContainEqual(
    expect.objectContaining({
      name: 'record/add',
      record: expect.objectContaining({ labels: ['phone'], uses: [expect.objectContaining({ channel: 'sheet' })] }),
    }),
  );
  await expectAccessible(container);
});

it('says that nothing was shared if the sheet is closed, and offers none where there is none', async () => {
  await open();
  await screen.findByText('Calculate a commission');
  expect(screen.queryByRole('button', { name: 'Share with an app' })).toBeNull();
  cleanup();
  offerSheet(() => Promise.reject(new DOMException('Share canceled', 'AbortError')));
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Share with an app' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Not shared. You can copy the link instead.');
});

const theirs = { ...account, partnerId: '7654321' };
const payingThem = (link: string) => link.replace('/1234567/', '/7654321/');

it('an open QR code is the link of the account in use, also when another one is chosen elsewhere', async () => {
  await open();
  fireEvent.input(screen.getByLabelText('Label'), { target: { value: 'flyer' } });
  fireEvent.click(screen.getByRole('button', { name: 'QR code' }));
  const image = await screen.findByRole<HTMLImageElement>('img', { name: 'QR code for your link' });
  const shown = () => decodeURIComponent(image.src.slice('data:image/svg+xml,'.length));
  const drawn = (link: string) => qrSvg(makeQr(link));
  const mine = firstLink(url, 'flyer');
  expect(shown()).toBe(drawn(mine));
  screen.getByText('flyer · paid to 1234567');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Download PNG' }));
  await act(async () => void (await saveAccount(theirs)));
  await screen.findByText('flyer · paid to 7654321');
  expect(shown()).toBe(drawn(payingThem(mine)));
  await expectAccessible(document.body);
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(document.querySelector('.address')?.getAttribute('data-link')).toBe(payingThem(mine));
});

it('an open QR code of a pasted page follows the account as well, and is named after that page', async () => {
  await open();
  fireEvent.click(screen.getByRole('tab', { name: 'Links' }));
  const pasted = 'https://www.upwork.com/hire/go-developers/';
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: pasted } });
  fireEvent.click(screen.getByRole('button', { name: 'QR code' }));
  const image = await screen.findByRole('img', { name: 'QR code for your link' });
  expect(image.dataset.link).toBe(firstLink(pasted, ''));
  screen.getByText('Go developers');
  await act(async () => void (await saveAccount(theirs)));
  await screen.findByText('paid to 7654321');
  expect(image.dataset.link).toBe(payingThem(firstLink(pasted, '')));
});

it('says what was done in the one place of each view for that, which is there before and says nothing at first', async () => {
  fake.worker = async (message) => route(message, { own: true });
  const { tab, settings, settling } = await openPopup();
  showInPopup(<Popup {...(tab ? { tab } : {})} onSettings={() => undefined} />, settings, settling);
  const said = async (press: RegExp, text: string) => {
    const place = screen.getByRole('status');
    expect(place.textContent).toBe('');
    fireEvent.click(screen.getAllByRole('button', { name: press })[0] as HTMLElement);
    await waitFor(() => expect(place.textContent).toBe(text));
    expect(screen.getByRole('status')).toBe(place);
  };
  await said(/^Copy link/, 'Link copied');
  fireEvent.click(await screen.findByRole('button', { name: /^Reddit/ }));
  await screen.findByRole('heading', { name: 'Share to Reddit' });
  await said(/^Copy post/, 'Post copied. Paste it into Reddit.');
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  fireEvent.click(screen.getByRole('tab', { name: 'Links' }));
  await screen.findAllByRole('button', { name: /^PHP developers/ });
  await said(/^PHP developers/, 'Copied: PHP developers');
});
