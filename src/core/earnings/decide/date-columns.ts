import { mapSteps } from '../../progress.ts';
import { dayIn, type Period } from '../action.ts';
import { dayOfNumbers, readDate, type WrittenDate } from '../cells/date.ts';

/** The dates of a column. Nothing for an empty cell, `bad` for text that is not a date. */
export type DateColumn = { state: 'read'; dates: (string | 'bad' | undefined)[] } | { state: 'damaged' | 'unclear' };

type Order = 'month-first' | 'day-first';
const orders = ['month-first', 'day-first'] as const;

/**
 * What is known besides the cells: the days that the file covers, the last possible day, and the order that another
 * column proves.
 */
export type DateContext = { stated?: Period | undefined; latest: string; order?: Order | undefined };

const isNumeric = ({ iso }: WrittenDate) => iso === undefined;

const inOrder = ({ year, first, second, time, iso }: WrittenDate, order: Order): string | undefined => {
  if (iso !== undefined) return iso;
  const day = order === 'month-first' ? dayOfNumbers(year, first, second) : dayOfNumbers(year, second, first);
  return day === undefined ? undefined : day + time;
};

/** The written cells of a column of dates: nothing for an empty cell, `bad` for text that is not a date. */
export type WrittenDates = (WrittenDate | 'bad' | undefined)[];

/** Reads the cells of a column as they are written. */
export const writtenDates = (cells: readonly string[], base: 1900 | 1904): Generator<number, WrittenDates> =>
  mapSteps(cells, (cell) => (cell.trim() === '' ? undefined : (readDate(cell, base) ?? 'bad')));

/** The dates of a column, with one decision about which number is the month. Two forms in one column are damage. */
export function readDateColumn(written: WrittenDates, context: DateContext): DateColumn {
  const dates = written.filter((one) => typeof one === 'object');
  const filled = written.filter((one) => one !== undefined).length;
  if (filled > 0 && dates.length === 0) return { state: 'damaged' };
  const forms = new Set(dates.map(({ form }) => form));
  if (forms.size > 1) return { state: 'damaged' };
  const order = dates.some(isNumeric) ? orderOf(dates, context) : 'month-first';
  if (order === 'damaged' || order === 'unclear') return { state: order };
  return {
    state: 'read',
    dates: written.map((one) => (typeof one === 'object' ? (inOrder(one, order) ?? 'bad') : one)),
  };
}

/**
 * Which of two numbers is the month, by what proves it: a number over 12, the only order that gives possible days,
 * another column, or a dot. Days that are possible only in the other order are damage: a spreadsheet swapped them.
 */
export function orderOf(dates: readonly WrittenDate[], context: DateContext): Order | 'damaged' | 'unclear' {
  const isDayLast = dates.some(({ second }) => second > 12);
  const isDayFirst = dates.some(({ first }) => first > 12);
  if (isDayLast && isDayFirst) return 'damaged';
  const form = dates[0]?.form ?? '';
  const sure = isDayLast ? 'month-first' : isDayFirst || form.startsWith('.') ? 'day-first' : undefined;
  if (sure) return isSwapped(dates, sure, context) ? 'damaged' : sure;
  const [monthFirst, dayFirst] = orders.map((order) => dates.every((date) => canBe(inOrder(date, order), context)));
  if (monthFirst !== dayFirst) return monthFirst ? 'month-first' : 'day-first';
  if (dates.every(({ first, second }) => first === second)) return 'month-first';
  // impact.com itself writes `08/03/2026 09:14 AM`.
  return context.order ?? (form === '/12' ? 'month-first' : 'unclear');
}

/** Whether a day is possible: not after today, and inside the days that the file covers. */
function canBe(day: string | undefined, { latest, stated }: DateContext): boolean {
  if (day === undefined) return false;
  return dayIn(day) <= latest && (!stated || (dayIn(day) >= stated.from && dayIn(day) <= stated.to));
}

/** Whether days become possible, or sorted, only after swapping the ones that could be swapped. */
function isSwapped(dates: readonly WrittenDate[], order: Order, context: DateContext): boolean {
  const other = order === 'month-first' ? 'day-first' : 'month-first';
  const straight = dates.map((date) => inOrder(date, order));
  const swapped = dates.map((date, at) => inOrder(date, other) ?? straight[at]);
  if (straight.some((day, at) => day !== swapped[at] && !canBe(day, context) && canBe(swapped[at], context)))
    return true;
  const differs = straight.some((day, at) => day !== swapped[at]);
  return differs && swapped.every((day) => canBe(day, context)) && !isSorted(straight) && isSorted(swapped);
}

function isSorted(days: readonly (string | undefined)[]): boolean {
  const rises = days.every((day, at) => at === 0 || (day ?? '') >= (days[at - 1] ?? ''));
  return rises || days.every((day, at) => at === 0 || (day ?? '') <= (days[at - 1] ?? ''));
}
