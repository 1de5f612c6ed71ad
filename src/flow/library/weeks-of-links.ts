import { countWeeks, type Week, weekMs } from '../../core/library/count-weeks.ts';
import { loadUsedSince } from '../../store/read.ts';

/** The links that left in each of the last weeks, by channel; none where the library cannot be opened. */
export async function weeksOfLinks(count: number): Promise<Week[]> {
  const now = Date.now();
  const records = await loadUsedSince(now - count * weekMs).catch(() => []);
  return countWeeks(records, count, now);
}
