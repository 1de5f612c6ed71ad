// @vitest-environment happy-dom

import { beforeEach, expect, it, vi } from 'vitest';
import { route } from '../../../src/background/route.ts';
import { readPaste } from '../../../src/core/link/read-paste.ts';
import { cleanLabel } from '../../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../../src/core/settings/settings.ts';
import { keepingIn } from '../../../src/core/settings/sharer.ts';
import { copyAgain } from '../../../src/flow/copy/copy-again.ts';
import { copyLink } from '../../../src/flow/copy/copy-link.ts';
import { copyPage } from '../../../src/flow/copy/copy-page.ts';
import { recentLinks } from '../../../src/flow/library/ask-library.ts';
import { readFacts } from '../../../src/flow/page/read-facts.ts';
import { saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { saveLabel } from '../../../src/flow/settings/save-label.ts';
import { fake } from '../../support/fake-browser.ts';
import { firstLink } from '../../support/first-link.ts';
import { account, linkTo, pageAt, sharerWith } from '../../support/records.ts';

const address = 'https://www.upwork.com/hire/php-developers/';
const preferences = { ...defaultPreferences, subIds: { subId1: '{label}' } };
const sharer = sharerWith({ preferences });
const link = linkTo(address, sharer);

beforeEach(() => {
  fake.worker = async (message) => route(message, { own: true });
});

it('copies, and records one row whose use is confirmed', async () => {
  expect(await copyLink(link, { title: 'PHP', label: cleanLabel('blog') }, 'kept')).toEqual({
    copied: true,
    recorded: true,
  });
  expect(fake.clipboard.text).toBe(
    `https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog&u=${encodeURIComponent(address)}`,
  );
  expect(await recentLinks()).toMatchObject([
    {
      trackingLink: fake.clipboard.text,
      landingPage: address,
      title: 'PHP',
      labels: ['blog'],
      uses: [{ state: 'done', channel: 'copy', format: 'url' }],
      marketplace: 'talent',
      kind: 'hire-skill',
    },
  ]);
});

it('reports that nothing was copied if the clipboard refuses, and leaves the row pending', async () => {
  fake.clipboard.refuses = true;
  expect(await copyLink(link, {}, 'kept')).toEqual({ copied: false, recorded: false });
  expect(await recentLinks()).toMatchObject([{ uses: [{ state: 'pending' }] }]);
});

it('still copies if the worker or the library fails, and reports that nothing was recorded', async () => {
  fake.worker = () => Promise.reject(new Error('Receiving end does not exist.'));
  expect(await copyLink(link, {}, 'kept')).toEqual({ copied: true, recorded: false });
  fake.worker = async (message) => route(message, { own: true });
  const open = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  vi.stubGlobal('indexedDB', { open });
  expect(await copyLink(link, {}, 'kept')).toEqual({ copied: true, recorded: false });
});

it('does not report a row as recorded that no longer exists', async () => {
  expect(await route({ name: 'record/confirm', id: 'gone', use: 'gone' }, { own: true })).toEqual({ recorded: false });
});

it('keeps nothing if the user wants no record, and says so', async () => {
  expect(keepingIn(false, { ...preferences, keepRecord: false })).toBe('off');
  expect(await copyLink(link, {}, 'off')).toEqual({ copied: true, recorded: 'off' });
  await saveAccount(account);
  await fake.sync.set({ keepRecord: { version: 1, data: false } });
  const told: unknown[] = [];
  fake.pages.set(7, (message) => told.push(message));
  await copyPage({ tab: { id: 7, address, incognito: false } });
  expect(told).toMatchObject([{ text: 'notice_off' }]);
  expect(await recentLinks()).toEqual([]);
});

it('keeps nothing from a private window', async () => {
  expect(await copyLink(link, {}, 'private')).toEqual({ copied: true, recorded: 'private' });
  expect(await recentLinks()).toEqual([]);
});

it('copies a stored link again only if it still pays the current account', async () => {
  await copyLink(link, {}, 'kept');
  const [record] = await recentLinks();
  if (!record) throw new Error('One row was written.');
  const done = { ok: true, value: { copied: true, recorded: true } };
  expect(await copyAgain(record, sharer)).toEqual(done);
  expect(await recentLinks()).toMatchObject([{ timesUsed: 2 }]);
  const plain = { ...preferences, singlePages: false };
  expect(await copyAgain(record, { ...sharer, preferences: plain })).toEqual(done);
  expect(fake.clipboard.text).toBe('https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog');
  for (const wanted of [preferences, plain])
    expect(
      await copyAgain(record, { ...sharer, account: { ...account, partnerId: '7654321' }, preferences: wanted }),
    ).toEqual({
      ok: false,
      problem: 'another-account',
    });
  expect(fake.clipboard.text).not.toContain('7654321');
});

it('300 copies of one link at once make one row, used 300 times', async () => {
  const outcomes = await Promise.all(Array.from({ length: 300 }, () => copyLink(link, {}, 'kept')));
  expect(outcomes.filter(({ recorded }) => recorded === true)).toHaveLength(300);
  expect(await recentLinks()).toMatchObject([{ timesUsed: 300 }]);
});

it('the shortcut copies, records, shows a badge and informs the page', async () => {
  await saveAccount(account);
  const told: unknown[] = [];
  fake.pages.set(7, (message) => told.push(message));
  await copyPage({ tab: { id: 7, address, incognito: false } });
  expect(fake.clipboard.text).toBe(firstLink(address, ''));
  expect(told).toEqual([{ name: 'notice/show', title: 'appName', text: 'noticeCopied' }]);
  expect(fake.buttons.get(7)).toMatchObject({ badge: '✓', icon: '/icons/lit-16.png' });
  expect(await recentLinks()).toMatchObject([{ uses: [{ state: 'done' }] }]);
});

it('a label pasted with capitals is sent in the same form by the shortcut and by the popup', async () => {
  const pasted = readPaste('https://upwork.pxf.io/c/1234567/1062918/13634?subId1=Spring%20Blog');
  if (!pasted.ok || !pasted.value.label) throw new Error('The paste has a label.');
  await saveAccount(account);
  await saveLabel(pasted.value.label);
  await copyPage({ tab: { id: 7, address, incognito: false } });
  expect(fake.clipboard.text).toContain('subId1=spring-blog&');
  // The first release stored it this way.
  await fake.local.set({ label: 'Spring-Blog' });
  await copyPage({ tab: { id: 7, address, incognito: false } });
  expect(fake.clipboard.text).toContain('subId1=spring-blog&');
  expect(await recentLinks()).toMatchObject([{ labels: ['spring-blog'], timesUsed: 2 }]);
});

it('a second copy shows its badge as long as the first one did', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await copyPage({ tab: { id: 7, address, incognito: false } });
  await vi.advanceTimersByTimeAsync(2900);
  await copyPage({ tab: { id: 7, address, incognito: false } });
  await vi.advanceTimersByTimeAsync(2900);
  expect(fake.buttons.get(7)?.badge).toBe('!');
  await vi.advanceTimersByTimeAsync(200);
  expect(fake.buttons.get(7)?.badge).toBe('');
  vi.useRealTimers();
});

it('a page that reports its address late does not remove the badge', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const tab = { id: 27, address, incognito: false };
  await copyPage({ tab });
  await route({ name: 'page/moved' }, { own: false, tab });
  expect(fake.buttons.get(27)).toMatchObject({ badge: '!', icon: '/icons/lit-16.png' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(fake.buttons.get(27)?.badge).toBe('');
});

it.each([
  ['https://www.upwork.com/nx/find-work/', true, 'problem_not_linkable'],
  [address, false, 'account_none'],
])(
  'the shortcut refuses %s (account: %s) with a sentence and touches no clipboard',
  async (at, hasAccount, sentence) => {
    if (hasAccount) await saveAccount(account);
    const told: unknown[] = [];
    fake.pages.set(7, (message) => told.push(message));
    await copyPage({ tab: { id: 7, address: at, incognito: false } });
    expect(told).toMatchObject([{ text: sentence }]);
    expect(fake.buttons.get(7)?.badge).toBe('!');
    expect(fake.clipboard.text).toBe('');
  },
);

it('injects the reader into any tab before asking, and trusts nothing in the answer', async () => {
  const facts = { offers: [], listed: [], title: 'PHP' };
  const tab = { id: 7, address, incognito: false, page: pageAt(address) };
  expect(await readFacts(tab)).toBeUndefined();
  let asked: unknown;
  fake.readers.set(7, (question) => {
    asked = question;
    return { facts: { ...facts, wall: 'of sound', listed: [{ title: 'x', address: 'https://evil.example/' }] } };
  });
  expect(await readFacts(tab)).toEqual(facts);
  expect(asked).toEqual({ address, kind: 'hire-skill', canonicalUrl: address });
  fake.readers.set(7, () => ({}));
  expect(await readFacts(tab)).toBeUndefined();
});

it.each([
  [{ name: 'record/add', record: { id: 'x' } }],
  [{ name: 'record/confirm', id: 'x' }],
  [{ name: 'settings/save' }],
  [null],
  ['record/add'],
])('a page of ours gets no answer to %j', (message) => {
  expect(route(message, { own: true })).toBeUndefined();
});

it('a content script may only say that it moved: it cannot write to the library', async () => {
  // A tab of its own, because a badge from earlier tests may still be counting.
  const sender = { own: false as const, tab: { id: 17, address: `${address}?irgwc=1`, incognito: false } };
  expect(route({ name: 'record/confirm', id: 'x', use: 'x' }, sender)).toBeUndefined();
  await route({ name: 'page/moved', address: 'https://evil.example' }, sender);
  expect(fake.buttons.get(17)).toMatchObject({ icon: '/icons/lit-16.png', badge: '' });
  expect(fake.session.all()).toEqual({ 'other-click.17': true });
});
