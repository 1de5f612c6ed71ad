import { localDayOf } from '../../core/day.ts';
import { takeDailySnapshot } from '../../store/bulk.ts';

const afterMs = 3000;

/** Keeps today's snapshot of the library, once, after the work that started the worker. Without it the journal goes on. */
export function keepSnapshotSoon(): void {
  setTimeout(() => void takeDailySnapshot(localDayOf(Date.now())).catch(() => false), afterMs);
}
