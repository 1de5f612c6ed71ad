import { mapSteps } from '../../progress.ts';
import { type Action, type ClickCount, dayIn, type Exact, type Period } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import type { Summary } from '../summarize.ts';
import { dimensions } from './name-of.ts';
import { keyOfName } from './sort-rows.ts';

/** The days that counts of clicks cover. Nothing if one of them does not say. */
export function clickDays(clicks: readonly Attribution<ClickCount>[]): Period[] | undefined {
  const found = new Map<string, Period>();
  for (const { item } of clicks) {
    if (!item.period) return undefined;
    found.set(`${item.period.from} ${item.period.to}`, item.period);
  }
  return [...found.values()];
}

/** The commissions whose click, or whose action if the click date is missing, is on certain days. In short steps. */
export function* clickedWithin(
  rows: readonly Attribution[],
  days: readonly Period[],
): Generator<number, Attribution[]> {
  // Many rows are of the same day.
  const known = new Map<string, boolean>();
  const isKnown = (day: string): boolean => {
    const isIn = known.get(day) ?? days.some(({ from, to }) => from <= day && day <= to);
    known.set(day, isIn);
    return isIn;
  };
  const found: Attribution[] = [];
  yield* mapSteps(rows, (row) => isKnown(dayOfClick(row.item)) && found.push(row));
  return found;
}

const dayOfClick = ({ clickDate, actionDate }: Action) => dayIn(clickDate ?? actionDate);

/**
 * A summary whose commissions per 100 clicks come from another one, which covers only the days with known clicks. In short
 * steps.
 */
export function* withPerClicks(summary: Summary, clicked: Summary): Generator<number, Summary> {
  const parts = { ...summary.parts };
  for (const dimension of dimensions) {
    const known = new Map<string, Exact[]>();
    yield* mapSteps(clicked.parts[dimension], (part) => known.set(keyOfName(part.name), part.perHundredClicks));
    parts[dimension] = yield* mapSteps(summary.parts[dimension], (part) => ({
      ...part,
      perHundredClicks: known.get(keyOfName(part.name)) ?? [],
    }));
  }
  return { ...summary, parts, perHundredClicks: clicked.perHundredClicks };
}
