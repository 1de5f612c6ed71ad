import type { Words } from './words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Formats = {
  near: Intl.RelativeTimeFormat;
  far: Intl.RelativeTimeFormat;
  thisYear: Intl.DateTimeFormat;
  older: Intl.DateTimeFormat;
};
const made = new Map<string, Formats>();

/** Formats are slow to make, and a table needs them for each of its rows. */
function formatsFor(locale: string): Formats {
  const known = made.get(locale);
  if (known) return known;
  const formats = {
    near: new Intl.RelativeTimeFormat(locale, { style: 'narrow' }),
    far: new Intl.RelativeTimeFormat(locale),
    thisYear: new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }),
    older: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
  };
  made.set(locale, formats);
  return formats;
}

/**
 * How long before `now` something was (both in UTC milliseconds): `5m ago`, `2h ago`, `3 days ago`, and from a week on
 * its day: `Nov 21`, or with its year if that is another one. A time after `now` is written as its day.
 */
export function sayAgo(at: number, now: number, { words, locale }: { words: Words; locale: string }): string {
  const { near, far, thisYear, older } = formatsFor(locale);
  const ago = now - at;
  if (ago >= 0 && ago < minute) return words('justNow');
  if (ago >= 0 && ago < hour) return near.format(-Math.floor(ago / minute), 'minute');
  if (ago >= 0 && ago < day) return near.format(-Math.floor(ago / hour), 'hour');
  if (ago >= 0 && ago < 7 * day) return far.format(-Math.floor(ago / day), 'day');
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? thisYear : older).format(at);
}
