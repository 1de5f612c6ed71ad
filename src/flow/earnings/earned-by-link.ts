import type { Exact } from '../../core/earnings/action.ts';
import { type Attribution, attributeSteps } from '../../core/earnings/attribute.ts';
import { summarySteps } from '../../core/earnings/summarize.ts';
import { earnedByPage, earnedByPageSteps, type LinkEarned, rankSteps } from '../../core/earnings/summary/by-link.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Progress } from '../../core/progress.ts';
import { loadByPage } from '../../store/read.ts';
import { isPrivateWindow } from '../doors.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';
import { keptEarnings } from './kept-earnings.ts';

/** How many commissions came with the sub IDs of a link, their sums, one for each currency, and each of them, newest first. */
export type LinkCommissions = { count: number; commission: Exact[]; rows: Attribution[] };

/** What came with the sub IDs of a link. Reversed commissions are among the rows and in no sum. */
export async function earnedByLink(record: LinkRecord, currency: string): Promise<LinkCommissions> {
  const { actions } = await keptEarnings(currency);
  const rows = (await inSlices(attributeSteps(actions, [record]))).filter(({ links }) => links.length > 0);
  const { total } = await inSlices(summarySteps({ actions: rows }));
  const newestFirst = rows.sort(({ item: one }, { item: other }) => (one.actionDate < other.actionDate ? 1 : -1));
  return { count: total.count, commission: total.commission, rows: newestFirst };
}

/** What each page earned, by its address, and its place in an order by that, higher for more. */
export type LinksEarned = { earned: ReadonlyMap<string, LinkEarned>; ranks: ReadonlyMap<string, number> };

/** What each page of the library earned. Nothing if no commission is kept. */
export async function earnedByLinks(currency: string, progress: Progress = {}): Promise<LinksEarned | undefined> {
  const rows = await attributed(currency, progress);
  if (!rows) return undefined;
  const earned = await inSlices(earnedByPageSteps(rows), progress);
  return { earned, ranks: await inSlices(rankSteps(earned), progress) };
}

/**
 * What the links to a page earned so far: exact sums, one for each currency. Nothing if nothing is known, and in a private
 * window.
 */
export async function earnedOnPage(
  landingPage: string,
  currency: string,
  progress: Progress = {},
): Promise<{ count: number; commission: Exact[] } | undefined> {
  // Most pages have no links yet; then no report needs to be read.
  if (isPrivateWindow() || (await loadByPage(landingPage)).length === 0) return undefined;
  const rows = await attributed(currency, progress);
  const total = rows && earnedByPage(rows, landingPage);
  return total && total.count > 0 ? total : undefined;
}

async function attributed(currency: string, progress: Progress): Promise<Attribution[] | undefined> {
  const { actions } = await keptEarnings(currency, progress);
  if (actions.length === 0) return undefined;
  return inSlices(attributeSteps(actions, await everyRecord(progress.signal)), progress);
}
