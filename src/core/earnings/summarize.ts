import { upworkProgramId } from '../impact-hosts.ts';
import type { Money } from '../money.ts';
import { allSteps, sortSteps } from '../progress.ts';
import { type Action, type ClickCount, dayIn, type Exact, type Stage, stages } from './action.ts';
import type { Attribution } from './attribute.ts';
import { exactOf, shareOf } from './exact.ts';
import type { Dimension } from './summary/name-of.ts';
import { type Part, rowSorter } from './summary/sort-rows.ts';
import { addTo, isCounted, noTotal, type Total } from './summary/total.ts';

/** An amount that becomes due on a day, as impact.com expects it. */
type Due = { day: string; total: Total };

/** What the links earned, all exact. Amounts in several currencies stand beside each other and are never added. */
export type Summary = {
  /** Actions in the sums: not reversed, not gone, and not of an unknown stage. */
  total: Total;
  stages: Record<Stage, Total>;
  /** The groups of each dimension, highest earnings first. */
  parts: Record<Dimension, Part[]>;
  clicks: number;
  perHundredClicks: Exact[];
  /** Commissions that reached the cap. */
  capped: number;
  /** The mean of the known first contracts, in each currency. */
  averageSale: Exact[];
  locks: Due[];
  payouts: Due[];
  /** Actions of other programs, which no sum includes. */
  ofOthers: number;
};

type Rows = { actions: readonly Attribution[]; clicks?: readonly Attribution<ClickCount>[]; cap?: Money };

/** Sums up attributed actions and clicks of Upwork's program. */
export const summarize = (rows: Rows): Summary => allSteps(summarySteps(rows));

/** The same in short steps, which yield how many rows are summed up. */
export function* summarySteps({ actions, clicks = [], cap }: Rows): Generator<number, Summary> {
  const top = cap && exactOf(cap);
  const total = noTotal();
  const sold = new Map<string | undefined, number>();
  const byStage = Object.fromEntries(stages.map((stage) => [stage, noTotal()])) as Record<Stage, Total>;
  const { partsOf, weekOf, sorters } = rowSorter();
  const locks = new Map<string, Total>();
  const payouts = new Map<string, Total>();
  let [turn, capped, ofOthers, clicked] = [0, 0, 0, 0];
  for (const row of actions) {
    turn += 1;
    if (turn % 500 === 0) yield turn;
    const { item } = row;
    if (item.program !== upworkProgramId) {
      ofOthers += 1;
      continue;
    }
    addTo(byStage[item.stage], item);
    if (!isCounted(item)) continue;
    addTo(total, item);
    for (const part of partsOf(row)) addTo(part.total, item);
    addTo(weekOf(row).total, item);
    if (top && isAtCap(item.commission, top)) capped += 1;
    if (item.sale && item.sale.tenThousandths > 0)
      sold.set(item.sale.currency, (sold.get(item.sale.currency) ?? 0) + 1);
    if (item.stage === 'pending') addDue(locks, item.lockDate, item);
    if (item.stage === 'locked' || item.stage === 'overdue') addDue(payouts, item.clearingDate, item);
  }
  for (const row of clicks) {
    turn += 1;
    if (turn % 500 === 0) yield turn;
    clicked += row.item.clicks;
    for (const part of partsOf(row)) part.clicks += row.item.clicks;
    weekOf(row).clicks += row.item.clicks;
  }
  const parts = {} as Record<Dimension, Part[]>;
  for (const one of sorters) {
    parts[one.dimension] = yield* sortSteps(one.parts(), byWorth);
    for (const part of parts[one.dimension])
      if (part.clicks > 0) part.perHundredClicks = perHundred(part.total, part.clicks);
    yield turn;
  }
  return {
    total,
    stages: byStage,
    parts,
    clicks: clicked,
    perHundredClicks: perHundred(total, clicked),
    capped,
    averageSale: total.sale.flatMap((sum) => shareOf(sum, 1, sold.get(sum.currency) ?? 0)),
    locks: inOrder(locks),
    payouts: inOrder(payouts),
    ofOthers,
  };
}

const worth = ({ total }: Part) => total.commission[0]?.tenThousandths ?? 0;
const byWorth = (one: Part, other: Part) => worth(other) - worth(one) || other.clicks - one.clicks;

const perHundred = ({ commission }: Total, clicks: number): Exact[] =>
  commission.flatMap((sum) => shareOf(sum, 100, clicks));

/** An amount without a currency is in the account's currency, and so is the cap. */
const isAtCap = ({ tenThousandths, currency }: Exact, cap: Exact) =>
  tenThousandths >= cap.tenThousandths && (currency === undefined || currency === cap.currency);

function addDue(days: Map<string, Total>, date: string | undefined, action: Action): void {
  if (date === undefined) return;
  const total = days.get(dayIn(date)) ?? noTotal();
  days.set(dayIn(date), total);
  addTo(total, action);
}

const inOrder = (days: Map<string, Total>): Due[] =>
  [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, total]) => ({ day, total }));
