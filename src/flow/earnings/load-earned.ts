import { attributeSteps } from '../../core/earnings/attribute.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { sampleEarnings } from '../../core/earnings/sample/sample-earnings.ts';
import { type Earned, earnedSteps } from '../../core/earnings/summary/earned.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Progress } from '../../core/progress.ts';
import { loadEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';

/** What the links earned, one for each currency, most commissions first; and the name and time of the newest report. */
export type AllEarned = { blocks: Earned[]; newest?: { name?: string; at: number } };

/** What the kept reports say that the links of the library earned; nothing where no report is kept. */
export async function loadEarned(progress: Progress = {}): Promise<AllEarned | undefined> {
  const earnings = await loadEarnings();
  if (earnings.actions.length + earnings.clicks.length === 0) return undefined;
  return earnedFrom(earnings, await everyRecord(progress.signal), progress);
}

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
  return newest ? { blocks, newest } : { blocks };
}

/** Invented earnings, to see what a report would show. Nothing of them is stored. */
export async function loadSample(): Promise<AllEarned> {
  const { records, ...earnings } = sampleEarnings(Date.now());
  return earnedFrom(earnings, records);
}
