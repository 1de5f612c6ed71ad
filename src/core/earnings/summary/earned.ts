import { upworkProgramId } from '../../impact-hosts.ts';
import type { Action, ClickCount, Exact, Stage } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import { exact } from '../exact.ts';
import { type Summary, summarySteps } from '../summarize.ts';
import { type EarnedWeek, earnedWeekSteps } from './earned-weeks.ts';
import { type OwnNumbers, ownNumbers } from './own-numbers.ts';
import { clickDays, clickedWithin, withPerClicks } from './per-clicks.ts';

/** The stages as they are shown: may still be reversed, certain, paid, reversed. */
export const figures = ['pending', 'locked', 'paid', 'reversed'] as const;

/** One of these stages. */
export type Figure = (typeof figures)[number];

const stagesOf: Record<Figure, readonly Stage[]> = {
  pending: ['pending'],
  locked: ['locked', 'overdue'],
  paid: ['cleared', 'withdrawn'],
  reversed: ['reversed'],
};

/** Whether an action counts in a figure. */
export const isInFigure = ({ stage }: Action, figure: Figure): boolean => stagesOf[figure].includes(stage);

/** Stages that no figure includes and that are named if they occur. */
export const oddStages = ['overdue', 'defaulted', 'gone', 'unknown'] as const satisfies readonly Stage[];

/** What links earned in one currency, or in the currency that the reports do not name. */
export type Earned = {
  currency?: string;
  /**
   * The number of commissions and their sum. For reversed ones, what they would have brought, if the reports say so.
   */
  figures: Record<Figure, { count: number; amount: Exact }>;
  summary: Summary;
  /** Whether the days of the clicks are known. Commissions per 100 clicks then come from these days only. */
  areClickDaysKnown: boolean;
  /** The latest weeks, by the date of the click. */
  weeks: EarnedWeek[];
  /** What a plan may start from, if there are commissions. */
  own?: OwnNumbers;
};

const weeksShown = 26;

type Rows = { actions: readonly Attribution[]; clicks: readonly Attribution<ClickCount>[] };

/**
 * What links earned with Upwork's program, separately for each currency, most commissions first. Empty for no actions.
 * In short steps, which yield how many rows are done.
 */
export function* earnedSteps({ actions, clicks }: Rows): Generator<number, Earned[]> {
  const byCurrency = new Map<string | undefined, Attribution[]>();
  for (const row of actions) {
    if (row.item.program !== upworkProgramId) continue;
    const { currency } = row.item.commission;
    const rows = byCurrency.get(currency);
    if (rows) rows.push(row);
    else byCurrency.set(currency, [row]);
  }
  if (byCurrency.size === 0 && clicks.length > 0) byCurrency.set(undefined, []);
  const days = clickDays(clicks);
  const earned: Earned[] = [];
  for (const [currency, rows] of byCurrency) {
    const all = yield* summarySteps({ actions: rows, clicks });
    const isKnown = days !== undefined && days.length > 0;
    const clicked = isKnown ? yield* summarySteps({ actions: yield* clickedWithin(rows, days), clicks }) : all;
    const summary = isKnown ? yield* withPerClicks(all, clicked) : all;
    const items = rows.map(({ item }) => item);
    const own = ownNumbers(items, currency, isKnown ? clicked : undefined);
    earned.push({
      ...(own ? { own } : {}),
      ...(currency === undefined ? {} : { currency }),
      figures: figuresOf(summary, items, currency),
      summary,
      areClickDaysKnown: days !== undefined,
      weeks: yield* earnedWeekSteps(items, weeksShown),
    });
  }
  const sizeOf = ({ summary }: Earned) => Object.values(summary.stages).reduce((sum, { count }) => sum + count, 0);
  return earned.sort((one, other) => sizeOf(other) - sizeOf(one));
}

function figuresOf(summary: Summary, actions: readonly Action[], currency: string | undefined): Earned['figures'] {
  const sumOf = (figure: Figure) => {
    let [count, sum] = [0, 0];
    for (const stage of stagesOf[figure]) {
      count += summary.stages[stage].count;
      for (const { tenThousandths } of summary.stages[stage].commission) sum += tenThousandths;
    }
    return { count, amount: exact(sum, currency) };
  };
  const lost = actions.reduce(
    (sum, one) => (one.stage === 'reversed' ? sum + (one.lost?.tenThousandths ?? 0) : sum),
    0,
  );
  return {
    pending: sumOf('pending'),
    locked: sumOf('locked'),
    paid: sumOf('paid'),
    reversed: { ...sumOf('reversed'), amount: exact(lost, currency) },
  };
}
