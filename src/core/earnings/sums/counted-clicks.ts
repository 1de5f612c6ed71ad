import type { ClickCount } from '../action.ts';

/** Which counts of clicks are added up, and which are left out. */
export type CountedClicks = { counted: readonly ClickCount[]; left: readonly ClickCount[] };

/**
 * Which kept counts of clicks can be added up without counting a click twice. A report without days covers an unknown
 * time, so its clicks may be the same as those of the reports with days, under the same or under fewer sub IDs. It only
 * counts while no report with days has clicks.
 */
export function countedClicks(clicks: readonly ClickCount[]): CountedClicks {
  if (!clicks.some(({ period, clicks: count }) => period && count > 0)) return { counted: clicks, left: [] };
  return { counted: clicks.filter(({ period }) => period), left: clicks.filter(({ period }) => !period) };
}
