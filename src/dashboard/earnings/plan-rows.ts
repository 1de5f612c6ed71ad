import type { ReadPlan } from '../../core/commission/read-plan.ts';
import type { Speech } from '../../core/speech/speech.ts';
import type { MessageKey, Words } from '../../core/speech/words.ts';

/** One row of a scenario, for the table beside it and for the clipboard. */
export type PlanRow = { name: MessageKey; value: string };

/** What a plan comes to, row by row: the honest expectation, with the naive figure beside it. */
export function planRows({ goal, ...plan }: ReadPlan, { words, locale, money }: Speech): PlanRow[] {
  const count = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return [
    { name: 'planOutClients', value: count(plan.clients) },
    { name: 'planOutClient', value: money(plan.perClient) },
    { name: 'planOutMonth', value: money(plan.perMonth) },
    { name: 'planOutNaive', value: money(plan.naivePerMonth) },
    { name: 'planOutTotal', value: money(plan.total) },
    ...(goal ? [{ name: 'planOutGoal' as const, value: goalOf(goal, words, count) }] : []),
  ];
}

/** Without the shares nobody knows how many clicks it takes: none are named. */
function goalOf({ clients, clicks }: NonNullable<ReadPlan['goal']>, words: Words, count: (value: number) => string) {
  return clicks === undefined
    ? words('planGoalClients', count(clients))
    : words('planGoalNeeds', count(clients), count(clicks));
}
