import { type Action, dayIn, type Period } from './action.ts';
import { sumExact } from './exact.ts';
import type { ImpactTotal, ReportReading } from './report/reading.ts';
import { isCounted } from './summary/total.ts';

/** A place where impact.com's own total of commissions differs from the sum of the actions, in ten-thousandths. */
export type TotalDifference = { program?: string; day?: string; ours: number; theirs: number };

/** Differences up to a cent come from rounding. */
const tolerated = 100;

/**
 * Compares the actions of some days with a grouped report about these days. The report's amounts have one currency, so
 * actions in several currencies are not compared.
 */
export function compareTotals(
  actions: readonly Action[],
  { totals }: Pick<ReportReading, 'totals'>,
  { from, to }: Period,
): TotalDifference[] | undefined {
  const counted = actions.filter(
    (action) => isCounted(action) && dayIn(action.actionDate) >= from && dayIn(action.actionDate) <= to,
  );
  if (sumExact(counted.map(({ commission }) => commission)).length > 1) return undefined;
  const keyOf = (part: string, one: { program?: string; actionDate?: string; day?: string }) =>
    part === 'day' ? (one.day ?? dayIn(one.actionDate ?? '')) : part === 'program' ? (one.program ?? '') : '';
  const part = totals.some(({ day }) => day) ? 'day' : totals.some(({ program }) => program) ? 'program' : 'all';
  const sums = new Map<string, number>();
  for (const action of counted) {
    const key = keyOf(part, action);
    sums.set(key, (sums.get(key) ?? 0) + action.commission.tenThousandths);
  }
  return totals.flatMap(({ commission, program, day }: ImpactTotal): TotalDifference[] => {
    // A program that is known only by its name has no actions to compare with.
    if (program !== undefined && !/^\d+$/.test(program)) return [];
    if (!commission || (day !== undefined && (day < from || day > to))) return [];
    const place = { ...(program === undefined ? {} : { program }), ...(day === undefined ? {} : { day }) };
    const ours = sums.get(keyOf(part, place)) ?? 0;
    const theirs = commission.tenThousandths;
    return Math.abs(ours - theirs) > tolerated ? [{ ...place, ours, theirs }] : [];
  });
}
