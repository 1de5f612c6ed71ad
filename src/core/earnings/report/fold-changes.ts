import { dayMs } from '../../day.ts';
import { dayIn } from '../action.ts';
import { amountOf, readAmount } from '../cells/amount.ts';
import type { Meaning } from './columns.ts';
import { cellIn, type Gathered, type Row } from './gather.ts';

const changed = ['commissionChange', 'saleChange'] as const;

/**
 * A list of changes as a listing, and the actions whose beginning is not in the list, so that their amounts are
 * unknown.
 */
export type Folded = { gathered: Gathered; begunBefore: Set<string> };

const changeIn = (cell: string): number => {
  const read = readAmount(cell);
  return typeof read === 'object' ? (amountOf(read, '.')?.value ?? 0) : 0;
};

const asText = (tenThousandths: number): string => {
  const digits = String(Math.abs(tenThousandths)).padStart(5, '0');
  return `${tenThousandths < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

/**
 * Adds up the changes of each action, oldest first: the last change gives the state, all changes together give the
 * amounts. If the first change comes long after the action's day, the action began before the list.
 */
export function foldChanges(gathered: Gathered): Folded {
  const { columns, headers } = gathered;
  const cellOf = (row: Row | undefined, meaning: Meaning) => (row ? cellIn(row, columns.at.get(meaning)) : '');
  const byId = new Map<string, Row[]>();
  for (const row of gathered.rows) {
    const id = cellOf(row, 'id').trim();
    const known = byId.get(id);
    if (known) known.push(row);
    else byId.set(id, [row]);
  }
  const begunBefore = new Set<string>();
  const rows = [...byId].map(([id, changes]): Row => {
    const sorted = changes.toSorted(
      (one, other) => Date.parse(cellOf(one, 'changed')) - Date.parse(cellOf(other, 'changed')),
    );
    const [first, last] = [sorted[0], sorted.at(-1)];
    const age = Date.parse(dayIn(cellOf(first, 'changed'))) - Date.parse(dayIn(cellOf(first, 'date')));
    if (!(age <= 2 * dayMs)) begunBefore.add(id);
    const sums = changed.map((name) => asText(sorted.reduce((sum, row) => sum + changeIn(cellOf(row, name)), 0)));
    // The sums stand in two more columns behind those of the file.
    const cells = headers.map((_, place) => last?.cells[place] ?? '');
    return { line: last?.line ?? 0, cells: [...cells, ...sums] };
  });
  const at = new Map(columns.at);
  at.delete('item');
  at.set('commission', headers.length).set('sale', headers.length + 1);
  const named = [...headers, ...changed.map((name) => headers[columns.at.get(name) ?? -1] ?? '')];
  return { gathered: { ...gathered, headers: named, rows, columns: { ...columns, at } }, begunBefore };
}
