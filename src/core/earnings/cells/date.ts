import { dayMs } from '../../day.ts';

/** How a date is written. All cells of an undamaged column are written in the same way. */
type DateForm = 'iso' | 'words' | 'serial' | `${'.' | '/' | '-'}${'12' | '24' | 'day'}`;

/** A written date. The first two numbers of a numeric date may be in either order. The time is ISO 8601 or empty. */
export type WrittenDate = { form: DateForm; year: number; first: number; second: number; time: string; iso?: string };

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[T ]|,? +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?( ?[AaPp]\.?[Mm]\.?)? ?(Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?)?$/;
const plainIso = /^\d{4}-\d\d-\d\d(?: (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/;
const numeric =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\.?(?:,? +(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?( ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{3,4})?)?$/;
const inWords =
  /^(?:(\d{1,2})\.?[ -])?([A-Za-z]{3,9})\.?(?:[ -](\d{1,2})(?:st|nd|rd|th)?)?,?[ -](\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?( ?[AaPp]\.?[Mm]\.?)?)?$/;
const serial = /^(\d{5})(?:[.,](\d{1,15}))?$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = 'january february march april may june july august september october november december sept'.split(
  ' ',
);
/** Day 0 of spreadsheets, and of old ones for the Macintosh. */
const bases = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

const two = (value: number | string) => String(value).padStart(2, '0');

/** A time of day as `THH:MM:SS`. Empty if there is none, nothing if the time is impossible. */
function timeOf(hours?: string, minutes?: string, seconds?: string, half?: string): string | undefined {
  if (hours === undefined || minutes === undefined) return '';
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return `T${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
}

/** Whether the day exists. */
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1990 &&
  year < 2200 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());

/** The day as `YYYY-MM-DD`, or nothing if it does not exist. */
export const dayOfNumbers = (year: number, month: number, day: number): string | undefined =>
  isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined;

/**
 * Reads a date as far as possible without the other cells of its column. `base` is the year from which serial numbers
 * count.
 */
export function readDate(cell: string, base: 1900 | 1904 = 1900): WrittenDate | undefined {
  // As impact.com writes it, which most cells are.
  if (plainIso.test(cell)) return plainDate(cell);
  const text = cell.trim().replace(/[\u00a0\u202f]/g, ' ');
  if (text.length > 40) return undefined;
  return isoDate(text) ?? numericDate(text) ?? wordDate(text) ?? serialDate(text, base);
}

function plainDate(text: string): WrittenDate | undefined {
  const year = Number(text.slice(0, 4));
  const isDayThere = isDay(year, Number(text.slice(5, 7)), Number(text.slice(8, 10)));
  return isDayThere ? { form: 'iso', year, first: 0, second: 0, time: '', iso: text } : undefined;
}

function isoDate(text: string): WrittenDate | undefined {
  const [, year, month, day, hours, minutes, seconds, half, zone = ''] = iso.exec(text) ?? [];
  const whole = dayOfNumbers(Number(year), Number(month), Number(day));
  const time = timeOf(hours, minutes, seconds, half);
  if (whole === undefined || time === undefined) return undefined;
  // The short name of a time zone does not give a certain offset.
  const offset = /^(?:UTC|GMT)$/.test(zone) ? 'Z' : /^[A-Z]{3}/.test(zone) ? '' : zone;
  // A date that is already ISO 8601 stays as it is.
  const written = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text);
  return { form: 'iso', year: Number(year), first: 0, second: 0, time, iso: written ? text : whole + time + offset };
}

function numericDate(text: string): WrittenDate | undefined {
  const [, first, sign, second, year, hours, minutes, seconds, half] = numeric.exec(text) ?? [];
  const time = timeOf(hours, minutes, seconds, half);
  if (first === undefined || second === undefined || year === undefined || time === undefined) return undefined;
  const clock = hours === undefined ? 'day' : half ? '12' : '24';
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return { form: `${sign as '.'}${clock}`, year: full, first: Number(first), second: Number(second), time };
}

function wordDate(text: string): WrittenDate | undefined {
  const [, before, word = '', after, year, hours, minutes, seconds, half] =
    inWords.exec(text.replace(/ {2,}/g, ' ')) ?? [];
  const name = word.toLowerCase();
  const month = months.includes(name) || fullMonths.includes(name) ? months.indexOf(name.slice(0, 3)) + 1 : 0;
  const isOne = (before === undefined) !== (after === undefined);
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  const whole = isOne ? dayOfNumbers(full, month, Number(before ?? after)) : undefined;
  const time = timeOf(hours, minutes, seconds, half);
  if (whole === undefined || time === undefined) return undefined;
  return { form: 'words', year: full, first: 0, second: 0, time, iso: whole + time };
}

function serialDate(text: string, base: 1900 | 1904): WrittenDate | undefined {
  const [, days, fraction] = serial.exec(text) ?? [];
  if (days === undefined || Number(days) < 30_000 || Number(days) > 80_000) return undefined;
  const at = bases[base] + Math.round(Number(`${days}.${fraction ?? 0}`) * 86_400) * 1000;
  const whole = new Date(at).toISOString();
  return {
    form: 'serial',
    year: Number(whole.slice(0, 4)),
    first: 0,
    second: 0,
    time: '',
    iso: at % dayMs === 0 ? whole.slice(0, 10) : whole.slice(0, 19),
  };
}
