import { dayMs, utcDayOf } from '../../../core/day.ts';

/** The periods for which earnings can be shown, besides all days. */
export const chosenSpans = ['year', 'quarter', 'month'] as const;

/** One of these periods, or all days. */
export type EarnedSpan = 'all' | (typeof chosenSpans)[number];

const days: Record<Exclude<EarnedSpan, 'all'>, number> = { year: 365, quarter: 90, month: 30 };

/** The first day of a period that ends now; nothing for all days. */
export const firstDay = (span: EarnedSpan, now: number): string | undefined =>
  span === 'all' ? undefined : utcDayOf(now - (days[span] - 1) * dayMs);
