import type { AllEarned } from '../../core/earnings/sums/earned.ts';
import { type KeptEarned, keptSteps, recalledEarned } from '../../core/earnings/sums/kept-earned.ts';
import { isObject } from '../../core/is-object.ts';
import { loadEarnedView, saveEarnedView } from '../../store/earned/earned-view.ts';
import { isLibraryLater } from '../../store/later.ts';
import { inSlices } from '../in-slices.ts';
import type { OpenedEarnings } from './load-earned.ts';

/** What Earnings shows without filters: the figures, and what the rest of the page needs to know. */
export type EarnedPage = { head: Omit<OpenedEarnings, 'columns'>; earned: AllEarned };

/** More reports and labels than anybody looks through at once. */
const mostNames = 200;

// A later version of the extension may show something else, so it computes its own.
const version = 10;

/** The page as it was shown last, if neither the earnings nor the currency have changed since then. */
export async function recallEarned(currency: string): Promise<EarnedPage | undefined> {
  const kept = await loadEarnedView().catch(() => undefined);
  if (!isObject(kept) || kept.version !== version || kept.currency !== currency || !isObject(kept.page))
    return undefined;
  const { head, earned } = kept.page as { head: EarnedPage['head']; earned: KeptEarned };
  return { head, earned: recalledEarned(earned) };
}

/** Keeps the page for the next time, with only the beginning of its longest lists. */
export async function keepEarned(currency: string, stamp: string, { head, earned }: EarnedPage): Promise<void> {
  if (await isLibraryLater()) return; // A later version's page stays.
  const page = {
    head: { ...head, reports: head.reports.slice(0, mostNames), labels: head.labels.slice(0, mostNames) },
    earned: await inSlices(keptSteps(earned)),
  };
  await saveEarnedView({ version, currency, page }, stamp).catch(() => undefined); // Then it is computed again.
}
