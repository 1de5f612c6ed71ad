import { dayIn, type Period } from '../action.ts';
import { readDate } from '../cells/date.ts';
import { orderOf } from './date-columns.ts';

const date = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[A-Za-z]{3,9} \d{1,2}, \d{4}/g;
const between = /^ {0,4}(?:-|–|to|bis) {0,4}$/;

/** The days that a line above the header names as the report's period, if it does so clearly. */
export function statedPeriod(titles: readonly string[], latest: string): Period | undefined {
  for (const title of titles) {
    const dates = rangeIn(title.slice(0, 200)).flatMap((one) => readDate(one) ?? []);
    const [first, last] = dates;
    if (!first || !last) continue;
    const order = first.iso ? 'month-first' : orderOf(dates, { latest: `${Number(latest.slice(0, 4)) + 1}-12-31` });
    if (order === 'damaged' || order === 'unclear') continue;
    const [from, to] = dates.map(({ iso, year, first: one, second: other }) => {
      if (iso !== undefined) return dayIn(iso);
      const [month, day] = order === 'month-first' ? [one, other] : [other, one];
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    });
    if (from !== undefined && to !== undefined && from <= to) return { from, to };
  }
  return undefined;
}

/** The first two dates in a text that form a range, or none. */
function rangeIn(text: string): string[] {
  const found = [...text.matchAll(date)];
  const at = found.findIndex(({ 0: one, index }, place) => {
    const next = found[place + 1];
    return next !== undefined && between.test(text.slice(index + one.length, next.index));
  });
  return at < 0 ? [] : found.slice(at, at + 2).map(([one]) => one);
}

/** From the first to the last of several dates. */
export function spanOf(dates: readonly string[]): Period | undefined {
  let from = '';
  let to = '';
  for (const date of dates) {
    if (from === '' || date < from) from = date;
    if (date > to) to = date;
  }
  return from === '' ? undefined : { from: dayIn(from), to: dayIn(to) };
}

/** The days that either period covers. */
export function joined(one: Period | undefined, other: Period | undefined): Period | undefined {
  if (!one || !other) return one ?? other;
  return { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to };
}
