// Creating a formatter takes a hundred times as long as using it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, `YYYY-MM-DD`, as `locale` writes it, without a shift between time zones. Any other text stays as it is. */
export function dayName(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  const known = formats.get(locale);
  const format = known ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  if (!known) formats.set(locale, format);
  return format.format(at);
}
