import type { EarnedColumns } from './earned-columns.ts';
import type { Sight } from './view.ts';

/** The clicks of a view: all of them, by group and by week, each with the number of counts that it is summed up from. */
export type ClickSums = {
  clicks: number;
  counts: number;
  byGroup: Float64Array;
  groupCounts: Uint32Array;
  byWeek: Float64Array;
  weekCounts: Uint32Array;
  /** Whether every count says its days. */
  areDaysKnown: boolean;
  /** 1 for each day whose clicks are known; 1 for every day if some count does not say its days, or there is none. */
  knownDays: Uint8Array;
};

/** Sums up clicks. A count is in a view only if it is certain that all of its clicks came in the days of the view. */
export function sumClicks({ clicks, days, groups, weeks }: EarnedColumns, sight: Sight): ClickSums {
  const { from, to, week, group } = clicks;
  const byGroup = new Float64Array(groups.count);
  const groupCounts = new Uint32Array(groups.count);
  const byWeek = new Float64Array(weeks.names.length);
  const weekCounts = new Uint32Array(weeks.names.length);
  // How many of the known stretches begin with a day, minus how many have ended before it.
  const begins = new Int32Array(days.length + 1);
  let [sum, seen, areDaysKnown] = [0, 0, true];
  for (let at = 0; sight.areClicksSeen && at < group.length; at += 1) {
    const first = from[at] as number;
    const inGroup = group[at] as number;
    const inWeek = week[at] as number;
    if ((sight.first >= 0 && first < sight.first) || !sight.groups[inGroup]) continue;
    const count = clicks.clicks[at] as number;
    sum += count;
    seen += 1;
    byGroup[inGroup] = (byGroup[inGroup] as number) + count;
    groupCounts[inGroup] = (groupCounts[inGroup] as number) + 1;
    byWeek[inWeek] = (byWeek[inWeek] as number) + count;
    weekCounts[inWeek] = (weekCounts[inWeek] as number) + 1;
    const last = to[at] as number;
    if (first < 0) areDaysKnown = false;
    else if (first <= last) {
      begins[first] = (begins[first] as number) + 1;
      begins[last + 1] = (begins[last + 1] as number) - 1;
    }
  }
  const knownDays = new Uint8Array(days.length).fill(1);
  if (areDaysKnown && seen > 0) {
    let open = 0;
    for (let day = 0; day < days.length; day += 1) {
      open += begins[day] as number;
      knownDays[day] = Number(open > 0);
    }
  }
  return { clicks: sum, counts: seen, byGroup, groupCounts, byWeek, weekCounts, areDaysKnown, knownDays };
}
