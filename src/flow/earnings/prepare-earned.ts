import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { viewEarned } from '../../core/earnings/sums/earned.ts';
import { sortSteps } from '../../core/progress.ts';
import { inSlices } from '../in-slices.ts';
import { openEarnings } from './load-earned.ts';
import { keepEarned } from './recall-earned.ts';

/**
 * Stores what Earnings will show after a change, so that its first opening does not wait for all the rows. If this
 * fails, the rows are read when Earnings opens.
 */
export async function prepareEarned(kept: Earnings, currency: string): Promise<void> {
  try {
    // In the order in which they are read, so that parts of equal earnings do not change their places.
    const actions = await inSlices(sortSteps(kept.actions, ({ id }, other) => (id < other.id ? -1 : 1)));
    const opened = await openEarnings(currency, {}, { ...kept, actions });
    if (!opened) return;
    const { columns, ...head } = opened;
    await keepEarned(currency, opened.stamp, { head, earned: viewEarned(columns, {}) });
  } catch {}
}
