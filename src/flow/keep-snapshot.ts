import { dayOf } from '../core/day-of.ts';
import { takeDailySnapshot } from '../platform/library-bulk.ts';

/** Keeps today's snapshot of the library, once; without it the journal goes on, and nothing is lost. */
export async function keepSnapshot(): Promise<void> {
  await takeDailySnapshot(dayOf(Date.now())).catch(() => false);
}
