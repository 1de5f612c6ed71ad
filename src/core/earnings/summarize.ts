import { upworkProgramId } from '../impact-hosts.ts';
import type { Money } from '../money.ts';
import { allSteps } from '../progress.ts';
import { type Action, type ClickCount, dayIn, type Exact, type Stage, stages } from './action.ts';
import type { Attribution } from './attribute.ts';
import { exactOf, shareOf, sumExact } from './exact.ts';
import { type Dimension, dimensions, nameOf, type PartName } from './summary/name-of.ts';
import { isCounted, type Total, totalOf } from './summary/total.ts';

/** What links of one name earned, how often they were clicked, and commissions per 100 clicks where both are known. */
type Part = { name: PartName; total: Total; clicks: number; perHundredClicks: Exact[] };

/** What becomes due on a day, as impact.com expects it. */
type Due = { day: string; total: Total };

/** What the links earned, all of it exact. Amounts of several currencies stand beside each other and are never added. */
export type Summary = {
  /** Actions in the sums: neither reversed nor gone nor of an unknown stage. */
  total: Total;
  stages: Record<Stage, Total>;
  parts: Record<Dimension, Part[]>;
  clicks: number;
  perHundredClicks: Exact[];
  /** Commissions that met the cap. */
  capped: number;
  /** The mean of the first contracts that are told, in each currency. */
  averageSale: Exact[];
  locks: Due[];
  payouts: Due[];
  /** Actions of other programs, in no sum. */
  ofOthers: number;
};

type Rows = { actions: readonly Attribution[]; clicks?: readonly Attribution<ClickCount>[]; cap?: Money };

/** Sums up attributed actions and clicks of Upwork's program. */
export const summarize = (rows: Rows): Summary => allSteps(summarySteps(rows));

/** The same in steps of a moment each, which yield how many rows are summed up. */
export function* summarySteps({ actions: all, clicks = [], cap }: Rows): Generator<number, Summary> {
  const own = all.filter(({ item }) => item.program === upworkProgramId);
  const counted = own.filter(({ item }) => isCounted(item));
  const actions = counted.map(({ item }) => item);
  const parts: Partial<Record<Dimension, Part[]>> = {};
  for (const dimension of dimensions) parts[dimension] = yield* partsOf(dimension, counted, clicks);
  const byStage = (stage: Stage) => totalOf(own.flatMap(({ item }) => (item.stage === stage ? [item] : [])));
  const total = totalOf(actions);
  const sold = actions.flatMap(({ sale }) => (sale && sale.tenThousandths > 0 ? [sale] : []));
  const clicked = clicks.reduce((sum, { item }) => sum + item.clicks, 0);
  const top = cap && exactOf(cap);
  return {
    total,
    stages: Object.fromEntries(stages.map((stage) => [stage, byStage(stage)])) as Record<Stage, Total>,
    parts: parts as Record<Dimension, Part[]>,
    clicks: clicked,
    perHundredClicks: perHundred(total, clicked),
    capped: top ? actions.filter(({ commission }) => isAtCap(commission, top)).length : 0,
    averageSale: sumExact(sold).map((sum) =>
      shareOf(sum, 1, sold.filter(({ currency }) => currency === sum.currency).length),
    ),
    locks: dueDays(actions, ({ stage, lockDate }) => (stage === 'pending' ? lockDate : undefined)),
    payouts: dueDays(actions, ({ stage, clearingDate }) =>
      stage === 'locked' || stage === 'overdue' ? clearingDate : undefined,
    ),
    ofOthers: all.length - own.length,
  };
}

const perHundred = ({ commission }: Total, clicks: number): Exact[] =>
  clicks > 0 ? commission.map((sum) => shareOf(sum, 100, clicks)) : [];

/** An amount without a currency is in the account's, and so is the cap. */
const isAtCap = ({ tenThousandths, currency }: Exact, cap: Exact) =>
  tenThousandths >= cap.tenThousandths && (currency === undefined || currency === cap.currency);

function* partsOf(
  dimension: Dimension,
  actions: readonly Attribution[],
  clicks: readonly Attribution<ClickCount>[],
): Generator<number, Part[]> {
  const found = new Map<string, { name: PartName; actions: Action[]; clicks: number }>();
  let turn = 0;
  const partOf = (row: Attribution<Action | ClickCount>) => {
    const name = nameOf(dimension, row);
    const key = JSON.stringify(name);
    const part = found.get(key) ?? { name, actions: [], clicks: 0 };
    found.set(key, part);
    turn += 1;
    return part;
  };
  for (const row of actions) {
    partOf(row).actions.push(row.item);
    if (turn % 500 === 0) yield turn;
  }
  for (const row of clicks) {
    partOf(row).clicks += row.item.clicks;
    if (turn % 500 === 0) yield turn;
  }
  const parts = [...found.values()].map((one): Part => {
    const total = totalOf(one.actions);
    return { name: one.name, total, clicks: one.clicks, perHundredClicks: perHundred(total, one.clicks) };
  });
  const worth = ({ total }: Part) => total.commission[0]?.tenThousandths ?? 0;
  return parts.sort((one, other) => worth(other) - worth(one) || other.clicks - one.clicks);
}

function dueDays(actions: readonly Action[], dateOf: (action: Action) => string | undefined): Due[] {
  const byDay = new Map<string, Action[]>();
  for (const action of actions) {
    const day = dayIn(dateOf(action) ?? '');
    if (day === '') continue;
    const known = byDay.get(day);
    if (known) known.push(action);
    else byDay.set(day, [action]);
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, due]) => ({ day, total: totalOf(due) }));
}
