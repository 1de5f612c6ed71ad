import { currencySteps } from '../../core/earnings/in-currency.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import type { Progress } from '../../core/progress.ts';
import { loadEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';

/**
 * The kept earnings as they are shown: amounts without a currency are in that of the account, if the user has named
 * one. `kept` passes them if they are already loaded.
 */
export async function keptEarnings(
  currency: string,
  progress: Progress = {},
  kept?: Earnings,
): Promise<{ actions: Earnings['actions']; clicks: Earnings['clicks']; isCurrencyUnsaid: boolean }> {
  const { actions, clicks } = kept ?? (await loadEarnings());
  const isCurrencyUnsaid = actions.some(({ commission }) => commission.currency === undefined);
  const shown = isCurrencyUnsaid ? await inSlices(currencySteps(actions, currency), progress) : actions;
  return { actions: [...shown], clicks, isCurrencyUnsaid };
}
