import { expect, it } from 'vitest';
import type { LinkRecord } from '../../../../src/core/library/link-record.ts';
import { type PageLinks, recentPages, usesOfPage } from '../../../../src/core/library/recent-pages.ts';
import { rowOf } from '../../../support/library-rows.ts';

const page = (name: string) => `https://www.upwork.com/hire/${name}/`;
const link = (id: string, landingPage: string, usedAt: number, more: Partial<LinkRecord> = {}): LinkRecord => ({
  ...(rowOf(id) as LinkRecord),
  landingPage,
  usedAt,
  ...more,
});
const use = (channel: string, at: number, state: 'done' | 'pending' = 'done') => ({
  id: `${channel}-${at}`,
  at,
  channel,
  format: 'url',
  state,
});
const ids = (pages: PageLinks[]) => pages.map((links) => links.map(({ id }) => id));

it('one page is listed once, at its latest use, whatever the order of its links', () => {
  const all = [
    link('a', page('php'), 1),
    link('b', page('go'), 3),
    link('c', page('php'), 5),
    link('d', page('css'), 2),
  ];
  expect(ids(recentPages(all, 5))).toEqual([['c', 'a'], ['b'], ['d']]);
  expect(ids(recentPages([...all].reverse(), 2))).toEqual([['c', 'a'], ['b']]);
  expect(recentPages([], 5)).toEqual([]);
});

it('a page was shared where any of its links was, the latest first, each place and label once', () => {
  const links: PageLinks = [
    link('a', page('php'), 9, { labels: ['blog'], uses: [use('copy', 1), use('x', 9)] }),
    link('b', page('php'), 7, { labels: ['blog', 'spring'], uses: [use('linkedin', 7), use('x', 2)] }),
  ];
  expect(usesOfPage(links)).toEqual({
    isPending: false,
    places: ['x', 'linkedin', 'copy'],
    labels: ['blog', 'spring'],
  });
});

it('a use that is not confirmed counts only as the latest, and a copy that may not have been made is no place', () => {
  const of = (...uses: LinkRecord['uses']) => usesOfPage([link('a', page('php'), 9, { labels: [], uses })]);
  expect(of(use('x', 1), use('copy', 2, 'pending'))).toEqual({ isPending: true, places: ['x'], labels: [] });
  expect(of(use('x', 1), use('reddit', 2, 'pending'))).toMatchObject({ isPending: true, places: ['reddit', 'x'] });
  expect(of(use('reddit', 1, 'pending'), use('x', 2))).toMatchObject({ isPending: false, places: ['x'] });
  expect(of()).toEqual({ isPending: false, places: [], labels: [] });
});
