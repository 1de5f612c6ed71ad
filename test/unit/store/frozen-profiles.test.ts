import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartnerAccount } from '../../../src/core/link/partner-account.ts';
import { keepRecord } from '../../../src/flow/copy/keep-record.ts';
import { run } from '../../../src/flow/impact/impact-store.ts';
import { deleteLinks, labelLinks, noteLink } from '../../../src/flow/library/edit-links.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';
import { exportLinks } from '../../../src/flow/library/export-links.ts';
import { openLines, readLines } from '../../../src/flow/library/library-lines.ts';
import { goBackTo } from '../../../src/flow/library/snapshots.ts';
import { applyAccount } from '../../../src/flow/settings/change-accounts.ts';
import { loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { savePreferenceNow } from '../../../src/flow/settings/save-settings.ts';
import { loadOwn, saveOwn } from '../../../src/platform/storage/own-store.ts';
import { addRecords, takeDailySnapshot } from '../../../src/store/bulk.ts';
import { changeEarnings, loadEarnings } from '../../../src/store/earnings.ts';
import { countRows, loadByPage, loadUsedSince } from '../../../src/store/read.ts';
import { loadRecent } from '../../../src/store/rows.ts';
import { account, recordOf } from '../../drive/record.mjs';
import { browser } from '../../support/fake-browser.ts';
import { frozenProfile, layProfile, type Profile } from '../../support/lay-profile.ts';

describe.each([
  { version: 1, actions: 0 },
  { version: 2, actions: 0 },
  { version: 3, actions: 13 },
])('a profile with version $version of the library', ({ version, actions }) => {
  const profile = frozenProfile(version);
  beforeEach(async () => {
    Object.assign(globalThis, { chrome: browser });
    await layProfile(profile);
  });

  it('keeps every link with its page, title and first use', async () => {
    const found = await loadRecent(2000);
    expect(await countRows()).toBe(1000);
    const told = (rows: { landingPage: string; title?: string; madeAt: number }[]) =>
      rows.map(({ landingPage, title, madeAt }) => `${landingPage} ${title} ${madeAt}`).sort();
    const stored = profile.stores.links as { data: { landingPage: string; title?: string; madeAt: number } }[];
    expect(told(found)).toEqual(told(stored.map(({ data }) => data)));
  });

  it('asks nothing twice: the account is confirmed, label and preferences are as they were', async () => {
    const settings = await loadSettings();
    expect(settings.account).toMatchObject({ state: 'ready', account: { partnerId: '1234567', programId: '13634' } });
    expect(settings.label).toBe('spring-blog');
    expect(settings.preferences).toMatchObject({
      hashtags: '#freelance',
      disclosure: { language: 'auto', own: 'I earn from this link:' },
    });
  });

  it('keeps the reports that were imported', async () => {
    expect((await loadEarnings()).actions).toHaveLength(actions);
  });
});

it('is filled again from its snapshot and journal where the browser emptied the database', async () => {
  Object.assign(globalThis, { chrome: browser });
  const profile = frozenProfile(3);
  await layProfile({ ...profile, stores: { ...profile.stores, links: [] } });
  expect(await countRows()).toBe(1000);
});

describe('a profile of a later version', () => {
  const later = { version: 99, data: { what: 'only a later version knows' } };
  const known = frozenProfile(3);
  /** As a later version could leave it: other indices, some rows and settings of a later shape, and settings of its own. */
  const profile: Profile = {
    ...known,
    database: 4,
    indices: { soughtAt: 'soughtAt' },
    stores: { ...known.stores, links: [...(known.stores.links ?? []), { id: 'later', usedAt: 1, ...later }] },
    sync: { ...known.sync, hashtags: later, somethingNew: later },
    local: { ...known.local, 'impact.run': later, somethingNew: later, exported: { at: 1, count: 7, place: 'disk' } },
  };
  const kept = async () => ({
    sync: await browser.storage.sync.get(null),
    local: await browser.storage.local.get(null),
    library: await lookIntoLibrary(),
  });
  let before: Awaited<ReturnType<typeof kept>>;
  beforeEach(async () => {
    Object.assign(globalThis, { chrome: browser });
    await layProfile(profile);
    before = await kept();
  });
  afterEach(async () => expect(await kept()).toEqual(before));

  it('is read as far as it is understood, and says so', async () => {
    expect(await openLines(String)).toMatchObject({ readOnly: true, isNewer: true });
    const { lines, odd } = await readLines(String);
    expect([lines.length, odd.map(({ id, why }) => `${id}: ${why}`)]).toEqual([1000, ['later: newer']]);
    const [newest] = await loadRecent(1);
    expect(newest?.usedAt).toBe(Math.max(...lines.map(({ usedAt }) => usedAt)));
    expect(await loadByPage(newest?.landingPage ?? '')).toContainEqual(newest);
    expect(await loadUsedSince(newest?.usedAt ?? 0)).toEqual([newest]);
    expect((await loadEarnings()).actions).toHaveLength(13);
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account: { partnerId: '1234567' } });
  });

  it('is exported whole, with what is not understood', async () => {
    const exported = await exportEverything();
    const { links, settings, earnings } = JSON.parse(exported.ok ? exported.value.text : '');
    expect([links.length, earnings.actions.length]).toEqual([1001, 13]);
    expect(links).toContainEqual({ id: 'later', usedAt: 1, ...later });
    expect([settings.sync.hashtags, settings.local.somethingNew]).toEqual([later, later]);
    const csv = await exportLinks('csv');
    expect(csv).toMatchObject({ ok: true, value: { links: 1000 } });
  });

  it('is never written over: a copy is not recorded and says why, and no change goes through', async () => {
    const php = recordOf({ landingPage: 'https://www.upwork.com/hire/php-developers/' }) as never;
    expect(await keepRecord({ name: 'record/add', record: php })).toEqual({ recorded: 'newer' });
    const [{ id = '' } = {}] = await loadRecent(1);
    expect(await keepRecord({ name: 'record/confirm', id, use: 'use-1' })).toEqual({ recorded: 'newer' });
    await expect(addRecords([php])).rejects.toThrow();
    await expect(deleteLinks([id])).rejects.toThrow();
    await expect(labelLinks([id], 'new', true)).rejects.toThrow();
    await expect(noteLink(id, 'A note')).rejects.toThrow();
    await expect(goBackTo('2026-11-01')).resolves.toBeUndefined();
    await expect(takeDailySnapshot('2099-01-01')).rejects.toThrow();
    await expect(changeEarnings(() => ({ actions: [], clicks: [] }))).rejects.toThrow();
    expect(await savePreferenceNow({ preference: 'hashtags', value: '#mine' })).toBe('newer');
    await expect(run.save({} as never)).rejects.toThrow();
  });

  it('a decision about accounts of a later shape is not replaced', async () => {
    await saveOwn('chosen', later);
    expect((await loadSettings()).account.state).toBe('unconfirmed');
    expect(await applyAccount(account as PartnerAccount)).toBe('refused');
    expect(await loadOwn('chosen')).toEqual(later);
  });
});

/** What is stored, read without our code: the version, and every row of every store. */
async function lookIntoLibrary(): Promise<{ version: number; rows: unknown[] }> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done) => {
      request.onsuccess = () => done(request.result);
    });
  const db = await settled(indexedDB.open('library'));
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(names.map((name) => settled(db.transaction(name).objectStore(name).getAll())));
  db.close();
  return { version: db.version, rows };
}
