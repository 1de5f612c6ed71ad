import { dayIn } from '../../core/earnings/action.ts';
import { attributeSteps } from '../../core/earnings/attribute.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { sampleEarnings } from '../../core/earnings/sample/sample-earnings.ts';
import { type Earned, earnedSteps } from '../../core/earnings/summary/earned.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Progress } from '../../core/progress.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';
import { keptEarnings } from './kept-earnings.ts';

/**
 * What the links earned, one for each currency, most commissions first; how many commissions are of other programs; and the
 * name and time of the newest report.
 */
export type AllEarned = {
  blocks: Earned[];
  ofOthers: number;
  /** Whether some amounts come from a report without a currency. */
  isCurrencyUnsaid?: boolean;
  newest?: { name?: string; at: number };
};

/** Which earnings are looked at: since a day, `YYYY-MM-DD`, or all; with the currency of the account, if it is known. */
export type EarnedView = { since?: string | undefined; currency: string };

/** What the kept reports say that the links of the library earned. Nothing if no report is kept. */
export async function loadEarned(
  { since, currency }: EarnedView,
  progress: Progress = {},
): Promise<AllEarned | undefined> {
  const { isCurrencyUnsaid, ...earnings } = await keptEarnings(currency, progress);
  if (earnings.actions.length + earnings.clicks.length === 0) return undefined;
  const seen = since === undefined ? earnings : sinceDay(earnings, since);
  return { ...(await earnedFrom(seen, await everyRecord(progress.signal), progress)), isCurrencyUnsaid };
}

/** Commissions from a day on, and those clicks of which it is certain that all came then. */
const sinceDay = ({ actions, clicks }: Earnings, since: string): Earnings => ({
  actions: actions.filter(({ actionDate }) => dayIn(actionDate) >= since),
  clicks: clicks.filter(({ period }) => period !== undefined && period.from >= since),
});

/** What reports say that links earned, in slices of a moment. */
async function earnedFrom(
  { actions, clicks }: Earnings,
  records: readonly LinkRecord[],
  progress: Progress = {},
): Promise<AllEarned> {
  const attributed = await inSlices(attributeSteps(actions, records), progress);
  const clicked = await inSlices(attributeSteps(clicks, records), progress);
  const blocks = await inSlices(earnedSteps({ actions: attributed, clicks: clicked }), progress);
  const newest = actions.reduce<AllEarned['newest']>(
    (found, { source }) => (found && found.at >= source.at ? found : source),
    undefined,
  );
  const ofOthers = actions.filter(({ program }) => program !== upworkProgramId).length;
  return { blocks, ofOthers, ...(newest ? { newest } : {}) };
}

/** Invented earnings, to see what a report would show. Nothing of them is stored. */
export async function loadSample(): Promise<AllEarned> {
  const { records, ...earnings } = sampleEarnings(Date.now());
  return earnedFrom(earnings, records);
}
