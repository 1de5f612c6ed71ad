import { expect, it } from 'vitest';
import { attribute } from '../../../../src/core/earnings/attribute.ts';
import { earnedByPage, earnedByPageSteps, rankSteps } from '../../../../src/core/earnings/summary/by-link.ts';
import { allSteps } from '../../../../src/core/progress.ts';
import { recordOf } from '../../../drive/record.mjs';
import { listingOf, readingOf } from '../../../support/reports.ts';

const page = (slug: string) => `https://www.upwork.com/hire/${slug}/`;
const link = (slug: string, subId1: string) => recordOf({ landingPage: page(slug), subIds: { subId1 } });
const action = (subId1: string, earnings: string, more = {}) => ({
  'Sub Id 1': subId1,
  'Sub Id 2': '',
  'Action Earnings': earnings,
  ...more,
});
const php = link('php', 'blog');
const design = link('design', 'forum');
const [one, other] = [link('qa', 'twice'), link('writers', 'twice')];
const links = [php, design, one, other];
const earnedFrom = (rows: Record<string, string>[]) => {
  const found = attribute(readingOf(listingOf(rows)).actions, links);
  return { rows: found, earned: allSteps(earnedByPageSteps(found)) };
};
const usd = (units: number) => ({ tenThousandths: units * 10_000, currency: 'USD' });
const eur = (units: number) => ({ tenThousandths: units * 10_000, currency: 'EUR' });

it('sums exactly for each page and currency, without reversed commissions', () => {
  const { earned } = earnedFrom([
    action('blog', '0.10', { Currency: 'USD' }),
    action('blog', '0.20', { Currency: 'USD' }),
    action('BLOG', '7.00', { Currency: 'EUR' }),
    action('blog', '84.00', { Currency: 'USD', Status: 'Reversed' }),
  ]);
  expect([...earned.keys()]).toEqual([php.landingPage]);
  expect(earned.get(php.landingPage)).toEqual({ own: [usd(0.3), eur(7)], shared: [], among: 0 });
});

it('gives what a group of links earned to each of their pages as shared, since nobody can tell which link it was', () => {
  const { earned } = earnedFrom([action('twice', '84.00', { Currency: 'USD' })]);
  for (const { landingPage } of [one, other])
    expect(earned.get(landingPage)).toEqual({ own: [], shared: [usd(84)], among: 2 });
});

it('counts once for a page what several links to it with the same sub IDs earned', () => {
  const again = { ...one, id: 'the-same-page-in-another-account' };
  const rows = attribute(readingOf(listingOf([action('twice', '84.00', { Currency: 'USD' })])).actions, [one, again]);
  expect([...allSteps(earnedByPageSteps(rows)).values()]).toEqual([{ own: [usd(84)], shared: [], among: 0 }]);
});

it('gives a page only what no link to another page can have brought', () => {
  const { rows } = earnedFrom([
    action('blog', '84.00', { Currency: 'USD' }),
    action('twice', '50.00', { Currency: 'USD' }),
    action('unheard', '9.00', { Currency: 'USD' }),
  ]);
  expect(earnedByPage(rows, page('php'))).toMatchObject({ count: 1, commission: [usd(84)] });
  expect(earnedByPage(rows, page('qa'))).toMatchObject({ count: 0, commission: [] });
});

it('orders pages by earnings, the most used currency first, and equal ones at the same place', () => {
  const { earned } = earnedFrom([
    action('blog', '10.00', { Currency: 'USD' }),
    action('twice', '20.00', { Currency: 'USD' }),
    action('forum', '900.00', { Currency: 'EUR' }),
  ]);
  const ranks = allSteps(rankSteps(earned));
  expect(ranks.get(one.landingPage)).toBe(ranks.get(other.landingPage));
  const place = ({ landingPage }: { landingPage: string }) => ranks.get(landingPage) ?? 0;
  expect([one, php, design].map(place)).toEqual([place(one), place(php), place(design)].sort((a, b) => b - a));
  expect(place(design)).toBeGreaterThan(0);
});
