import { type Action, type ClickCount, dayIn, type Period } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import type { Summary } from '../summarize.ts';
import { dimensions, type PartName } from './name-of.ts';

/** The days that counts of clicks cover. Nothing if one of them does not say. */
export function clickDays(clicks: readonly Attribution<ClickCount>[]): Period[] | undefined {
  const found = new Map<string, Period>();
  for (const { item } of clicks) {
    if (!item.period) return undefined;
    found.set(`${item.period.from} ${item.period.to}`, item.period);
  }
  return [...found.values()];
}

/** The commissions whose click, or whose action if the click date is missing, is on certain days. */
export const clickedWithin = (rows: readonly Attribution[], days: readonly Period[]): Attribution[] =>
  rows.filter(({ item }) => days.some(({ from, to }) => from <= dayOfClick(item) && dayOfClick(item) <= to));

const dayOfClick = ({ clickDate, actionDate }: Action) => dayIn(clickDate ?? actionDate);

/** A summary whose commissions per 100 clicks come from another one, which covers only the days with known clicks. */
export function withPerClicks(summary: Summary, clicked: Summary): Summary {
  const parts = { ...summary.parts };
  for (const dimension of dimensions) {
    const known = new Map(clicked.parts[dimension].map((part) => [keyOf(part.name), part.perHundredClicks]));
    parts[dimension] = summary.parts[dimension].map((part) => ({
      ...part,
      perHundredClicks: known.get(keyOf(part.name)) ?? [],
    }));
  }
  return { ...summary, parts, perHundredClicks: clicked.perHundredClicks };
}

const keyOf = (name: PartName) => (name.state === 'named' ? `=${name.name}` : name.state);
