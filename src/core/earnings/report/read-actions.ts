import { defined } from '../../defined.ts';
import { subIdNames } from '../../link/sub-ids.ts';
import { type Action, dayIn, type Exact } from '../action.ts';
import { exact } from '../exact.ts';
import { cellIn, type Row } from './gather.ts';
import { type ActionContext, count, rowReader, type WarningCounts } from './read-action.ts';
import type { PartialAction, RefusedRow } from './reading.ts';

/** The actions of a listing, the rows that can only change a known action, and how often each thing was met. */
export type ReadActions = {
  actions: Action[];
  partial: PartialAction[];
  refused: RefusedRow[];
  counts: WarningCounts;
};

/** An action and its first row. Without an action if other rows contradict it. */
type Found = { action?: Action; row: Row };

/** Reads the rows of a listing, one by one. Yields the number of rows now and then. */
export function* readActions(context: ActionContext): Generator<number, ReadActions> {
  const { rows, columns } = context.gathered;
  const read: ReadActions = { actions: [], partial: [], refused: [], counts: {} };
  const unseen = subIdNames.filter((name) => !columns.at.has(name));
  const readRow = rowReader(context, read.counts);
  const known = [...columns.at.values()];
  const found: Found[] = [];
  const places = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (at % 500 === 499) yield at;
    const one = readRow(row, at);
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
    const place = places.get(action.id);
    if (place === undefined) {
      places.set(action.id, found.length);
      found.push({ action, row });
      continue;
    }
    const first = found[place] as Found;
    if (!first.action || dayIn(first.action.actionDate) !== dayIn(action.actionDate)) {
      // Rows with the same id that cannot be one action: none of them can be trusted.
      if (first.action) read.refused.push({ line: first.row.line, reason: 'damaged-id' });
      read.refused.push({ line: row.line, reason: 'damaged-id' });
      delete first.action;
      continue;
    }
    const isItem = cellIn(row, columns.at.get('item')).trim() !== '';
    if (isItem) count(read.counts, 'items-added-up');
    else if (known.some((column) => cellIn(first.row, column) !== cellIn(row, column)))
      count(read.counts, 'rows-differ');
    first.action = isItem ? addUp(first.action, action) : action;
  }
  read.actions = found.flatMap(({ action }) => action ?? []);
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
