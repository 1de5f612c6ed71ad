import { dayOf } from '../../day-of.ts';

const dayMs = 86_400_000;
const historyDays = 30;
const historySlices = 13;
/** impact.com refuses windows of more than 45 days. */
const changeDays = 44;
/** What changes late on a day may only be told a little later. */
const overlapDays = 3;

/** A stretch of time, UTC, milliseconds. */
export type Stretch = { from: number; to: number };

/**
 * What is known of the account's past: until when every change is, every reason and every click, and which stretches of
 * commissions were never read.
 */
export type Reached = { changesUntil: number; reasonsUntil: number; clicksUntil: number; missing: Stretch[] };

/** Everything of 13 months as not yet read, newest first, for an account that was never asked for. */
export const nothingReached = (now: number): Reached => ({
  changesUntil: now,
  reasonsUntil: now - historySlices * historyDays * dayMs,
  clicksUntil: now - historySlices * historyDays * dayMs,
  missing: Array.from({ length: historySlices }, (_, at) => ({
    from: now - (at + 1) * historyDays * dayMs,
    to: now - at * historyDays * dayMs,
  })),
});

/** The stretches whose changes are to be asked for, where they are known until a time, oldest first. */
export function changeStretches(until: number, now: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = until - overlapDays * dayMs; from < now; from += changeDays * dayMs)
    stretches.push({ from, to: Math.min(from + changeDays * dayMs, now) });
  return stretches;
}

/** Whether what was reached is too old to be caught up by its changes. */
export const isTooOld = ({ changesUntil }: Reached, now: number): boolean =>
  now - changesUntil > historySlices * historyDays * dayMs || changesUntil > now + dayMs;

/** The months whose clicks are to be asked for, where they are known until a time, oldest first; the last one ends today. */
export function clickMonths(until: number, now: number): { from: string; to: string }[] {
  const months: { from: string; to: string }[] = [];
  const first = dayOf(until - overlapDays * dayMs).slice(0, 7);
  for (let last = dayOf(now); last.slice(0, 7) >= first; ) {
    const start = `${last.slice(0, 7)}-01`;
    months.unshift({ from: start, to: last });
    last = dayOf(Date.parse(`${start}T00:00:00Z`) - dayMs);
  }
  return months;
}

/** A time as impact.com reads it: without milliseconds, which it rejects. */
export const impactTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
