/** A day, `YYYY-MM-DD`, as `locale` writes it, without a shift between time zones. Any other text stays as it is. */
export function dayName(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
