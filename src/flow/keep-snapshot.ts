import { takeDailySnapshot } from '../platform/library-bulk.ts';

/** Keeps today's snapshot of the library, once; without it the journal goes on, and nothing is lost. */
export async function keepSnapshot(): Promise<void> {
  await takeDailySnapshot(new Date().toISOString().slice(0, 10)).catch(() => false);
}
