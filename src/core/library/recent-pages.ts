import type { LinkRecord, LinkUse } from './link-record.ts';

/** The links to one page, the latest used first. */
export type PageLinks = readonly [LinkRecord, ...LinkRecord[]];

/** The pages that links lead to, the latest used first, each with its links. At most `most` pages. */
export function recentPages(records: readonly LinkRecord[], most: number): PageLinks[] {
  const pages = new Map<string, [LinkRecord, ...LinkRecord[]]>();
  for (const record of [...records].sort((one, other) => other.usedAt - one.usedAt)) {
    const known = pages.get(record.landingPage);
    if (known) known.push(record);
    else pages.set(record.landingPage, [record]);
  }
  return [...pages.values()].slice(0, most);
}

/** Where and when a page's links left. */
export type PageUses = {
  /** Whether it is unknown if the latest use became anything. */
  isPending: boolean;
  /** Where the links left, the latest first, each place once; unconfirmed only where the latest use is. */
  places: string[];
  labels: string[];
};

/** Where the links to a page left, and with which labels, the latest first. */
export function usesOfPage(links: PageLinks): PageUses {
  const uses = links.flatMap((link) => link.uses).sort((one, other) => other.at - one.at);
  const isDone = ({ state }: LinkUse) => state === 'done';
  const [latest] = uses;
  const isPending = latest !== undefined && !isDone(latest);
  // A copy that may not have been made is no place yet; an opened place is one even if it is not confirmed.
  const shown = uses.filter((use) => isDone(use) || (use === latest && use.channel !== 'copy'));
  return {
    isPending,
    places: [...new Set(shown.map(({ channel }) => channel))],
    labels: [...new Set(links.flatMap(({ labels }) => labels))],
  };
}
