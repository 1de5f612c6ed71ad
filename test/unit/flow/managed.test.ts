import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { linksToCsv } from '../../../src/core/files/export-links.ts';
import type { PartnerAccount } from '../../../src/core/link/partner-account.ts';
import { cleanLabel } from '../../../src/core/link/sub-ids.ts';
import { parseManaged } from '../../../src/core/settings/managed.ts';
import { disclose } from '../../../src/core/share/disclosure/disclose.ts';
import { copyPage } from '../../../src/flow/copy/copy-page.ts';
import { recentLinks } from '../../../src/flow/library/ask-library.ts';
import { previewImport } from '../../../src/flow/library/import-links.ts';
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
import { watchSettings } from '../../../src/flow/settings/watch-settings.ts';
import { saver } from '../../../src/platform/storage/saver.ts';
import { browser, fake } from '../../support/fake-browser.ts';
import { aRecord, account as mine } from '../../support/records.ts';

const ids = { host: 'upwork.pxf.io', partnerId: '7654321', adId: '1062918', programId: '13634' };
const theirs: PartnerAccount = { ...ids, brandParams: [] };
const address = 'https://www.upwork.com/hire/php-developers/';
const tab = { id: 7, address, incognito: false };
const copied = async () => {
  await copyPage({ tab });
  return fake.clipboard.text;
};

beforeEach(() => saveAccount(mine, 'Mine'));

describe('an account of the organisation', () => {
  beforeEach(() => fake.managed.set({ account: { ...ids, name: 'Agency' } }));

  it('is the only one that links pay, whatever was chosen or synchronised here', async () => {
    await fake.sync.set({
      account: { version: 2, data: [{ name: '', account: { ...theirs, partnerId: '6666666' } }] },
    });
    await fake.local.set({ 'here.account': fake.sync.all().account });
    const settings = await loadSettings();
    expect(settings.account).toEqual({ state: 'ready', account: theirs, name: 'Agency' });
    expect(settings.accounts).toEqual([{ name: 'Agency', account: theirs }]);
    expect(await copied()).toContain('https://upwork.pxf.io/c/7654321/1062918/13634?');
  });

  it('cannot be added to, changed, renamed, removed or left', async () => {
    const before = [fake.sync.all(), fake.local.all()];
    expect(await saveAccount({ ...mine, partnerId: '6666666' })).toBe('managed');
    expect(await replaceAccount(theirs, mine)).toBe('managed');
    expect(await nameAccount(theirs, 'Mine')).toBe('managed');
    expect(await removeAccount(theirs)).toBe('managed');
    expect(await applyAccount(mine)).toBe('managed');
    await deleteEverything();
    expect((await loadSettings()).account).toMatchObject({ state: 'ready', account: theirs });
    expect(before).toEqual([expect.objectContaining({ account: expect.anything() }), {}]);
  });

  it('leaves the user’s own accounts stored, and they are back when the policy ends', async () => {
    await loadSettings();
    await fake.managed.clear();
    expect((await loadSettings()).account).toEqual({ state: 'ready', account: mine, name: 'Mine' });
  });

  it('decides what an import accepts and whom new links of a list pay', async () => {
    const file = await previewImport(new File([linksToCsv([aRecord({})])], 'links.csv'));
    expect(file).toMatchObject({ value: { counts: { new: 0, refused: 1 } } });
    const list = await previewImport(address);
    expect(list).toMatchObject({
      value: {
        rows: [{ state: 'new', record: { trackingLink: expect.stringContaining('/c/7654321/1062918/13634') } }],
      },
    });
  });

  it('arrives in pages that are open', async () => {
    const told = vi.fn();
    const life = new AbortController();
    onTestFinished(() => life.abort());
    watchSettings(told, life.signal);
    await fake.managed.set({ account: { ...ids, partnerId: '2222222' } });
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(
        expect.objectContaining({ accounts: [{ name: '', account: { ...theirs, partnerId: '2222222' } }] }),
      ),
    );
  });
});

describe('an account in a policy that may not be paid', () => {
  it.each([
    ['no partner', { ...ids, partnerId: '0' }],
    ['a program that is not Upwork’s', { ...ids, programId: '9383' }],
    ['a partner id that is a number', { ...ids, partnerId: 7654321 }],
    ['a partner id that is a word', { ...ids, partnerId: 'me' }],
    ['an address for a host', { ...ids, host: 'https://upwork.pxf.io' }],
    ['a host with a path', { ...ids, host: 'upwork.pxf.io/c' }],
    ['spaces', { ...ids, adId: ' 1062918' }],
    ['a missing ad', { host: ids.host, partnerId: ids.partnerId, programId: ids.programId }],
    ['a part that nobody knows', { ...ids, brandParams: ['sharedid=me'] }],
    ['a link', 'https://upwork.pxf.io/c/7654321/1062918/13634'],
    ['a list', [ids]],
    ['null', null],
  ])('with %s is said, and the user’s own account stays in use', async (_, account) => {
    await fake.managed.set({ account, keepRecord: false });
    const { managed, ...settings } = await loadSettings();
    expect(managed).toEqual({ wrong: ['account'], keepRecord: false });
    expect(settings.account).toEqual({ state: 'ready', account: mine, name: 'Mine' });
    expect(await applyAccount(mine)).toBe('here');
    expect(await copied()).toContain('/c/1234567/');
  });
});

describe('without an answer about policies', () => {
  it('a browser that refuses has none: Firefox does so without a policy', async () => {
    fake.managed.broken = new Error('Managed storage manifest not found');
    expect(await loadSettings()).toMatchObject({ account: { account: mine } });
    expect((await loadSettings()).managed).toBeUndefined();
  });

  it('a browser that does not know policies has none', async () => {
    const { managed } = browser.storage;
    Object.assign(browser.storage, { managed: undefined });
    expect(await copied().finally(() => Object.assign(browser.storage, { managed }))).toContain('/c/1234567/');
  });

  it('a browser that does not answer builds nothing, because it is unknown whom links pay', async () => {
    vi.useFakeTimers();
    fake.managed.get = () => new Promise(() => undefined);
    const copying = copied();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await copying).toBe('');
  });
});

describe('a browser that reads its policies seconds after its start', () => {
  const agency = { account: { ...ids, name: 'Agency' } };
  /** Starts such a browser: it answers after five seconds. */
  const start = (policy: Record<string, unknown>) => {
    const ready = new Promise((resolve) => setTimeout(resolve, 5000));
    fake.managed.get = async () => {
      await ready;
      return policy;
    };
  };
  const whomLinksPay = async () => {
    const { account } = await loadSettings();
    return account.state === 'ready' ? account.account.partnerId : account.state;
  };
  const isPaidAfter = async (ms: number): Promise<string> => {
    let paid = 'nobody yet';
    void whomLinksPay().then((partner) => {
      paid = partner;
    });
    await vi.advanceTimersByTimeAsync(ms);
    return paid;
  };
  beforeEach(() => void vi.useFakeTimers());

  it('is waited for once, and not at later starts if it had no policy', async () => {
    start({});
    expect(await isPaidAfter(4900)).toBe('nobody yet');
    await vi.advanceTimersByTimeAsync(200);
    start({});
    expect(await isPaidAfter(300)).toBe(mine.partnerId);
  });

  it('is waited for at every start if it had a policy', async () => {
    for (const _ of [1, 2]) {
      start(agency);
      expect(await isPaidAfter(4900)).toBe('nobody yet');
      expect(await isPaidAfter(200)).toBe(ids.partnerId);
    }
  });

  it('has a policy for the first time: open pages follow it as soon as it is read, and later starts wait', async () => {
    start({});
    await isPaidAfter(6000);
    start(agency);
    const told = vi.fn();
    const life = new AbortController();
    onTestFinished(() => life.abort());
    watchSettings(told, life.signal, loadSettings());
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toHaveBeenLastCalledWith(
      expect.objectContaining({ account: expect.objectContaining({ name: 'Mine' }) }),
    );
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(
        expect.objectContaining({ account: expect.objectContaining({ name: 'Agency' }) }),
      ),
    );
    expect(fake.local.all()).not.toHaveProperty('noPolicy');
  });

  it('that answers at once leaves no note', async () => {
    expect(await whomLinksPay()).toBe(mine.partnerId);
    expect(fake.local.all()).toEqual({});
  });
});

describe('labels', () => {
  beforeEach(() => fake.managed.set({ labels: ['Blog', 'newsletter', 'blog'] }));

  it('that the organisation allows are read as they will be sent', async () => {
    expect((await loadSettings()).managed).toEqual({ wrong: [], labels: ['blog', 'newsletter'] });
  });

  it('other than these are in no link: not the last used one, not one from a list, not one in a template', async () => {
    await saveLabel(cleanLabel('secret'));
    await savePreferenceNow({
      preference: 'subIds',
      value: { subId1: 'mine-{label}_{channel}', subId2: 'secret', subId3: '-' },
    });
    const { label, preferences } = await loadSettings();
    expect([label, preferences.subIds]).toEqual(['', { subId1: '-{label}_{channel}' }]);
    expect(await copied()).not.toMatch(/secret|mine/);
    const csv = new File(
      [
        `url,label\nhttps://www.upwork.com/hire/react-developers/,secret\nhttps://www.upwork.com/hire/go-developers/,Blog\n`,
      ],
      'list.csv',
    );
    const list = await previewImport(csv);
    const links = list.ok ? list.value.rows.flatMap((row) => (row.state === 'new' ? row.record.trackingLink : [])) : [];
    expect(links.map((link) => /subId1=([^&]*)/.exec(link)?.[1] ?? '')).toEqual(['_', 'blog_']);
  });

  it('that it allows are used', async () => {
    await saveLabel(cleanLabel('newsletter'));
    expect(await copied()).toContain('subId1=newsletter');
  });

  it.each([
    ['one word', 'blog'],
    ['a number among them', ['blog', 7]],
    ['one of which nothing can be sent', ['blog', '!']],
    ['201 of them', Array.from({ length: 201 }, (_, at) => `label${at}`)],
  ])('that cannot be read are said, and none is managed: %s', async (_, labels) => {
    await fake.managed.set({ labels });
    await saveLabel(cleanLabel('secret'));
    expect(await loadSettings()).toMatchObject({ label: 'secret', managed: { wrong: ['labels'] } });
  });
});

describe('disclosure and record', () => {
  const wording = 'Ad – Agency earns a commission if you hire through this link.';
  beforeEach(() => fake.managed.set({ disclosure: wording, keepRecord: false }));

  it('are the organisation’s, and no save and no synchronised value changes them', async () => {
    await fake.sync.set({
      keepRecord: { version: 1, data: true },
      disclosure: { version: 1, data: { language: 'de', own: 'mine' } },
    });
    expect(await savePreference('keepRecord', true)).toBe('managed');
    expect(await savePreferenceNow({ preference: 'disclosure', value: { language: 'auto', own: '' } })).toBe('managed');
    await resetPreferences();
    const { preferences } = await loadSettings();
    expect(preferences.keepRecord).toBe(false);
    for (const form of ['short', 'medium', 'long'] as const)
      expect(disclose(preferences.disclosure, form, 'de-DE')).toBe(wording);
  });

  it('other settings can still be changed', async () => {
    void savePreference('hashtags', '#hiring');
    await vi.waitFor(() => saver.flush());
    await vi.waitFor(async () => expect((await loadSettings()).preferences.hashtags).toBe('#hiring'));
  });

  it('nothing is recorded', async () => {
    expect(await copied()).toContain('/c/1234567/');
    expect(await recentLinks()).toEqual([]);
  });

  it.each([
    ['disclosure', ''],
    ['disclosure', ' \u200b '],
    ['disclosure', 'two\nlines'],
    ['disclosure', 'x'.repeat(401)],
    ['disclosure', { en: 'Ad' }],
    ['keepRecord', 'false'],
    ['keepRecord', 0],
    ['keepRecords', false],
    ['__proto__', false],
  ])('a policy with %s %j is said, and nothing of it is managed', async (name, value) => {
    const policy = Object.defineProperty({}, name, { value, enumerable: true });
    fake.managed.get = async () => policy as Record<string, unknown>;
    const { managed, preferences } = await loadSettings();
    expect(managed).toEqual({ wrong: [name] });
    expect(preferences).toMatchObject({ keepRecord: true, disclosure: { language: 'auto' } });
  });
});

describe('what administrators read', () => {
  const page = readFileSync('docs/POLICIES.md', 'utf8');
  const [chromium, firefox] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json));

  it('both examples are valid and set every part that the schema has', () => {
    const examples = [
      chromium['3rdparty'].extensions.EXTENSION_ID,
      firefox.policies['3rdparty'].Extensions['@finders-fee'],
    ];
    const parts = Object.keys(JSON.parse(readFileSync('managed-schema.json', 'utf8')).properties);
    for (const example of examples) {
      expect(Object.keys(example)).toEqual(parts);
      expect(parseManaged(example)).toMatchObject({ wrong: [], account: { account: mine, name: 'Agency' } });
    }
  });
});
