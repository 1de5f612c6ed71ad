import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountFingerprint, type PartnerAccount } from '../../../src/core/link/partner-account.ts';
import { openPopup } from '../../../src/flow/page/open-popup.ts';
import { applyAccount, removeAccount, saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { deleteEverything } from '../../../src/flow/settings/delete-everything.ts';
import { loadChosen } from '../../../src/flow/settings/load-chosen.ts';
import { isInUse, loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { watchSettings } from '../../../src/flow/settings/watch-settings.ts';
import { browser, fake } from '../../support/fake-browser.ts';
import { files } from '../../support/fake-files.ts';
import { account as mine } from '../../support/records.ts';

const theirs: PartnerAccount = { ...mine, partnerId: '6666666' };
const chosenOf = (...all: PartnerAccount[]) =>
  JSON.stringify({ confirmed: all.map(accountFingerprint), current: accountFingerprint(all.at(-1) as PartnerAccount) });
const remembered = () => Object.fromEntries(fake.pageStore.values);

/** What the popup shows at once, and what counts. */
async function opened() {
  const { settings, settling } = await openPopup();
  return { first: settings.account, counts: (await (settling ?? settings)).account, isSettled: settling === undefined };
}

beforeEach(async () => {
  browser.extension.inIncognitoContext = false;
  await saveAccount(theirs);
  await saveAccount(mine);
});

describe('what a page remembers of the confirmed accounts', () => {
  it('is the choice itself, and the popup shows it before the file has answered', async () => {
    expect(remembered()).toEqual({ 'mirror.chosen': chosenOf(theirs, mine) });
    let answer = () => {};
    const root = await navigator.storage.getDirectory();
    vi.spyOn(navigator.storage, 'getDirectory').mockReturnValue(
      new Promise((done) => {
        answer = () => done(root);
      }),
    );
    const { settings, settling } = await openPopup();
    expect(settings.account).toEqual({ state: 'recalled', account: mine, name: '' });
    answer();
    expect((await settling)?.account).toEqual({ state: 'ready', account: mine, name: '' });
  });

  it('is missing after an update: the popup waits, and remembers it for the next time', async () => {
    fake.pageStore.values.clear();
    expect(await opened()).toMatchObject({ first: { state: 'ready', account: mine }, isSettled: true });
    expect(await opened()).toMatchObject({ first: { state: 'recalled', account: mine }, isSettled: false });
  });

  it.each(['', '{', 'null', '7', '[]', '"x"', '{"confirmed":7}', '{"version":9,"confirmed":[]}'])(
    'may be damaged: with %s the popup waits, and repairs it',
    async (text) => {
      fake.pageStore.setItem('mirror.chosen', text);
      expect(await opened()).toMatchObject({ first: { state: 'ready', account: mine }, isSettled: true });
      await vi.waitFor(() => expect(remembered()).toEqual({ 'mirror.chosen': chosenOf(theirs, mine) }));
    },
  );

  it('may be another account than the file’s: the file counts', async () => {
    fake.pageStore.setItem('mirror.chosen', chosenOf(mine, theirs));
    expect(await opened()).toMatchObject({
      first: { state: 'recalled', account: theirs },
      counts: { state: 'ready', account: mine },
    });
    expect(await isInUse(theirs)).toBe(false);
    expect(await isInUse(mine)).toBe(true);
    expect(await opened()).toMatchObject({ first: { state: 'recalled', account: mine } });
  });

  it('may be without its file: then nothing is confirmed, and nothing is remembered any more', async () => {
    files.write('chosen', '');
    expect(await opened()).toMatchObject({
      first: { state: 'recalled', account: mine },
      counts: { state: 'unconfirmed' },
    });
    expect(await isInUse(mine)).toBe(false);
    expect(remembered()).toEqual({});
  });

  it('does not count if the file cannot be read, or a later version wrote it', async () => {
    files.unreadable = new Error('broken');
    expect(await opened()).toMatchObject({ first: { state: 'recalled' }, counts: { state: 'unconfirmed' } });
    expect(await isInUse(mine)).toBe(false);
    files.unreadable = undefined;
    files.write('chosen', '{"version":9,"confirmed":[]}');
    expect(await opened()).toMatchObject({ first: { state: 'recalled' }, counts: { state: 'unconfirmed' } });
    expect(await isInUse(mine)).toBe(false);
  });

  it('does not show an account that is not in the list any more', async () => {
    await fake.sync.set({ account: { version: 2, data: [{ name: '', account: theirs }] } });
    expect(await opened()).toMatchObject({ first: { state: 'unconfirmed', account: theirs }, isSettled: true });
  });

  it('follows each decision', async () => {
    await applyAccount(theirs);
    expect(await opened()).toMatchObject({ first: { state: 'recalled', account: theirs } });
    await removeAccount(theirs);
    expect(remembered()).toEqual({
      'mirror.chosen': JSON.stringify({ confirmed: [theirs, mine].map(accountFingerprint) }),
    });
    expect(await opened()).toMatchObject({ first: { state: 'recalled', account: mine } });
  });

  it.each([
    ['knew it', () => undefined],
    ['did not know it', () => fake.pageStore.values.clear()],
    ['knew something else', () => fake.pageStore.setItem('mirror.chosen', chosenOf(theirs))],
  ])('stays deleted with everything, even for a page that %s and read the file before', async (_, know) => {
    know();
    const root = await navigator.storage.getDirectory();
    const { getFileHandle } = root;
    const waiting: (() => void)[] = [];
    const held = vi.spyOn(root, 'getFileHandle').mockImplementation(async (name, options) => {
      const handle = await getFileHandle.call(root, name, options);
      if (options?.create) return handle;
      const text = await (await handle.getFile()).text();
      await new Promise<void>((done) => waiting.push(done));
      return { getFile: async () => ({ text: async () => text }) } as unknown as FileSystemFileHandle;
    });
    vi.spyOn(navigator.storage, 'getDirectory').mockResolvedValue(root);
    const reading = loadChosen();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    held.mockRestore();
    expect(await deleteEverything()).toBe('all');
    waiting[0]?.();
    expect(await reading).toMatchObject({ current: accountFingerprint(mine) });
    // The next who takes the lock comes after everybody who still wanted it.
    await navigator.locks.request('chosen', () => undefined);
    expect(remembered()).toEqual({});
  });

  it('is deleted with everything, even if the file stays', async () => {
    files.broken = new Error('The disk is full.');
    expect(await deleteEverything()).toBe('part');
    expect(remembered()).toEqual({});
  });
});

it('an account of the organisation needs no file, whatever is remembered', async () => {
  const { brandParams, ...ids } = theirs;
  await fake.managed.set({ account: ids });
  files.unreadable = new Error('broken');
  expect(await opened()).toMatchObject({ first: { state: 'ready', account: theirs }, isSettled: true });
});

it('a private window remembers nothing, and shows nothing that is remembered', async () => {
  fake.pageStore.values.clear();
  browser.extension.inIncognitoContext = true;
  try {
    fake.worker = async () => JSON.parse(chosenOf(mine));
    expect(await opened()).toMatchObject({ first: { state: 'ready', account: mine }, isSettled: true });
    await applyAccount(theirs);
    expect(remembered()).toEqual({});
    fake.pageStore.setItem('mirror.chosen', chosenOf(theirs));
    expect(await opened()).toMatchObject({ first: { state: 'ready', account: mine }, isSettled: true });
  } finally {
    browser.extension.inIncognitoContext = false;
  }
});

it('the worker, which has no such store, reads the file', async () => {
  vi.stubGlobal('localStorage', undefined);
  await applyAccount(theirs);
  expect(await loadChosen()).toMatchObject({ current: accountFingerprint(theirs) });
  expect((await loadSettings()).account).toMatchObject({ state: 'ready', account: theirs });
});

it('a change that comes while the file is read is not overtaken by what was read before it', async () => {
  let settle = () => {};
  const before = await loadSettings();
  const settling = new Promise<typeof before>((done) => {
    settle = () => done(before);
  });
  const told: unknown[] = [];
  const life = new AbortController();
  watchSettings(({ account }) => told.push(account), life.signal, settling);
  await applyAccount(theirs);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ state: 'ready', account: theirs }));
  const count = told.length;
  settle();
  await settling;
  expect(told).toHaveLength(count);
  life.abort();
});
