import type { Action } from '../../core/earnings/action.ts';
import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import { mergeSteps } from '../../core/earnings/merge-actions.ts';
import { mergeClickSteps } from '../../core/earnings/merge-clicks.ts';
import type { ReportProblem, ReportReading } from '../../core/earnings/report/reading.ts';
import type { Result } from '../../core/result.ts';
import { changeEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';

type Steps = Generator<number, Result<ReportReading, ReportProblem>>;

/** How many commissions are new, and how many changed. */
export type TakenIn = { added: number; changed: number };

/** How a part is read, and, if `narrow` is there, which of it counts beside what is known. */
export type Reader = { steps: Steps; narrow?: (reading: ReportReading, known: readonly Action[]) => ReportReading };

/**
 * Reads what was fetched and adds it to the kept earnings, all or nothing. Returns a problem if nothing, or not all of
 * it, could be read.
 */
export async function takeIn(
  { steps, narrow }: Reader,
  told: TakenIn,
  signal?: AbortSignal,
): Promise<ImpactProblem | undefined> {
  const progress = signal ? { signal } : {};
  try {
    const read = await inSlices(steps, progress);
    if (!read.ok) return { code: 'unreadable' };
    const { actions, partial, clicks, refused } = read.value;
    const left = refused.length > 0 ? { code: 'rows-unread' as const, seen: String(refused.length) } : undefined;
    if (actions.length + partial.length + clicks.length === 0) return left;
    let taken: TakenIn = { added: 0, changed: 0 };
    await changeEarnings(async (now) => {
      const reading = narrow ? narrow(read.value, now.actions) : read.value;
      const merged = await inSlices(mergeSteps(now.actions, [reading]), progress);
      const { added, approved, reversed, returned, changed } = merged.told;
      taken = { added, changed: approved + reversed + returned + changed };
      return { actions: merged.actions, clicks: (await inSlices(mergeClickSteps(now.clicks, [clicks]))).clicks };
    }, progress);
    // What could not be stored is not told.
    told.added += taken.added;
    told.changed += taken.changed;
    return left;
  } catch {
    return { code: signal?.aborted ? 'stopped' : 'not-stored' };
  }
}
