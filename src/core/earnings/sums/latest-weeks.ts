import { dayMs, utcDayOf } from '../../day.ts';
import type { PartName } from '../summary/name-of.ts';
import type { ActionSums } from './sum-actions.ts';

const weekMs = 7 * dayMs;

/**
 * A week by its Monday, and what its clicks brought, in ten-thousandths: the amount that may be reversed, and the
 * certain amount.
 */
export type EarnedWeek = { monday: string; pending: number; certain: number };

/** The latest weeks with clicks that earned commissions, oldest first, without gaps, at most `most`. */
export function latestWeeks(
  names: readonly PartName[],
  { weekCount, weekSum, weekPending }: Pick<ActionSums, 'weekCount' | 'weekSum' | 'weekPending'>,
  most: number,
): EarnedWeek[] {
  const found = new Map<string, EarnedWeek>();
  for (const [at, name] of names.entries()) {
    if (!weekCount[at] || name.state !== 'named' || name.name === '') continue;
    const pending = weekPending[at] as number;
    found.set(name.name, { monday: name.name, pending, certain: (weekSum[at] as number) - pending });
  }
  const mondays = [...found.keys()].sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = Date.parse(last);
  const begin = Math.max(Date.parse(first), end - (most - 1) * weekMs);
  const weeks: EarnedWeek[] = [];
  for (let at = begin; at <= end; at += weekMs) {
    const monday = utcDayOf(at);
    weeks.push(found.get(monday) ?? { monday, pending: 0, certain: 0 });
  }
  return weeks;
}
