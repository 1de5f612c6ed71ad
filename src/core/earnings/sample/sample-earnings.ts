import { dayMs, utcDayOf } from '../../day.ts';
import { upworkProgramId } from '../../impact-hosts.ts';
import type { LinkRecord } from '../../library/link-record.ts';
import type { Action, ClickCount, Stage } from '../action.ts';
import { exact } from '../exact.ts';

const php = 'https://www.upwork.com/hire/php-developers/';
const logos = 'https://www.upwork.com/services/product/design-a-modern-logo-1730000000000000001';

/** The invented links: label, place, page, and unique clicks. */
const links = [
  ['spring-blog', 'linkedin', php, 412],
  ['newsletter', 'email', logos, 268],
  ['video', 'youtube', php, 190],
] as const;

/** The invented commissions: days ago, stage, which link (3 means none), first contract and commission. */
const rows: readonly (readonly [number, Stage, number, number, number])[] = [
  [3, 'pending', 0, 180, 126],
  [9, 'pending', 1, 64, 44.8],
  [16, 'pending', 0, 250, 150],
  [24, 'pending', 3, 90, 63],
  [41, 'locked', 0, 410, 150],
  [48, 'locked', 2, 120, 84],
  [70, 'cleared', 1, 90, 63],
  [77, 'reversed', 2, 90, 0],
  [83, 'withdrawn', 0, 600, 150],
];

/** A season of invented earnings that ends now, with its links. It is only shown, never kept. */
export function sampleEarnings(now: number): { actions: Action[]; clicks: ClickCount[]; records: LinkRecord[] } {
  const day = (ago: number) => utcDayOf(now - ago * dayMs);
  const subIdsOf = (at: number) => {
    const link = links[at];
    return link ? { subId1: link[0], subId2: link[1] } : {};
  };
  return {
    actions: rows.map(([ago, stage, link, sale, commission], at) => ({
      id: `${upworkProgramId}.1.${at}`,
      program: upworkProgramId,
      stage,
      actionDate: day(ago),
      clickDate: day(ago + 2),
      ...(stage === 'pending' ? { lockDate: day(ago - 45) } : {}),
      ...(stage === 'locked' ? { clearingDate: day(ago - 60) } : {}),
      sale: exact(sale * 10_000, 'USD'),
      commission: exact(Math.round(commission * 10_000), 'USD'),
      ...(stage === 'reversed' ? { lost: exact(630_000, 'USD') } : {}),
      subIds: subIdsOf(link),
      source: { at: now },
    })),
    clicks: links.map(([, , , clicks], at) => ({
      period: { from: day(90), to: day(0) },
      subIds: subIdsOf(at),
      clicks,
    })),
    records: links.map(([label, place, page], at) => ({
      id: `sample-${at}`,
      trackingLink: page, // A sample must pay nobody.
      landingPage: page,
      marketplace: page === php ? 'talent' : 'catalog',
      kind: page === php ? 'hire-skill' : 'catalog-product',
      subIds: subIdsOf(at),
      labels: [label],
      madeAt: now - 90 * dayMs,
      usedAt: now - 90 * dayMs,
      timesUsed: 1,
      uses: [{ id: `sample-${at}`, at: now - 90 * dayMs, channel: place, format: 'url', state: 'done' }],
    })),
  };
}
