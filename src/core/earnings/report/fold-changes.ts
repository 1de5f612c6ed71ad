import { dayIn } from '../action.ts';
import { amountOf, readAmount } from '../cells/amount.ts';
import type { Gathered, Row } from './gather.ts';

const dayMs = 86_400_000;

/**
 * A list of changes as a listing, and the actions whose beginning is not in the list, so that their amounts are
 * unknown.
 */
export type Folded = { gathered: Gathered; begunBefore: Set<string> };

const changeIn = (cell = ''): number => {
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
  const byId = new Map<string, Row[]>();
  for (const row of gathered.rows) {
    const id = (row.cells.id ?? '').trim();
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  const begunBefore = new Set<string>();
  const rows = [...byId].map(([id, changes]): Row => {
    const sorted = changes.toSorted(
      (one, other) => Date.parse(one.cells.changed ?? '') - Date.parse(other.cells.changed ?? ''),
    );
    const first = sorted[0]?.cells ?? {};
    const age = Date.parse(dayIn(first.changed ?? '')) - Date.parse(dayIn(first.date ?? ''));
    if (!(age <= 2 * dayMs)) begunBefore.add(id);
    const last = sorted.at(-1) ?? { line: 0, cells: {} };
    const sum = (name: 'commissionChange' | 'saleChange') =>
      asText(sorted.reduce((total, { cells }) => total + changeIn(cells[name]), 0));
    return { line: last.line, cells: { ...last.cells, commission: sum('commissionChange'), sale: sum('saleChange') } };
  });
  const at = new Map(gathered.columns.at);
  at.delete('item');
  at.set('commission', at.get('commissionChange') ?? 0).set('sale', at.get('saleChange') ?? 0);
  return { gathered: { ...gathered, rows, columns: { ...gathered.columns, at } }, begunBefore };
}
