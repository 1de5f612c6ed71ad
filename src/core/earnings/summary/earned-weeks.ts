import { dayOf } from '../../day-of.ts';
import { upworkProgramId } from '../../impact-hosts.ts';
import { type Action, dayIn } from '../action.ts';
import { mondayOf } from './name-of.ts';
import { isCounted } from './total.ts';

const weekMs = 7 * 86_400_000;

/**
 * A week by its Monday, and what its clicks brought, in ten-thousandths: the amount that may be reversed, and the
 * certain amount.
 */
export type EarnedWeek = { monday: string; pending: number; certain: number };

/**
 * The latest weeks with clicks that earned commissions in one currency, oldest first, without gaps, at most `most`. A
 * commission without a click date counts in the week of its action. In short steps.
 */
export function* earnedWeekSteps(actions: readonly Action[], most: number): Generator<number, EarnedWeek[]> {
  const found = new Map<string, EarnedWeek>();
  const mondays = new Map<string, string>();
  for (const [at, action] of actions.entries()) {
    if (at % 500 === 499) yield at;
    if (action.program !== upworkProgramId || !isCounted(action)) continue;
    const day = dayIn(action.clickDate ?? action.actionDate);
    const monday = mondays.get(day) ?? mondayOf(day);
    mondays.set(day, monday);
    if (monday === '') continue;
    const week = found.get(monday) ?? { monday, pending: 0, certain: 0 };
    found.set(monday, week);
    week[action.stage === 'pending' ? 'pending' : 'certain'] += action.commission.tenThousandths;
  }
  const weeksFound = [...found.keys()].sort();
  const [first, last] = [weeksFound[0], weeksFound.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = Date.parse(last);
  const begin = Math.max(Date.parse(first), end - (most - 1) * weekMs);
  const weeks: EarnedWeek[] = [];
  for (let at = begin; at <= end; at += weekMs) {
    const monday = dayOf(at);
    weeks.push(found.get(monday) ?? { monday, pending: 0, certain: 0 });
  }
  return weeks;
}
