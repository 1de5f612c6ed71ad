import { localDayOf } from '../../core/day.ts';
import { attributeSteps } from '../../core/earnings/attribute.ts';
import { earnedCsvSteps } from '../../core/earnings/summary/earned-csv.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';
import { keptEarnings } from './kept-earnings.ts';

/** All commissions with the links that brought them, as a CSV file; nothing if they cannot be read. */
export async function exportEarned(
  currency: string,
): Promise<{ name: string; text: string; count: number } | undefined> {
  try {
    const { actions } = await keptEarnings(currency);
    const rows = await inSlices(attributeSteps(actions, await everyRecord()));
    const text = await inSlices(earnedCsvSteps(rows));
    return { name: `finders-fee-earnings-${localDayOf(Date.now())}.csv`, text, count: rows.length };
  } catch {
    return undefined;
  }
}
