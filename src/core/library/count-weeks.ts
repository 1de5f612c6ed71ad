import type { LinkRecord } from './link-record.ts';

/** A week, in milliseconds. */
export const weekMs = 7 * 24 * 3600 * 1000;

/** A week that begins at `from` (UTC milliseconds), and how many links left in it, by channel. */
export type Week = { from: number; counts: Record<string, number> };

/** The uses of the last `count` weeks up to `now`, oldest week first. Each week lasts seven days. */
export function countWeeks(records: readonly LinkRecord[], count: number, now: number): Week[] {
  const weeks: Week[] = Array.from({ length: count }, (_, at) => ({
    from: now - (count - at) * weekMs,
    counts: Object.create(null), // A prototype would clash with channel names, which may be any text.
  }));
  const first = weeks[0]?.from ?? now;
  for (const { uses } of records)
    for (const { at, channel } of uses) {
      const week = weeks[Math.min(count - 1, Math.floor((at - first) / weekMs))];
      if (at >= first && at <= now && week) week.counts[channel] = (week.counts[channel] ?? 0) + 1;
    }
  return weeks;
}
