import { countWeeks, type Week, weekMs } from '../../core/library/count-weeks.ts';
import { lineMatches, lineOf } from '../../core/library/find-links.ts';
import type { LinkRecord, LinkUse } from '../../core/library/link-record.ts';
import { type PageLinks, recentPages } from '../../core/library/recent-pages.ts';
import { latestShares } from '../../core/library/use-record.ts';
import { type ChannelId, channels } from '../../core/share/channels.ts';
import { loadByPage, loadUsedSince, readRecords } from '../../store/read.ts';
import { loadRecent } from '../../store/rows.ts';

// Nothing here fails: if the library cannot be opened, the answers are empty. Copying never waits for it.

const looked = 300;
const shownPages = 5;
const mostLabels = 12;

/** The last five links, newest first. */
export const recentLinks = (): Promise<LinkRecord[]> => loadRecent(5).catch(() => []);

/** The last five pages with their links, the latest used first. */
export const lastPages = async (): Promise<PageLinks[]> =>
  recentPages(await loadRecent(looked).catch(() => []), shownPages);

/** The labels of the links made last, newest first, each once. */
export async function recentLabels(): Promise<string[]> {
  const records = await loadRecent(looked).catch(() => []);
  return [...new Set(records.flatMap(({ labels }) => labels))].slice(0, mostLabels);
}

/** The channels that were shared to, the most used first. */
export async function channelsByUse(): Promise<ChannelId[]> {
  const records = await loadRecent(looked).catch(() => []);
  const all = records.flatMap(({ uses }) => uses);
  const times = ({ id }: { id: ChannelId }) => all.filter(({ channel }) => channel === id).length;
  return channels
    .filter((channel) => times(channel) > 0)
    .sort((one, other) => times(other) - times(one))
    .map(({ id }) => id);
}

/** When a page was last shared to each channel that it was shared to, the latest first. */
export async function earlierShares(landingPage: string): Promise<LinkUse[]> {
  const records = await loadByPage(landingPage).catch(() => []);
  return latestShares(
    records,
    channels.map(({ id }) => id),
  );
}

/**
 * The last five pages with links that match the words, or the name that `nameKind` gives to a page without one, with
 * these links. None once `signal` has ended it.
 */
export async function searchLibrary(
  words: string,
  nameKind: (kind: string) => string,
  signal: AbortSignal,
): Promise<PageLinks[]> {
  let found: LinkRecord[] = [];
  try {
    for await (const chunk of readRecords()) {
      if (signal.aborted) return [];
      const hits = chunk.filter((record) => lineMatches(lineOf(record, nameKind), { words }));
      found = [...found, ...hits].sort((one, other) => other.usedAt - one.usedAt).slice(0, looked);
    }
  } catch {
    return [];
  }
  return recentPages(found, shownPages);
}

/** How often links were copied or shared in each of the last weeks, by channel. */
export async function weeksOfLinks(count: number): Promise<Week[]> {
  const now = Date.now();
  const records = await loadUsedSince(now - count * weekMs).catch(() => []);
  return countWeeks(records, count, now);
}
