/** A day in milliseconds. */
export const dayMs = 86_400_000;

/**
 * The UTC day of a time (UTC, milliseconds) as `YYYY-MM-DD`: for days that are compared with impact.com's, which are in
 * the time zone of the account.
 */
export const utcDayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The day of a time (UTC, milliseconds) as `YYYY-MM-DD` where the user is: for days that a person reads, and that name
 * files. Empty for a time that is none.
 */
export function localDayOf(time: number): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
