import { worthRank } from '../../../core/commission/worth.ts';
import type { LinkedItem } from '../../../flow/copy/make-roundup.ts';

/** A rating in percent: one of stars and one of jobs are the nearest that can be compared. */
const ratingRank = ({ item: { about } }: LinkedItem): number =>
  about?.stars !== undefined ? Math.round(about.stars * 20) : (about?.jobSuccess ?? -1);

const ranks = {
  listed: undefined,
  earning: ({ worth }: LinkedItem) => worthRank(worth),
  rating: ratingRank,
} as const satisfies Record<string, ((item: LinkedItem) => number) | undefined>;

/** The orders of a list. */
export type RoundupOrder = keyof typeof ranks;

/** The orders that make sense for these items: without any rating, none by rating. */
export const ordersFor = (items: readonly LinkedItem[]): readonly RoundupOrder[] =>
  items.some((item) => ratingRank(item) >= 0) ? ['listed', 'earning', 'rating'] : ['listed', 'earning'];

/** The items in an order, the highest first. Equal ones stay as the page lists them. */
export function sortItems(items: readonly LinkedItem[], order: RoundupOrder): readonly LinkedItem[] {
  const rank = ranks[order];
  return rank ? items.toSorted((one, other) => rank(other) - rank(one)) : items;
}
