import { describe, expect, it, vi } from 'vitest';
import { accountFingerprint } from '../../../src/core/link/partner-account.ts';
import { cleanLabel } from '../../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../../src/core/settings/settings.ts';
import {
  applyAccount,
  nameAccount,
  removeAccount,
  replaceAccount,
  saveAccount,
} from '../../../src/flow/settings/change-accounts.ts';
import { deleteEverything } from '../../../src/flow/settings/delete-everything.ts';
import { loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { saveLabel } from '../../../src/flow/settings/save-label.ts';
import { resetPreferences, savePreference, savePreferenceNow } from '../../../src/flow/settings/save-settings.ts';
import { saveNow } from '../../../src/platform/storage/saver.ts';
import { browser, fake } from '../../support/fake-browser.ts';
import { account as plain } from '../../support/records.ts';

const account = { ...plain, brandParams: ['a=b'] };
const other = { ...account, partnerId: '7654321' };
const quota = new Error('QuotaExceededError: storage.sync API call exceeded its quota limitations.');

it('a fresh browser has no account, the defaults, and nothing written', async () => {
  expect(await loadSettings()).toEqual({
    account: { state: 'none' },
    accounts: [],
    preferences: defaultPreferences,
    label: '',
  });
  expect([fake.sync.all(), fake.local.all()]).toEqual([{}, {}]);
});

describe('accounts', () => {
  it('an account saved here is ready; another id that arrives by sync waits for confirmation', async () => {
    expect(await saveAccount(account, 'Blog')).toBe('synced');
    expect((await loadSettings()).account).toEqual({ state: 'ready', account, name: 'Blog' });
    await fake.sync.set({ account: { version: 2, data: [{ name: 'Blog', account: other }] } });
    expect((await loadSettings()).account).toEqual({ state: 'unconfirmed', account: other, name: 'Blog' });
    await applyAccount(other);
    expect((await loadSettings()).account).toEqual({ state: 'ready', account: other, name: 'Blog' });
  });

  it('links of the first account tell label, place and page; of users who chose or had others, what they told before', async () => {
    await saveAccount(account);
    expect((await loadSettings()).preferences.subIds).toEqual({
      subId1: '{label}',
      subId2: '{channel}',
      subId3: '{page}',
    });
    await savePreferenceNow({ preference: 'subIds', value: { subId1: 'own' } });
    await removeAccount(account);
    await saveAccount(other);
    expect((await loadSettings()).preferences.subIds).toEqual({ subId1: 'own' });
    await fake.sync.remove('subIds');
    await fake.sync.set({ account: { version: 2, data: [{ name: '', account }] } });
    await saveAccount(other);
    expect((await loadSettings()).preferences.subIds).toEqual(defaultPreferences.subIds);
  });

  it('sub IDs that sync holds are not replaced by those of a first account while sync cannot be read', async () => {
    await fake.sync.set({
      account: { version: 2, data: [{ name: '', account }] },
      subIds: { version: 1, data: { subId1: 'own' } },
    });
    const reading = vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('Sync is off.'));
    expect(await saveAccount(other)).toBe('here');
    reading.mockRestore();
    expect((await loadSettings()).preferences.subIds).toEqual({ subId1: 'own' });
    expect(fake.sync.all().subIds).toEqual({ version: 1, data: { subId1: 'own' } });
  });

  it('several accounts are kept, one is in use in this browser, and sync cannot switch it', async () => {
    await saveAccount(account, 'Blog');
    await saveAccount(other, 'Client');
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account: other });
    await applyAccount(account);
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
    expect((await loadSettings()).accounts.map(({ name }) => name)).toEqual(['Blog', 'Client']);
    expect(Object.keys(fake.sync.all())).toEqual(['account', 'subIds']);
  });

  it('when another browser replaces or removes the account in use, no other takes its place without confirmation', async () => {
    await saveAccount(account, 'Blog');
    await saveAccount(other, 'Client');
    const named = (one: typeof account) => ({ name: '', account: one });
    for (const data of [[named(account), named({ ...other, adId: '1' })], [named(account)]]) {
      await fake.sync.set({ account: { version: 2, data } });
      expect((await loadSettings()).account).toEqual({ state: 'unconfirmed', account, name: '' });
    }
    await applyAccount(account);
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
  });

  it('when the current account is removed here, the confirmed one next to it becomes current', async () => {
    await saveAccount(account);
    await saveAccount(other);
    await removeAccount(other);
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
  });

  it('are renamed, replaced under their name, removed, and brought back', async () => {
    await saveAccount(account, 'Blog');
    await nameAccount(account, 'Site');
    await replaceAccount(account, other);
    expect((await loadSettings()).accounts).toEqual([{ name: 'Site', account: other }]);
    await removeAccount(other);
    expect((await loadSettings()).account).toEqual({ state: 'none' });
    expect(Object.keys(fake.sync.all())).toEqual(['subIds']);
    await saveAccount(other, 'Site');
    expect((await loadSettings()).account).toEqual({ state: 'ready', account: other, name: 'Site' });
  });

  it('no account is lost when popups and dashboards add theirs at once', async () => {
    const many = Array.from({ length: 10 }, (_, at) => ({ ...account, partnerId: String(1000 + at) }));
    await Promise.all(many.map((one) => saveAccount(one)));
    expect((await loadSettings()).accounts.map((one) => one.account.partnerId).sort()).toEqual(
      many.map((one) => one.partnerId),
    );
  });

  it('one account too many for sync is refused, and the list stays as it was', async () => {
    for (let at = 0; at < 12; at += 1) await saveAccount({ ...account, partnerId: String(1000 + at) });
    const before = fake.sync.all();
    expect(await saveAccount(other)).toBe('too-many');
    expect(fake.sync.all()).toEqual(before);
    expect((await loadSettings()).account).toMatchObject({ account: { partnerId: '1011' } });
  });

  it.each([
    ['null', null],
    ['garbage', 'garbage'],
    ['no envelope', account],
    ['a word for a partner id', { version: 1, data: { ...account, partnerId: 'me' } }],
    ['a partner id that is a number', { version: 1, data: { ...account, partnerId: 1234567 } }],
    ['another program', { version: 1, data: { ...account, programId: '9383' } }],
    ['a list in a list', { version: 2, data: [[{ name: '', account }]] }],
    ['thirteen accounts', { version: 2, data: Array.from({ length: 13 }, () => ({ name: '', account })) }],
  ])('%s in place of accounts is malformed, and kept until the user pastes a link', async (_, stored) => {
    await fake.sync.set({ account: stored });
    await fake.local.set({ confirmedAccount: 'x' });
    expect((await loadSettings()).account).toEqual({ state: 'malformed' });
    expect(fake.sync.all().account).toEqual(stored);
    await saveAccount(account);
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
  });

  it('accounts of a later version are shown as such and never overwritten', async () => {
    const stored = { version: 3, data: [{ name: '', account, more: true }] };
    await fake.sync.set({ account: stored });
    expect((await loadSettings()).account).toEqual({ state: 'newer' });
    expect(await saveAccount(other)).toBe('newer');
    expect(await removeAccount(account)).toBe('newer');
    expect(fake.sync.all().account).toEqual(stored);
  });

  it('a list that sync cannot read for the moment is not overwritten', async () => {
    await saveAccount(account, 'Blog');
    const known = fake.sync.all();
    fake.sync.get = () => Promise.reject(new Error('Timed out'));
    expect(await saveAccount(other)).toBe('here');
    expect(fake.sync.all()).toEqual(known);
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account: other });
  });

  it('if sync refuses, this browser keeps them and says so; if nothing can be stored, nothing is claimed', async () => {
    fake.sync.broken = quota;
    expect(await saveAccount(account)).toBe('here');
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
    fake.local.broken = quota;
    expect(await saveAccount(other)).toBe('refused');
    fake.sync.broken = fake.local.broken = undefined;
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account });
    expect(await saveAccount(other)).toBe('synced');
    expect(Object.keys(fake.local.all()).filter((key) => key.startsWith('here.'))).toEqual([]);
  });
});

describe('every version ever shipped', () => {
  it('version 1: one account without a name, confirmed here', async () => {
    await fake.sync.set({ account: { version: 1, data: account }, singlePages: { version: 1, data: false } });
    await fake.local.set({ confirmedAccount: accountFingerprint(account), label: 'blog' });
    expect(await loadSettings()).toEqual({
      account: { state: 'ready', account, name: '' },
      accounts: [{ name: '', account }],
      preferences: { ...defaultPreferences, singlePages: false },
      label: 'blog',
    });
  });

  it('stays until something changes, and is then new and complete, whenever the change is killed', async () => {
    const old = { version: 1, data: account };
    await fake.sync.set({ account: old });
    await fake.local.set({ confirmedAccount: accountFingerprint(account) });
    fake.sync.broken = fake.local.broken = new Error('killed');
    expect(await saveAccount(other, 'New')).toBe('refused');
    fake.sync.broken = fake.local.broken = undefined;
    expect(fake.sync.all().account).toEqual(old);
    await saveAccount(other, 'New');
    expect(fake.sync.all().account).toEqual({
      version: 2,
      data: [
        { name: '', account },
        { name: 'New', account: other },
      ],
    });
  });
});

describe('preferences', () => {
  it('only what differs from the default is stored, and one malformed value falls back alone', async () => {
    expect(await savePreference('singlePages', false)).toBe('synced');
    expect(fake.sync.all()).toEqual({ singlePages: { version: 1, data: false } });
    await fake.sync.set({
      subIds: { version: 1, data: { subId1: 5 } },
      talentTerms: { version: 1, data: { rateBasisPoints: '70' } },
    });
    expect((await loadSettings()).preferences).toEqual({ ...defaultPreferences, singlePages: false });
    await savePreference('singlePages', true);
    expect(Object.keys(fake.sync.all())).toEqual(['subIds', 'talentTerms']);
  });

  it('a later version is left alone', async () => {
    await fake.sync.set({ subIds: { version: 2, data: 'x' } });
    expect(await savePreference('subIds', { subId1: 'y' })).toBe('newer');
    expect(fake.sync.all()).toEqual({ subIds: { version: 2, data: 'x' } });
  });

  it('500 edits in ten seconds make at most 20 writes, and the last one wins', async () => {
    vi.useFakeTimers();
    let writes = 0;
    const { set } = fake.sync;
    fake.sync.set = async (values) => {
      writes += 1;
      await set(values);
    };
    for (let edit = 1; edit <= 500; edit += 1) {
      void savePreference('subIds', { subId1: `edit ${edit}` });
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(2000);
    fake.sync.set = set;
    expect(writes).toBeLessThanOrEqual(20);
    expect(writes).toBeGreaterThan(0);
    expect((await loadSettings()).preferences.subIds).toEqual({ subId1: 'edit 500' });
  });

  it('the later of two changes counts, even if the policies are read later for the earlier one', async () => {
    await fake.local.set({ noPolicy: true });
    const get = vi.spyOn(browser.storage.managed, 'get').mockReturnValueOnce(new Promise(() => undefined));
    const saving = [savePreference('subIds', { subId1: 'first' }), savePreference('subIds', { subId1: 'second' })];
    expect(await Promise.all(saving)).toEqual(['synced', 'synced']);
    get.mockRestore();
    expect((await loadSettings()).preferences.subIds).toEqual({ subId1: 'second' });
  });

  it('are kept in this browser if sync refuses, also a return to the default', async () => {
    await savePreference('singlePages', false);
    fake.sync.broken = quota;
    expect(await savePreference('singlePages', true)).toBe('here');
    expect((await loadSettings()).preferences.singlePages).toBe(true);
    fake.local.broken = quota;
    expect(await savePreference('singlePages', false)).toBe('refused');
  });

  it('the later of two changes counts, even if the browser stores the earlier one afterwards', async () => {
    const { set } = fake.sync;
    fake.sync.set = async () => {
      fake.sync.set = set;
      await new Promise((done) => setTimeout(done));
      throw quota;
    };
    const tags = (data: string) => saveNow({ hashtags: { version: 1, data } });
    expect(await Promise.all([tags('#first'), tags('#second')])).toEqual(['here', 'synced']);
    expect((await loadSettings()).preferences.hashtags).toBe('#second');
  });

  it('are sent before the page is gone', () => {
    const set = vi.spyOn(fake.sync, 'set');
    void saveNow({ hashtags: { version: 1, data: '#last' } });
    expect(set).toHaveBeenCalledWith({ hashtags: { version: 1, data: '#last' } });
    set.mockRestore();
  });

  it('are reset together; a later version’s, accounts and the label stay', async () => {
    await saveAccount(account);
    await saveLabel(cleanLabel('Été 2026'));
    await savePreference('singlePages', false);
    await fake.sync.set({ hashtags: { version: 9, data: 'x' } });
    expect(await resetPreferences()).toBe('synced');
    expect(await loadSettings()).toMatchObject({
      account: { state: 'ready' },
      preferences: defaultPreferences,
      label: 'ete-2026',
    });
    expect(Object.keys(fake.sync.all())).toEqual(['account', 'hashtags']);
  });
});

it('deleting everything waits for a running write, so that nothing is stored after the deletion', async () => {
  const { set } = fake.sync;
  let refuse: (why: Error) => void = () => undefined;
  fake.sync.set = () => new Promise((_, reject) => (refuse = reject));
  const saved = savePreference('hashtags', '#hiring');
  await vi.waitFor(() => expect(refuse.length).toBe(1), 2000);
  const deleted = deleteEverything();
  refuse(quota);
  expect([await saved, await deleted]).toEqual(['here', 'all']);
  fake.sync.set = set;
  expect([fake.sync.all(), fake.local.all()]).toEqual([{}, {}]);
});

it('a store that hangs is a failure after three seconds, and does not keep the popup from opening', async () => {
  vi.useFakeTimers();
  fake.local.get = () => new Promise(() => undefined);
  const opening = expect(loadSettings()).rejects.toThrow('The browser did not answer.');
  await vi.advanceTimersByTimeAsync(3000);
  await opening;
});
