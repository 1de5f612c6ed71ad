import { dayIn } from '../../core/earnings/action.ts';
import { attributeSteps } from '../../core/earnings/attribute.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { sampleEarnings } from '../../core/earnings/sample/sample-earnings.ts';
import { type Earned, earnedSteps } from '../../core/earnings/summary/earned.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Progress } from '../../core/progress.ts';
import { loadEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';

/**
 * What the links earned, one for each currency, most commissions first; how many commissions are of other programs; and the
 * name and time of the newest report.
 */
export type AllEarned = { blocks: Earned[]; ofOthers: number; newest?: { name?: string; at: number } };

/**
 * What the kept reports say that the links of the library earned, of all time or since a day, `YYYY-MM-DD`; nothing where no
 * report is kept.
 */
export async function loadEarned(since?: string, progress: Progress = {}): Promise<AllEarned | undefined> {
  const earnings = await loadEarnings();
  if (earnings.actions.length + earnings.clicks.length === 0) return undefined;
  return earnedFrom(
    since === undefined ? earnings : sinceDay(earnings, since),
    await everyRecord(progress.signal),
    progress,
  );
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
