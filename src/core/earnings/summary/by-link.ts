import { mapSteps, sortSteps } from '../../progress.ts';
import type { Exact } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import { sumExact } from '../exact.ts';
import { addTo, isCounted, noTotal, type Total } from './total.ts';

/**
 * What the links to one page earned: commissions that no link to another page can have brought, and commissions of a group
 * of links with the same sub IDs to several pages. `among` is the number of links in the largest such group.
 */
export type LinkEarned = { own: Exact[]; shared: Exact[]; among: number };

/** What each page earned, by its address, without pages that earned nothing. In short steps. */
export function* earnedByPageSteps(rows: readonly Attribution[]): Generator<number, Map<string, LinkEarned>> {
  const groups = new Map<Attribution['links'], Total>();
  let turn = 0;
  for (const { item, links } of rows) {
    turn += 1;
    if (turn % 500 === 0) yield turn;
    if (links.length === 0 || !isCounted(item)) continue;
    const total = groups.get(links) ?? noTotal();
    groups.set(links, total);
    addTo(total, item);
  }
  const earned = new Map<string, LinkEarned>();
  for (const [links, { commission }] of groups) {
    const pages = new Set(links.map(({ landingPage }) => landingPage));
    for (const page of pages) {
      turn += 1;
      if (turn % 500 === 0) yield turn;
      const known = earned.get(page) ?? { own: [], shared: [], among: 0 };
      if (pages.size === 1) earned.set(page, { ...known, own: sumExact([...known.own, ...commission]) });
      else
        earned.set(page, {
          ...known,
          shared: sumExact([...known.shared, ...commission]),
          among: Math.max(known.among, links.length),
        });
    }
  }
  return earned;
}

/** What the links to a page earned. Commissions that a link to another page may have brought are left out. */
export function earnedByPage(rows: readonly Attribution[], landingPage: string): Pick<Total, 'count' | 'commission'> {
  const total = noTotal();
  for (const { item, links } of rows)
    if (isCounted(item) && links.length > 0 && links.every((link) => link.landingPage === landingPage))
      addTo(total, item);
  return total;
}

/**
 * The place of each page in an order by earnings, higher for more; pages with equal earnings have the same place. Amounts
 * in different currencies cannot be compared: the currency of most pages comes first, and its pages have the highest places.
 * In short steps.
 */
export function* rankSteps(earned: ReadonlyMap<string, LinkEarned>): Generator<number, Map<string, number>> {
  const sums = yield* mapSteps([...earned], ([id, { own, shared }]) => ({ id, sums: sumExact([...own, ...shared]) }));
  const uses = new Map<string, number>();
  for (const one of sums) for (const { currency = '' } of one.sums) uses.set(currency, (uses.get(currency) ?? 0) + 1);
  const currencies = [...uses].sort(([, one], [, other]) => other - one).map(([currency]) => currency);
  const placed = yield* mapSteps(sums, (one) => {
    const at = currencies.findIndex((name) => one.sums.some((sum) => (sum.currency ?? '') === name));
    const amount = one.sums.find((sum) => (sum.currency ?? '') === currencies[at])?.tenThousandths ?? 0;
    return { id: one.id, at, amount };
  });
  const sorted = yield* sortSteps(placed, (one, other) => other.at - one.at || one.amount - other.amount);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [at, { id, ...place }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before?.at !== place.at || before.amount !== place.amount) rank = at + 1;
    ranks.set(id, rank);
    if (at % 5000 === 4999) yield at;
  }
  return ranks;
}
