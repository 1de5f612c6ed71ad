import { localDayOf } from '../../../core/day.ts';
import type { LinkQuery } from '../../../core/library/find-links.ts';

type Range = Pick<LinkQuery, 'since' | 'until'>;

/** How many days back the ranges of one click reach, today included. */
export const presetDays = [7, 30, 90] as const;

/** The range of a preset at a time, in the user's time zone. */
export function presetRange(preset: 'month' | (typeof presetDays)[number], now: number): Range {
  const today = new Date(now);
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  return { since: (preset === 'month' ? new Date(year, month) : new Date(year, month, date - preset + 1)).getTime() };
}

/** The start of a typed day in the user's time zone, `later` days on; nothing without a day. */
export function dayStart(day: string, later: number): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).getTime();
}

/** The day of a time as a date field has it, `earlier` days before; empty without a time. */
export function dayOf(time: number | undefined, earlier: number): string {
  if (time === undefined) return '';
  const at = new Date(time);
  return localDayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - earlier).getTime());
}
