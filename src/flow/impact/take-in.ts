import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import { mergeSteps } from '../../core/earnings/merge-actions.ts';
import { mergeClickSteps } from '../../core/earnings/merge-clicks.ts';
import type { ReportProblem, ReportReading } from '../../core/earnings/report/reading.ts';
import type { Result } from '../../core/result.ts';
import { changeEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';

type Steps = Generator<number, Result<ReportReading, ReportProblem>>;

/** How many commissions are new, and how many are not as they were. */
export type TakenIn = { added: number; changed: number };

/** Reads what was fetched and takes it into what is kept, all or nothing. Answers with what it changed, or why nothing. */
export async function takeIn(steps: Steps, told: TakenIn, signal?: AbortSignal): Promise<ImpactProblem | undefined> {
  const progress = signal ? { signal } : {};
  try {
    const read = await inSlices(steps, progress);
    if (!read.ok) return { code: 'unreadable' };
    const { actions, partial, clicks } = read.value;
    if (actions.length + partial.length + clicks.length === 0) return undefined;
    await changeEarnings(async (now) => {
      const merged = await inSlices(mergeSteps(now.actions, [read.value]), progress);
      const { added, approved, reversed, returned, changed } = merged.told;
      told.added += added;
      told.changed += approved + reversed + returned + changed;
      return { actions: merged.actions, clicks: (await inSlices(mergeClickSteps(now.clicks, [clicks]))).clicks };
    }, progress);
    return undefined;
  } catch {
    return { code: signal?.aborted ? 'stopped' : 'not-stored' };
  }
}
