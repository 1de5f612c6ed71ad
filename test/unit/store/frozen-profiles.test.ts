import { beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { loadEarnings } from '../../../src/store/earnings.ts';
import { countRows } from '../../../src/store/read.ts';
import { addRecord, loadAllRows, loadRecent } from '../../../src/store/rows.ts';
import { recordOf } from '../../drive/record.mjs';
import { browser } from '../../support/fake-browser.ts';
import { frozenProfile, layProfile } from '../../support/lay-profile.ts';

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

it('of a later version is not written over: no link is read or added, and all rows stay', async () => {
  Object.assign(globalThis, { chrome: browser });
  await layProfile({ ...frozenProfile(3), database: 4 });
  await expect(
    addRecord(recordOf({ landingPage: 'https://www.upwork.com/hire/php-developers/' }) as never),
  ).rejects.toThrow();
  await expect(loadAllRows()).rejects.toThrow();
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => done(request.result);
  });
  const count = await new Promise((done) => {
    const request = db.transaction('links').objectStore('links').count();
    request.onsuccess = () => done(request.result);
  });
  db.close();
  expect([db.version, count]).toEqual([4, 1000]);
});
