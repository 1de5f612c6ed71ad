import type { Exact } from '../../core/earnings/action.ts';
import { attributeSteps } from '../../core/earnings/attribute.ts';
import { summarySteps } from '../../core/earnings/summarize.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { loadEarnings } from '../../store/earnings.ts';
import { inSlices } from '../in-slices.ts';

/** How many commissions came with the sub IDs of a link, and their sums, one for each currency. */
export async function earnedByLink(record: LinkRecord): Promise<{ count: number; commission: Exact[] }> {
  const { actions } = await loadEarnings();
  const rows = await inSlices(attributeSteps(actions, [record]));
  const { total } = await inSlices(summarySteps({ actions: rows.filter(({ links }) => links.length > 0) }));
  return total;
}
