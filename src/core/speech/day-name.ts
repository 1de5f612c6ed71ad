// Creating a formatter takes a hundred times as long as using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  const format = known ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  if (!known) formats.set(locale, format);
  return format;
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day, `YYYY-MM-DD`, as `locale` writes it, without a shift between time zones. Any other text stays as it is. */
export const dayName = (day: string, locale: string): string =>
  Number.isNaN(timeOf(day)) ? day : formatIn(locale).format(timeOf(day));

/** Two days and what lies between them, as `locale` writes it: `Aug 3 – Nov 29, 2026`. Empty if one is no day. */
export function dayRange(from: string, to: string, locale: string): string {
  const [begin, end] = [timeOf(from), timeOf(to)];
  return Number.isNaN(begin + end) ? '' : formatIn(locale).formatRange(begin, end);
}
