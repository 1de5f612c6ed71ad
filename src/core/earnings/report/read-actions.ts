import { defined } from '../../defined.ts';
import { isSame } from '../../is-same.ts';
import { subIdNames } from '../../link/sub-ids.ts';
import { type Action, dayIn, type Exact } from '../action.ts';
import { exact } from '../exact.ts';
import type { Row } from './gather.ts';
import { type ActionContext, count, readRow, type WarningCounts } from './read-action.ts';
import type { PartialAction, RefusedRow } from './reading.ts';

/** The actions of a listing, the rows that can only change a known action, and how often each thing was met. */
export type ReadActions = {
  actions: Map<string, Action>;
  partial: PartialAction[];
  refused: RefusedRow[];
  counts: WarningCounts;
};

/** Reads the rows of a listing, one by one. Yields the number of rows now and then. */
export function* readActions(context: ActionContext): Generator<number, ReadActions> {
  const { rows, columns } = context.gathered;
  const read: ReadActions = { actions: new Map(), partial: [], refused: [], counts: {} };
  const unseen = subIdNames.filter((name) => !columns.at.has(name));
  const lines = new Map<string, Row>();
  for (const [at, row] of rows.entries()) {
    if (at % 500 === 499) yield at;
    const one = readRow(row, at, context, read.counts);
    if (typeof one === 'string') {
      read.refused.push({ line: row.line, reason: one });
      continue;
    }
    const { isPartial } = one;
    const action = unseen.length === 0 ? one.action : { ...one.action, unseen };
    if (isPartial) {
      read.partial.push(action);
      read.refused.push({ line: row.line, reason: context.decided.areDatesDamaged ? 'damaged-dates' : 'damaged-id' });
      continue;
    }
    const first = read.actions.get(action.id);
    const known = lines.get(action.id);
    if (!first || !known) {
      if (known) read.refused.push({ line: row.line, reason: 'damaged-id' });
      else read.actions.set(action.id, action);
      lines.set(action.id, row);
      continue;
    }
    if (dayIn(first.actionDate) !== dayIn(action.actionDate)) {
      // Rows with the same id that cannot be one action: none of them can be trusted.
      read.refused.push({ line: known.line, reason: 'damaged-id' }, { line: row.line, reason: 'damaged-id' });
      read.actions.delete(action.id);
      continue;
    }
    const isItem = (row.cells.item ?? '').trim() !== '';
    if (isItem) count(read.counts, 'items-added-up');
    else if (!isSame(known.cells, row.cells)) count(read.counts, 'rows-differ');
    read.actions.set(action.id, isItem ? addUp(first, action) : action);
  }
  return read;
}

/** Two items of the same action. */
function addUp(one: Action, other: Action): Action {
  const sum = (a: Exact | undefined, b: Exact | undefined): Exact | undefined =>
    a && b ? exact(a.tenThousandths + b.tenThousandths, a.currency) : (a ?? b);
  return {
    ...(one.stage === 'reversed' ? other : one),
    commission: exact(one.commission.tenThousandths + other.commission.tenThousandths, one.commission.currency),
    ...defined({ sale: sum(one.sale, other.sale), lost: sum(one.lost, other.lost) }),
  } as Action;
}
