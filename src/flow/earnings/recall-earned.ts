import { isObject } from '../../core/is-object.ts';
import { loadEarnedView, saveEarnedView } from '../../store/earned/earned-view.ts';
import { isLibraryLater } from '../../store/later.ts';
import type { AllEarned, OpenedEarnings } from './load-earned.ts';

/** What is shown of all earnings: the figures, and what the rest of the page needs to know. */
export type EarnedPage = { head: Omit<OpenedEarnings, 'actions' | 'clicks'>; earned: AllEarned };

/** More parts than a table shows at once. */
const mostParts = 200;

// A later version of the extension may show something else: it computes that anew.
const version = 3;

/** The page as it was shown last, if neither the earnings nor the currency have changed since then. */
export async function recallEarned(currency: string): Promise<EarnedPage | undefined> {
  const kept = await loadEarnedView().catch(() => undefined);
  if (!isObject(kept) || kept.version !== version || kept.currency !== currency || !isObject(kept.page))
    return undefined;
  return kept.page as EarnedPage;
}

/** Keeps the page for the next time: the longest lists by their beginning only. */
export async function keepEarned(currency: string, stamp: string, { head, earned }: EarnedPage): Promise<void> {
  if (await isLibraryLater()) return; // What a later version shows stays.
  const blocks = earned.blocks.map((block) => ({
    ...block,
    summary: {
      ...block.summary,
      parts: Object.fromEntries(
        Object.entries(block.summary.parts).map(([name, parts]) => [name, parts.slice(0, mostParts)]),
      ),
    },
  }));
  const page = { head: { ...head, reports: head.reports.slice(0, mostParts) }, earned: { ...earned, blocks } };
  await saveEarnedView({ version, currency, page }, stamp).catch(() => undefined); // Then it is computed anew.
}
