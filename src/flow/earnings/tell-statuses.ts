import { saidStageSteps } from '../../core/earnings/merge/say-stages.ts';
import { changeEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';
import { prepareEarned } from './prepare-earned.ts';
import { rememberStatuses, type StatusMapping } from './report-columns.ts';

/**
 * Counts the kept commissions whose word for a stage was not known as the user now says, and remembers it for later
 * reports and answers. `currency` is that of the account, or empty. False if the browser refused.
 */
export async function tellStatuses(said: StatusMapping, currency: string): Promise<boolean> {
  try {
    await rememberStatuses(said);
    const { after } = await changeEarnings(async (now) => ({
      ...now,
      actions: [...(await inSlices(saidStageSteps(now.actions, said)))],
    }));
    await prepareEarned(after, currency);
    return true;
  } catch {
    return false;
  }
}
