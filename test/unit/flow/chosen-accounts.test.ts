import { beforeEach, describe, expect, it, vi } from 'vitest';
import { route } from '../../../src/background/route.ts';
import { accountFingerprint } from '../../../src/core/link/partner-account.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';
import { applyAccount, saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { deleteEverything } from '../../../src/flow/settings/delete-everything.ts';
import { loadChosen } from '../../../src/flow/settings/load-chosen.ts';
import { loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { makeChoice } from '../../../src/flow/settings/make-choice.ts';
import { shutOut } from '../../../src/flow/settings/shut-out.ts';
import { watchSettings } from '../../../src/flow/settings/watch-settings.ts';
import { browser, fake } from '../../support/fake-browser.ts';
import { files } from '../../support/fake-files.ts';
import 'fake-indexeddb/auto';

const account = {
  host: 'upwork.pxf.io',
  partnerId: '1234567',
  adId: '1062918',
  programId: '13634',
  brandParams: [],
};
const theirs = { ...account, partnerId: '6666666' };
const [own, foreign] = [accountFingerprint(account), accountFingerprint(theirs)];
const listOf = (...all: (typeof account)[]) => ({ version: 2, data: all.map((one) => ({ name: '', account: one })) });

beforeEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fake.reset();
  browser.extension.inIncognitoContext = false;
});

/** What a content script can write if the browser does not prevent it. */
async function attack(lists = [listOf(theirs), listOf(account, theirs), listOf(theirs, account)]) {
  const states = [];
  for (const list of lists)
    for (const confirmedAccount of [foreign, [foreign], [own, foreign]]) {
      await fake.sync.set({ account: list });
      const kept = { confirmedAccount, currentAccount: foreign };
      await fake.local.set({ ...kept, 'here.account': list, chosen: { confirmed: [foreign], current: foreign } });
      states.push((await loadSettings()).account);
    }
  return states;
}

describe('an account and its confirmation written into storage from outside', () => {
  it('is not paid if the user has set up their own', async () => {
    await saveAccount(account);
    const paid = (await attack()).map((state) => state.state === 'ready' && state.account.partnerId);
    expect([...new Set(paid)]).toEqual([false, account.partnerId]);
    expect(await loadChosen()).toEqual({ confirmed: [own], current: own });
  });

  it('is not paid if the user has set up none, once the worker has started', async () => {
    shutOut();
    await vi.waitFor(async () => expect(files.storage.getDirectory()).resolves.toBeDefined());
    expect(await loadChosen()).toEqual({ confirmed: [] });
    expect((await attack()).map(({ state }) => state)).toEqual(Array(9).fill('unconfirmed'));
  });

  it('is not paid after everything was deleted', async () => {
    await saveAccount(account);
    expect(await deleteEverything()).toBe('all');
    expect(new Set((await attack()).map(({ state }) => state))).toEqual(new Set(['unconfirmed']));
  });

  it('is removed at the next decision', async () => {
    await saveAccount(account);
    await fake.local.set({ confirmedAccount: [foreign], currentAccount: foreign });
    await applyAccount(account);
    expect(fake.local.all()).toEqual({});
  });
});

describe('the data of an earlier version', () => {
  it.each([
    ['as a list', [own]],
    ['as a single one', own],
  ])('is moved once, and the user is not asked again: %s', async (_, confirmedAccount) => {
    await fake.sync.set({ account: listOf(theirs, account) });
    await fake.local.set({ confirmedAccount, currentAccount: own, label: 'blog' });
    const [one, two] = await Promise.all([loadSettings(), loadSettings()]);
    expect([one.account, two.account]).toMatchObject([
      { state: 'ready', account },
      { state: 'ready', account },
    ]);
    expect(fake.local.all()).toEqual({ label: 'blog' });
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
  });

  it('is still there if the first writing was cut off', async () => {
    await fake.sync.set({ account: listOf(account) });
    await fake.local.set({ confirmedAccount: [own], currentAccount: own });
    files.broken = new Error('killed'); // The file was created and is empty.
    expect((await loadSettings()).account.state).toBe('unconfirmed');
    files.broken = undefined;
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
  });
});

describe('if nobody can tell whom the user confirmed, nothing is built', () => {
  beforeEach(async () => {
    await saveAccount(account);
  });

  it.each(['unreadable', 'absent'] as const)('the files are %s', async (how) => {
    files[how] = new Error('broken');
    expect((await loadSettings()).account).toEqual({ state: 'unconfirmed', account, name: '' });
    if (how === 'unreadable') return;
    expect(await applyAccount(account)).toBe('refused');
  });

  it('they hang', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { locks: fake.locks, storage: { getDirectory: () => new Promise(() => undefined) } });
    const settings = loadSettings();
    await vi.advanceTimersByTimeAsync(3000);
    expect((await settings).account.state).toBe('unconfirmed');
  });

  it.each(['{', 'null', '[]', '7', '"x"', '{"confirmed":7}', '{"confirmed":{}}'])('they hold %s', async (text) => {
    files.write('chosen', text);
    await fake.local.set({ confirmedAccount: [own], currentAccount: own });
    expect((await loadSettings()).account.state).toBe('unconfirmed');
    expect(await applyAccount(account)).toBe('here');
    expect((await loadSettings()).account.state).toBe('ready');
  });
});

describe('other pages', () => {
  it('notice another current account', async () => {
    await saveAccount(account);
    await saveAccount(theirs);
    const life = new AbortController();
    const heard: unknown[] = [];
    watchSettings((settings) => heard.push(settings.account), life.signal);
    await applyAccount(account);
    await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ state: 'ready', account }));
    life.abort();
  });

  it('in a private window ask the worker, and notice their own decision', async () => {
    await saveAccount(account);
    const answers = { own: true } as const;
    fake.worker = async (message) => {
      browser.extension.inIncognitoContext = false; // The worker is not in a private window.
      const answer = await route(message, answers);
      browser.extension.inIncognitoContext = true;
      return answer;
    };
    browser.extension.inIncognitoContext = true;
    files.absent = undefined;
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
    await fake.sync.set({ account: listOf(theirs) });
    expect((await loadSettings()).account.state).toBe('unconfirmed');
    expect(await applyAccount(theirs)).toBe('here');
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account: theirs });
    fake.worker = async () => undefined;
    expect((await loadSettings()).account.state).toBe('unconfirmed');
  });

  it('are the only ones allowed to ask: a content script gets no answer', () => {
    const tab = { id: 7, address: 'https://www.upwork.com/', incognito: false };
    const choice = { act: 'use', fingerprint: foreign };
    expect(route({ name: 'accounts/chosen', choice }, { own: false, tab })).toBeUndefined();
    expect(route({ name: 'accounts/chosen', choice: { act: 'steal' } }, { own: true })).toBeUndefined();
  });
});

it('the areas are closed if the browser can, at each start of the worker', () => {
  const closed: unknown[] = [];
  for (const [name, area] of Object.entries({ sync: fake.sync, local: fake.local, session: fake.session }))
    Object.assign(area, { setAccessLevel: async (level: unknown) => void closed.push([name, level]) });
  shutOut();
  const level = { accessLevel: 'TRUSTED_CONTEXTS' };
  expect(closed).toEqual([
    ['sync', level],
    ['local', level],
    ['session', level],
  ]);
});

it('a decision is part of the export of everything', async () => {
  await saveAccount(account);
  await makeChoice({ act: 'use', fingerprint: foreign });
  const file = await exportEverything();
  expect(file.ok && JSON.parse(file.value.text).settings.chosen).toEqual({
    confirmed: [own, foreign],
    current: foreign,
  });
});
