import type { Action, ClickCount, Exact } from '../../src/core/earnings/action.ts';
import { attribute } from '../../src/core/earnings/attribute.ts';
import { type AllEarned, viewEarned } from '../../src/core/earnings/sums/earned.ts';
import { columnSteps, type EarnedColumns } from '../../src/core/earnings/sums/earned-columns.ts';
import type { EarnedPart } from '../../src/core/earnings/sums/lists/parts.ts';
import type { EarnedView } from '../../src/core/earnings/sums/view.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { allSteps } from '../../src/core/progress.ts';

type Known = { actions: readonly Action[]; clicks?: readonly ClickCount[]; records?: readonly LinkRecord[] };

/** Actions and clicks as columns. */
export const columnsOf = ({ actions, clicks = [], records = [] }: Known): EarnedColumns =>
  allSteps(columnSteps({ actions: attribute(actions, records), clicks: attribute(clicks, records) }));

/** What Earnings shows of actions and clicks. */
export const earnedOf = (known: Known, view: EarnedView = {}, cap?: Exact): AllEarned =>
  viewEarned(columnsOf(known), view, cap);

/** The parts of a dimension of the first block, by name or state. */
export function partsIn(
  { blocks }: AllEarned,
  dimension: 'label' | 'place' | 'page' | 'week',
): Record<string, EarnedPart> {
  const { parts } = blocks[0]?.find(dimension, { by: 'amount', most: Number.POSITIVE_INFINITY }) ?? { parts: [] };
  return Object.fromEntries(
    parts.map((part) => [part.name.state === 'named' ? part.name.name : part.name.state, part]),
  );
}
