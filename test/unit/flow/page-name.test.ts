import { beforeEach, expect, it } from 'vitest';
import { route } from '../../../src/background/route.ts';
import { findLinks, lineOf } from '../../../src/core/library/find-links.ts';
import { knownTitle, titleOf } from '../../../src/core/library/title-of.ts';
import { useAgain } from '../../../src/core/library/use-record.ts';
import { copyAgain } from '../../../src/flow/copy/copy-again.ts';
import { copyPage } from '../../../src/flow/copy/copy-page.ts';
import { copyRoundup, linkItems } from '../../../src/flow/copy/make-roundup.ts';
import { recentLinks } from '../../../src/flow/library/ask-library.ts';
import { openLines } from '../../../src/flow/library/library-lines.ts';
import { describeOmnibox } from '../../../src/flow/page/answer-omnibox.ts';
import { kindName, pageName, recordName } from '../../../src/flow/page/page-name.ts';
import { selectedTabs } from '../../../src/flow/page/selected-tabs.ts';
import { saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { loadSettings } from '../../../src/flow/settings/load-settings.ts';
import { savePreference } from '../../../src/flow/settings/save-settings.ts';
import { loadSpeech } from '../../../src/platform/words.ts';
import { readCatalog, wordsOf } from '../../support/catalogs.ts';
import { fake } from '../../support/fake-browser.ts';
import { layOwnFiles } from '../../support/own-files.ts';
import { account, aRecord } from '../../support/records.ts';

const person = 'https://www.upwork.com/freelancers/~0123456789abcdef01';
const project = 'https://www.upwork.com/services/product/1563588602033639424';
const japanese = wordsOf(readCatalog('ja'));
const tab = { id: 7, address: person, incognito: false };

beforeEach(async () => {
  layOwnFiles();
  await fake.sync.set({ language: { version: 1, data: 'ja' } });
  await saveAccount(account);
});

it.each([
  ['https://www.upwork.com/freelancers/~0123456789abcdef01', 'フリーランサー'],
  ['https://www.upwork.com/agencies/1888492086828890931', 'エージェンシー'],
  ['https://www.upwork.com/services/product/1563588602033639424', 'プロジェクト'],
  ['https://www.upwork.com/services/', 'カタログのトップ'],
  ['https://www.upwork.com/hire/', '依頼ディレクトリ'],
  ['https://www.upwork.com/hire/php-developers/', 'PHP developers'],
  ['https://www.upwork.com/', 'Upwork'],
])('%s is called %s in Japanese, as long as its title is not known', (address, name) => {
  expect(pageName(address, japanese)).toBe(name);
});

it('shows a kind that a later version stored as it is', () => {
  expect(kindName('hologram', japanese)).toBe('hologram');
});

it('copies such a page by its kind in the language of the posts, and stores no title', async () => {
  await copyPage({ tab, format: 'markdown' });
  expect(fake.clipboard.text).toMatch(/^広告 .*\[フリーランサー\]\(/);
  await savePreference('disclosure', { language: 'pt' });
  await copyPage({ tab: { ...tab, address: project }, format: 'markdown' });
  expect(fake.clipboard.text).toMatch(/^Publicidade .*\[Projeto\]\(/);
  expect((await recentLinks()).map(({ title }) => title)).toEqual([undefined, undefined]);
});

it('copies it again in the same way, also if an earlier version stored an English name', async () => {
  const { preferences } = await loadSettings();
  const record = aRecord({ title: 'Freelancer on Upwork', kind: 'profile' }, person);
  expect(await copyAgain(record, { account, preferences, keeping: 'kept' }, 'markdown')).toMatchObject({ ok: true });
  expect(fake.clipboard.text).toMatch(/\[フリーランサー\]\(/);
});

it('takes the title once the page tells it, and keeps it', () => {
  const unread = aRecord({ title: 'Freelancer on Upwork', kind: 'profile' }, person);
  const use = { id: 'use-2', at: 2, channel: 'copy', format: 'url', state: 'done' } as const;
  const read = { ...unread, title: 'Mara K., Tester', uses: [use] };
  expect(knownTitle(unread)).toBeUndefined();
  expect(useAgain(unread, read).title).toBe('Mara K., Tester');
  expect(titleOf(useAgain(read, { ...unread, uses: [{ ...use, id: 'use-3' }] }))).toBe('Mara K., Tester');
});

it('names lists of tabs by their kinds, and stores no title for them', async () => {
  const { preferences, label } = await loadSettings();
  const speech = await loadSpeech('ja');
  fake.tabs = [person, project].map((url, at) => ({ id: at, url, highlighted: true }));
  const sharer = { account, preferences, label, keeping: 'kept' as const };
  const items = linkItems(await selectedTabs(), sharer, speech);
  expect(items.map(({ title }) => title)).toEqual(['フリーランサー', 'プロジェクト']);
  fake.worker = async (message) => route(message, { own: true });
  await copyRoundup('markdown-list', items, sharer, speech);
  expect(fake.clipboard.text).toContain('[フリーランサー](');
  expect((await recentLinks()).map(({ title, kind }) => [title, kind]).sort()).toEqual([
    [undefined, 'catalog-product'],
    [undefined, 'profile'],
  ]);
});

it('shows it in the list of links by its kind, and finds it by that word', async () => {
  await copyPage({ tab });
  const { lines } = await openLines((kind) => kindName(kind, japanese));
  expect(lines.map(({ name }) => name)).toEqual(['フリーランサー']);
  expect(findLinks(lines, { words: 'フリー' })).toHaveLength(1);
  expect(findLinks([lineOf(aRecord({}))], { words: 'フリー' })).toEqual([]);
  expect(recordName(aRecord({ title: 'Mara K.' }, person), japanese)).toBe('Mara K.');
});

it('is called so below the address bar', async () => {
  expect(await describeOmnibox(person)).toBe(japanese('omniboxCopy', 'フリーランサー'));
});
