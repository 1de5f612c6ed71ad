import { weekAt } from './count-weeks.ts';
import type { LinkLine } from './find-links.ts';

/** The library at a glance: how often links were copied or shared in each of the last weeks, oldest first, and the label of most links. */
export type Glance = { weeks: number[]; busiest?: { label: string; links: number } };

/** Counts the uses in the last `count` weeks up to `now`, and finds the label of most links. One line per link. */
export function glanceAt(lines: readonly LinkLine[], count: number, now: number): Glance {
  const weeks = Array.from({ length: count }, () => 0);
  const labels = new Map<string, number>();
  for (const { usesAt, labels: own } of lines) {
    for (const time of usesAt) {
      const week = weekAt(time, count, now);
      if (week !== undefined) weeks[week] = (weeks[week] ?? 0) + 1;
    }
    for (const label of own) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  let busiest: Glance['busiest'];
  for (const [label, links] of labels) if (links > (busiest?.links ?? 0)) busiest = { label, links };
  return { weeks, ...(busiest ? { busiest } : {}) };
}
