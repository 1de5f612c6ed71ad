import { dayMs, utcDayOf } from '../../day.ts';

const historyDays = 30;
/** How many stretches the history of an account has. */
export const historySlices = 13;
/** impact.com refuses windows of more than 45 days. */
const changeDays = 44;
/** impact.com reports a late change of a day only some time after it. */
const overlapDays = 3;

/** A stretch of time (UTC, milliseconds). */
export type Stretch = { from: number; to: number };

/**
 * How far the account's past is known: until when every change, every reason and every click was read, and which
 * stretches of commissions never were.
 */
export type Reached = { changesUntil: number; reasonsUntil: number; clicksUntil: number; missing: Stretch[] };

/** For an account that was never fetched: 13 months to read, newest first. */
export const nothingReached = (now: number): Reached => ({
  changesUntil: now,
  reasonsUntil: now - historySlices * historyDays * dayMs,
  clicksUntil: now - historySlices * historyDays * dayMs,
  missing: Array.from({ length: historySlices }, (_, at) => ({
    from: now - (at + 1) * historyDays * dayMs,
    to: now - at * historyDays * dayMs,
  })),
});

/** The stretches whose changes must be requested if they are known until a time, oldest first. */
export function changeStretches(until: number, now: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = until - overlapDays * dayMs; from < now; from += changeDays * dayMs)
    stretches.push({ from, to: Math.min(from + changeDays * dayMs, now) });
  return stretches;
}

/** Whether the last run is so old that changes alone cannot catch up. */
export const isTooOld = ({ changesUntil }: Reached, now: number): boolean =>
  now - changesUntil > historySlices * historyDays * dayMs || changesUntil > now + dayMs;

/** The months whose clicks must be requested if they are known until a time, oldest first. The last one ends today. */
export function clickMonths(until: number, now: number): { from: string; to: string }[] {
  const months: { from: string; to: string }[] = [];
  const first = utcDayOf(until - overlapDays * dayMs).slice(0, 7);
  for (let last = utcDayOf(now); last.slice(0, 7) >= first; ) {
    const start = `${last.slice(0, 7)}-01`;
    months.unshift({ from: start, to: last });
    last = utcDayOf(Date.parse(`${start}T00:00:00Z`) - dayMs);
  }
  return months;
}

/** A time as impact.com reads it: without milliseconds, which it rejects. */
export const impactTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
