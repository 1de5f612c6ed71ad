import type { ReadPlan } from '../../../core/commission/read-plan.ts';
import { formatExact } from '../../../core/earnings/exact.ts';
import type { OwnNumbers } from '../../../core/earnings/sums/own-numbers.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import type { MessageKey } from '../../../core/speech/words.ts';

/** One row of a scenario, for its table and for the clipboard. `actual` is the same figure from the reports. */
export type PlanRow = { name: MessageKey; value: string; actual?: string };

/** The results of a plan as rows: the realistic expectation, with the naive figure and what really was beside it. */
export function planRows({ goal, ...plan }: ReadPlan, own: OwnNumbers | undefined, speech: Speech): PlanRow[] {
  const { number, money, locale } = speech;
  const actual = (text: (known: OwnNumbers) => string) => (own ? { actual: text(own) } : {});
  return [
    {
      name: 'planOutClients',
      value: number(inTenths(plan.clients)),
      ...actual(({ clientsPerMonth }) => number(inTenths(clientsPerMonth))),
    },
    {
      name: 'planOutClient',
      value: money(plan.perClient),
      ...actual(({ perClient }) => formatExact(perClient, locale)),
    },
    { name: 'planOutMonth', value: money(plan.perMonth), ...actual(({ perMonth }) => formatExact(perMonth, locale)) },
    { name: 'planOutNaive', value: money(plan.naivePerMonth) },
    { name: 'planOutTotal', value: money(plan.total) },
    ...(goal ? [{ name: 'planOutGoal' as const, value: goalOf(goal, speech) }] : []),
  ];
}

/** Without the shares the number of clicks is unknown, so it is not mentioned. */
function goalOf({ clients, clicks }: NonNullable<ReadPlan['goal']>, { counted, locale }: Speech): string {
  const needed = [counted('planGoalClients', inTenths(clients))];
  if (clicks !== undefined) needed.push(counted('planGoalClicks', inTenths(clicks)));
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(needed);
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;
