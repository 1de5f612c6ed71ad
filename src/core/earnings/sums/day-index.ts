import { dayIn } from '../action.ts';

/** Numbers days. After all of them are known, an earlier day has a smaller number. */
export function dayIndex() {
  const known = new Map<string, number>();
  return {
    /** The number of a date's day as long as days are added; -1 for no date. */
    add(date: string | undefined): number {
      if (date === undefined) return -1;
      const day = dayIn(date);
      const found = known.get(day) ?? known.size;
      if (found === known.size) known.set(day, found);
      return found;
    },
    /** All days in their order, and a way to put their final numbers into a column, in place. */
    all(): { days: string[]; rank: (column: Int32Array) => void } {
      const days = [...known.keys()].sort();
      const ranks = new Int32Array(days.length);
      for (const [rank, day] of days.entries()) ranks[known.get(day) ?? 0] = rank;
      const rank = (column: Int32Array) => {
        for (let at = 0; at < column.length; at += 1) column[at] = ranks[column[at] as number] ?? -1;
      };
      return { days, rank };
    },
  };
}

/** The number of the first day that is not before `day`, in days that are in order. */
export function firstFrom(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as string) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
