import { dayMs } from '../day.ts';
import type { LinkRecord } from './link-record.ts';

/** A week, in milliseconds. */
export const weekMs = 7 * dayMs;

/** A week that begins at `from` (UTC milliseconds), and how often links left in it, by channel. */
export type Week = { from: number; counts: Record<string, number> };

/** Which of the last `count` weeks up to `now` a time belongs to, the oldest being 0; nothing for any other time. */
export function weekAt(time: number, count: number, now: number): number | undefined {
  const first = now - count * weekMs;
  return time < first || time > now ? undefined : Math.min(count - 1, Math.floor((time - first) / weekMs));
}

/** The uses of the last `count` weeks up to `now`, oldest week first. Each week lasts seven days. */
export function countWeeks(records: readonly LinkRecord[], count: number, now: number): Week[] {
  const weeks: Week[] = Array.from({ length: count }, (_, at) => ({
    from: now - (count - at) * weekMs,
    counts: Object.create(null), // A prototype would clash with channel names, which may be any text.
  }));
  for (const { uses } of records)
    for (const { at, channel } of uses) {
      const week = weeks[weekAt(at, count, now) ?? -1];
      if (week) week.counts[channel] = (week.counts[channel] ?? 0) + 1;
    }
  return weeks;
}
