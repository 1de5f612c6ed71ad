import { beforeEach, expect, it } from 'vitest';
import { loadSettings } from '../../../src/flow/load-settings.ts';
import { saveAccount, saveLabel, savePreference } from '../../../src/flow/save-settings.ts';
import { fake } from '../../support/fake-browser.ts';

const account = {
  host: 'upwork.pxf.io',
  partnerId: '1234567',
  adId: '1062918',
  programId: '13634',
  brandParams: ['a=b'],
};
beforeEach(() => fake.reset());

it('a fresh browser has no account, the defaults, and nothing written', async () => {
  expect(await loadSettings()).toEqual({
    account: { state: 'none' },
    preferences: { singlePages: true, subIds: { subId1: '{label}', subId2: '{channel}' } },
    label: '',
  });
  expect(fake.sync.all()).toEqual({});
});

it('an account saved here is ready; the same from another browser waits for a yes', async () => {
  await saveAccount(account);
  expect((await loadSettings()).account).toEqual({ state: 'ready', account });
  await fake.sync.set({ account: { version: 1, data: { ...account, partnerId: '7654321' } } });
  expect((await loadSettings()).account).toEqual({
    state: 'unconfirmed',
    account: { ...account, partnerId: '7654321' },
  });
});

it.each([
  ['null', null],
  ['garbage', 'garbage'],
  ['no envelope', account],
  ['a newer version', { version: 2, data: account }],
  ['a word for a partner id', { version: 1, data: { ...account, partnerId: 'me' } }],
  ['a partner id that is a number', { version: 1, data: { ...account, partnerId: 1234567 } }],
  ['another program', { version: 1, data: { ...account, programId: '9383' } }],
])('%s in place of the account is malformed, and kept as it is', async (_, stored) => {
  await fake.sync.set({ account: stored });
  await fake.local.set({ confirmedAccount: 'x' });
  expect((await loadSettings()).account).toEqual({ state: 'malformed' });
  expect(fake.sync.all().account).toEqual(stored);
});

it('stores only what differs from the default, and heals a malformed preference alone', async () => {
  await savePreference('singlePages', false);
  expect(fake.sync.all()).toEqual({ singlePages: { version: 1, data: false } });
  await fake.sync.set({ subIds: { version: 1, data: { subId1: 5 } } });
  expect((await loadSettings()).preferences).toEqual({
    singlePages: false,
    subIds: { subId1: '{label}', subId2: '{channel}' },
  });
  await savePreference('singlePages', true);
  expect(Object.keys(fake.sync.all())).toEqual(['subIds']);
});

it('remembers the label as it is sent', async () => {
  await saveLabel('Été 2026');
  expect((await loadSettings()).label).toBe('Ete-2026');
});
