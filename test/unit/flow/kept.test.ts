import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { accountFingerprint } from '../../../src/core/link/partner-account.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';
import { saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { deleteEverything } from '../../../src/flow/settings/delete-everything.ts';
import { loadChosen } from '../../../src/flow/settings/load-chosen.ts';
import { loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { resetPreferences, savePreference } from '../../../src/flow/settings/save-settings.ts';
import { saver } from '../../../src/platform/storage/saver.ts';
import { addRecord, confirmRecord, loadRecent } from '../../../src/store/rows.ts';
import { browser, fake } from '../../support/fake-browser.ts';
import { rowOf } from '../../support/library-rows.ts';
import { account } from '../../support/records.ts';

const quota = new Error('QuotaExceededError: storage.sync API call exceeded its quota limitations.');

afterEach(async () => {
  fake.sync.broken = fake.local.broken = undefined;
  await saver.flush();
});
/** Runs until the requested save waits for its pause. */
const asked = () => vi.advanceTimersByTimeAsync(0);

describe('a change', () => {
  it('is stored at most a second after the first one, even while changes go on', async () => {
    vi.useFakeTimers();
    for (let edit = 0; edit < 12; edit += 1) {
      void saver.saveSoon({ hashtags: edit });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(fake.sync.all()).toHaveProperty('hashtags');
  });

  it('of one preference does not replace that of another, and both report where they are stored', async () => {
    vi.useFakeTimers();
    const both = Promise.all([savePreference('hashtags', '#logo'), savePreference('mastodonServer', 'm.example')]);
    await vi.advanceTimersByTimeAsync(400);
    expect(await both).toEqual(['synced', 'synced']);
    expect((await loadSettings()).preferences).toMatchObject({ hashtags: '#logo', mastodonServer: 'm.example' });
  });

  it('back to the default counts in this browser if sync refuses it, until sync accepts a change again', async () => {
    vi.useFakeTimers();
    const save = async (value: boolean) => {
      const saved = savePreference('singlePages', value);
      await vi.advanceTimersByTimeAsync(400);
      return saved;
    };
    expect(await save(false)).toBe('synced');
    fake.sync.broken = quota;
    expect(await save(true)).toBe('here');
    fake.sync.broken = undefined;
    expect((await loadSettings()).preferences.singlePages).toBe(true);
    expect(await save(false)).toBe('synced');
    expect((await loadSettings()).preferences.singlePages).toBe(false);
    expect(fake.local.all()).toEqual({});
  });

  it('that still waits is not written after a reset or a deletion', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await saveAccount(account);
    for (const away of [resetPreferences, deleteEverything]) {
      void savePreference('hashtags', '#logo');
      await asked();
      await away();
      await vi.advanceTimersByTimeAsync(2000);
      expect(fake.sync.all()).not.toHaveProperty('hashtags');
    }
    expect(fake.sync.all()).toEqual({});
  });
});

describe('everything stored', () => {
  const fill = async () => {
    await saveAccount(account, 'Blog');
    await addRecord(rowOf('a') as LinkRecord);
    await addRecord(rowOf('b') as LinkRecord);
    await confirmRecord('b', 'use-b');
    await fake.session.set({ 'other-click.1': true });
  };

  it('makes one file, named after its day, with each link once', async () => {
    await fill();
    const made = await exportEverything();
    if (!made.ok) throw new Error(made.problem);
    const { name, text, links } = made.value;
    expect(name).toMatch(/^finders-fee-\d{4}-\d\d-\d\d\.json$/);
    expect(links).toBe(2);
    const file = JSON.parse(text);
    expect(file.finders_fee).toMatchObject({ version: 1 });
    expect(file.links.map((row: { id: string; data: LinkRecord }) => [row.id, row.data.uses[0]?.state])).toEqual([
      ['a', 'pending'],
      ['b', 'done'],
    ]);
    expect(Object.keys(file.settings.sync)).toEqual(['account', 'subIds']);
    const { chosen, local } = file.settings;
    expect(local).toEqual({});
    expect(chosen).toEqual({ confirmed: [accountFingerprint(account)], current: accountFingerprint(account) });
  });

  it('makes no file if one store cannot be read', async () => {
    await fill();
    fake.sync.broken = quota;
    expect(await exportEverything()).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('can be deleted from every area and the library, and does not come back from copies', async () => {
    await fill();
    expect(await deleteEverything()).toBe('all');
    expect([fake.sync.all(), fake.local.all(), fake.session.all(), await loadRecent(10)]).toEqual([{}, {}, {}, []]);
    expect(await loadChosen()).toEqual({ confirmed: [] });
    expect([...fake.pageStore.values]).toEqual([]);
  });

  it('stays whole if the library cannot be deleted, also once the browser lets go of it', async () => {
    await fill();
    const before = [fake.sync.all(), fake.local.all(), fake.session.all()];
    let holder: IDBDatabase | undefined;
    await new Promise<void>((done) => {
      const opening = indexedDB.open('library');
      opening.onsuccess = () => {
        holder = opening.result; // This connection does not close when asked to.
        done();
      };
    });
    expect(await deleteEverything()).toBe('nothing');
    expect([fake.sync.all(), fake.local.all(), fake.session.all()]).toEqual(before);
    holder?.close();
    await vi.waitFor(async () => expect((await loadRecent(10)).map(({ id }) => id).sort()).toEqual(['a', 'b']));
    expect((await loadSettings()).accounts).toHaveLength(1);
  });

  it('stays complete in a private window, which can reach none of the links', async () => {
    await fill();
    const before = [fake.sync.all(), fake.local.all(), fake.session.all()];
    browser.extension.inIncognitoContext = true;
    expect(await deleteEverything()).toBe('nothing');
    browser.extension.inIncognitoContext = false;
    expect([fake.sync.all(), fake.local.all(), fake.session.all()]).toEqual(before);
    expect(await loadRecent(10)).toHaveLength(2);
  });

  it('is not reported as deleted if the browser refused a part of it', async () => {
    await fill();
    fake.sync.broken = quota;
    expect(await deleteEverything()).toBe('part');
    expect(await loadRecent(10)).toEqual([]);
  });
});
