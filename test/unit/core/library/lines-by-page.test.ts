import { expect, it } from 'vitest';
import { findLinks, lineOf } from '../../../../src/core/library/find-links.ts';
import { linesByPage } from '../../../../src/core/library/lines-by-page.ts';
import { aRecord } from '../../../support/records.ts';

const use = (at: number, channel: string) =>
  ({ id: `${channel}-${at}`, at, channel, format: 'url', state: 'done' }) as const;
const php = (at: number, channel: string, more = {}) =>
  aRecord({ subIds: { subId2: channel }, madeAt: at, usedAt: at, timesUsed: 1, uses: [use(at, channel)], ...more });
const day = 86_400_000;
const lines = [
  lineOf(php(day, 'reddit', { title: 'Old title', commission: { minor: 7000, currency: 'USD' }, per: 'project' })),
  lineOf(aRecord({ title: 'Testers', usedAt: 2 * day }, 'https://www.upwork.com/hire/qa/')),
  lineOf(php(3 * day, 'x', { title: 'New title', labels: ['letter'] })),
];
const [page, other] = linesByPage(lines);

it('makes one line of all links to a page, described by the latest of them', () => {
  expect(linesByPage(lines)).toHaveLength(2);
  expect(page).toMatchObject({
    name: 'New title',
    channels: ['x', 'reddit'],
    labels: ['letter', 'blog'],
    madeAt: day,
    usedAt: 3 * day,
    timesUsed: 2,
    worth: { per: 'project', low: { minor: 7000 } },
  });
  expect(page?.ids).toEqual([lines[2]?.id, lines[0]?.id]);
  expect(other).toBe(lines[1]);
});

it('finds a page by what any of its links says, and by any day on which one was last used', () => {
  const found = (query: object) => findLinks(linesByPage(lines), { words: '', ...query }).map(({ name }) => name);
  expect(found({ words: 'old' })).toEqual(['New title']);
  expect(found({ channel: 'reddit' })).toEqual(['New title']);
  expect(found({ since: 0, until: 2 * day })).toEqual(['New title']);
  expect(found({ since: 2 * day, until: 3 * day })).toEqual(['Testers']);
});

it('takes any number of links to one page', () => {
  const line = lineOf(php(2, 'x'));
  const many = Array.from({ length: 200_000 }, (_, at) => ({ ...line, madeAt: at + 1 }));
  expect(linesByPage(many)).toMatchObject([{ madeAt: 1, timesUsed: 200_000 }]);
});

it('keeps the order of the lines, and no page for no line', () => {
  expect(linesByPage([...lines].reverse()).map(({ name }) => name)).toEqual(['New title', 'Testers']);
  expect(linesByPage([])).toEqual([]);
});

it('keeps the title that a link knows, where a later link to the page has none', () => {
  const bare = aRecord({ subIds: { subId2: 'draft' }, usedAt: 4 * day });
  const { title: _, ...untitled } = bare;
  const [named] = linesByPage([...lines, lineOf(untitled as typeof bare, () => 'Hiring page')]);
  expect(named).toMatchObject({ name: 'New title', usedAt: 4 * day });
});
