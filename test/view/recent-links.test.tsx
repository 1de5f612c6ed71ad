import { cleanup, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { route } from '../../src/background/route.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { describePost } from '../../src/core/share/compose-post.ts';
import { sharePost } from '../../src/flow/share/share-post.ts';
import { RecentLinks } from '../../src/popup/rest/links/recent-links.tsx';
import { addRecord, confirmRecord } from '../../src/store/rows.ts';
import { fake } from '../support/fake-browser.ts';
import { rowOf } from '../support/library-rows.ts';
import { linkTo, sharerWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const link = linkTo('https://www.upwork.com/hire/php-developers/');
const list = async () => {
  const { container } = show(<RecentLinks sharer={sharerWith()} typed="" />);
  const rows = within(await screen.findByRole('list')).getAllByRole('listitem');
  return {
    container,
    rows: rows.map((row) => [row.querySelector('b')?.textContent, row.querySelector('small')?.textContent]),
  };
};

beforeEach(() => {
  fake.worker = async (message) => route(message, { own: true });
});

it('shows confirmed links with their day and others as not confirmed, newest first', async () => {
  const row = (id: string, usedAt: number) => ({ ...rowOf(id), title: id, usedAt }) as LinkRecord;
  await addRecord(row('copied', Date.UTC(2026, 8, 21, 12)));
  await addRecord(row('cut off', Date.UTC(2026, 8, 22, 12)));
  await confirmRecord('copied', 'use-copied');
  const { container, rows } = await list();
  expect(rows).toEqual([
    ['cut off', 'cut off · maybe not copied'],
    ['copied', 'copied · Copied · Sep 21'],
  ]);
  await expectAccessible(container);
});

it('a share whose tab did not open is not confirmed; once one opens, it is', async () => {
  const post = describePost('x', `#ad PHP ${link.trackingLink}`, link.trackingLink);
  const share = () => sharePost(post, link, { title: 'PHP' }, 'kept');
  fake.open = () => Promise.reject(new Error('Tabs cannot be created right now.'));
  await share();
  expect((await list()).rows).toEqual([['PHP', 'X · maybe not copied']]);
  cleanup();
  fake.open = undefined;
  await share();
  expect((await list()).rows).toEqual([['PHP', 'X · just now']]);
});
