/** A day in the account's time zone, `YYYY-MM-DD`, as `locale` writes it. It is not converted to another time zone. */
export function dayName(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
