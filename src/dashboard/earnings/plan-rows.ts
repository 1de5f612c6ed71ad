import type { ReadPlan } from '../../core/commission/read-plan.ts';
import type { Speech } from '../../core/speech/speech.ts';
import type { MessageKey } from '../../core/speech/words.ts';

/** One row of a scenario, for its table and for the clipboard. */
export type PlanRow = { name: MessageKey; value: string };

/** The results of a plan as rows: the realistic expectation, with the naive figure beside it. */
export function planRows({ goal, ...plan }: ReadPlan, speech: Speech): PlanRow[] {
  const { number, money } = speech;
  return [
    { name: 'planOutClients', value: number(inTenths(plan.clients)) },
    { name: 'planOutClient', value: money(plan.perClient) },
    { name: 'planOutMonth', value: money(plan.perMonth) },
    { name: 'planOutNaive', value: money(plan.naivePerMonth) },
    { name: 'planOutTotal', value: money(plan.total) },
    ...(goal ? [{ name: 'planOutGoal' as const, value: goalOf(goal, speech) }] : []),
  ];
}

/** Without the shares the number of clicks is unknown, so it is not mentioned. */
function goalOf({ clients, clicks }: NonNullable<ReadPlan['goal']>, { counted, locale }: Speech): string {
  const needed = [counted('planGoalClients', inTenths(clients))];
  if (clicks !== undefined) needed.push(counted('planGoalClicks', inTenths(clicks)));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(needed);
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;
