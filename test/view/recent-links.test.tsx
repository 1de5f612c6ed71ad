import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
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
    rows: rows.map((row) => [
      row.querySelector('b')?.textContent,
      row.querySelector('small')?.textContent.replace('\u00a0', ' '),
    ]),
  };
};

beforeEach(() => {
  fake.worker = async (message) => route(message, { own: true });
});

it('shows confirmed links with their day and others as not confirmed, newest first', async () => {
  const row = (id: string, usedAt: number) =>
    ({ ...rowOf(id), landingPage: `https://www.upwork.com/hire/${id[0]}/`, title: id, usedAt }) as LinkRecord;
  await addRecord(row('copied', Date.UTC(2026, 8, 21, 12)));
  await addRecord(row('lost', Date.UTC(2026, 8, 22, 12)));
  await confirmRecord('copied', 'use-copied');
  const { container, rows } = await list();
  expect(rows).toEqual([
    ['lost', 'lost · maybe not copied'],
    ['copied', 'copied · copied · Sep 21'],
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

it('shows a page once, with every place and label of its links, and copies the link used last', async () => {
  const shared = (id: string, channel: string, hour: number, page = 'php') => {
    const address = `https://www.upwork.com/hire/${page}-developers/`;
    const at = Date.UTC(2026, 8, 21, hour);
    const { trackingLink, subIds } = linkTo(address, {}, { subIds: { subId1: channel } });
    const uses = [{ id: `use-${id}`, at, channel, format: 'url', state: 'done' as const }];
    const row = { ...rowOf(id), title: page, trackingLink, subIds, landingPage: address, usedAt: at, uses };
    return addRecord({ ...row, labels: ['spring-blog'] } as LinkRecord);
  };
  await shared('1', 'copy', 9);
  await shared('2', 'linkedin', 10);
  await shared('3', 'reddit', 11, 'go');
  await shared('4', 'x', 12);
  const { rows } = await list();
  expect(rows).toEqual([
    ['php', 'spring-blog · X, LinkedIn, copied · Sep 21'],
    ['go', 'spring-blog · Reddit · Sep 21'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: /^php/ }));
  await screen.findByText('Copied: php');
  expect(fake.clipboard.text).toMatch(/\?subId1=x&u=.*php-developers/);
});
