import { mapSteps } from '../../progress.ts';
import type { Exact } from '../action.ts';
import { amountOf, type Separator, type WrittenAmount } from '../cells/amount.ts';
import { exact } from '../exact.ts';

/** A cell of a column of amounts: its value, empty, or why it has no value. */
export type AmountCell = Exact | 'blank' | 'bad-amount' | 'too-large';

/** A column as its cells are written, before the meaning of its separators is known. */
export type WrittenColumn = (WrittenAmount | 'blank' | undefined)[];

const withoutDecimals = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'IDR', 'HUF']);
const withThree = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD']);

/**
 * The decimal separator of a whole column, and the cells that have thousands but no decimals, because a spreadsheet may
 * have made these from decimals. `damaged` if the cells contradict each other.
 */
export type ColumnStyle = { decimal: Separator; suspects: number[] } | 'damaged';

/**
 * Decides for the whole column. `currency` is the currency that the file names beside it. `isTrusted` says that no
 * spreadsheet changed the file.
 */
export function styleOf(
  column: WrittenColumn,
  { currency, isTrusted = false }: { currency?: string; isTrusted?: boolean },
): ColumnStyle {
  const decimals = new Set<Separator>();
  const groups = new Set<Separator>();
  const either: [at: number, sign: Separator][] = [];
  const grouped: [at: number, sign: Separator][] = [];
  for (const [at, cell] of column.entries()) {
    if (cell === undefined || cell === 'blank') continue;
    const { decimal, grouped: group, either: one } = cell.marks;
    if (decimal) decimals.add(decimal);
    if (group) groups.add(group);
    if (group && !decimal) grouped.push([at, group]);
    const code = cell.currency ?? currency ?? '';
    if (one && withThree.has(code)) decimals.add(one);
    else if (one && withoutDecimals.has(code)) groups.add(one);
    else if (one) either.push([at, one]);
  }
  if (decimals.size > 1 || groups.size > 1) return 'damaged';
  const [group] = groups;
  const [known] = decimals;
  if (known && known === group) return 'damaged';
  const open = new Set(either.map(([, sign]) => sign));
  if (!known && !group && open.size > 1) return 'damaged';
  const first = group ?? [...open][0];
  const decimal = known ?? (isTrusted || first === undefined ? '.' : first === '.' ? ',' : '.');
  if (!known && group === decimal) return 'damaged';
  const isWhole = (at: number) => {
    const cell = column[at];
    return typeof cell === 'object' && withoutDecimals.has(cell.currency ?? currency ?? '');
  };
  const suspects = [...grouped, ...either].filter(([at, sign]) => sign !== decimal && !isWhole(at)).map(([at]) => at);
  return { decimal, suspects: isTrusted ? [] : suspects };
}

/** The values of a column, after the decision, and how many of them lost a part behind the fourth decimal. */
export function* amountsOf(
  column: WrittenColumn,
  decimal: Separator,
): Generator<number, { cells: AmountCell[]; rounded: number }> {
  let rounded = 0;
  const cells = yield* mapSteps(column, (cell): AmountCell => {
    if (cell === 'blank') return cell;
    if (cell === undefined) return 'bad-amount';
    const found = amountOf(cell, decimal);
    if (!found) return 'too-large';
    if (found.isRounded) rounded += 1;
    return exact(found.value, cell.currency);
  });
  return { cells, rounded };
}

type Decided = { cells: AmountCell[]; suspects: readonly number[] };

const sizeIn = (cell: AmountCell | undefined): number | undefined =>
  typeof cell === 'object' && cell.tenThousandths !== 0 ? Math.abs(cell.tenThousandths) : undefined;

/**
 * Whether commissions that have thousands but no decimals are what they seem to be: a commission is at most its sale.
 * They are believed if the sales confirm it at least once and never contradict it.
 */
export function commissionsHold(commissions: Decided, sales: Decided | undefined): boolean {
  const doubted = new Set(sales?.suspects);
  const sure = commissions.suspects.flatMap((at) => {
    const sale = doubted.has(at) ? undefined : sizeIn(sales?.cells[at]);
    return sale === undefined ? [] : [(sizeIn(commissions.cells[at]) ?? 0) <= sale];
  });
  return commissions.suspects.length === 0 || (sure.length > 0 && sure.every(Boolean));
}

/**
 * No brand pays five hundred times what was sold. A spreadsheet that loses a decimal separator multiplies by at least a
 * thousand.
 */
export const areBeyondSales = (commissions: readonly AmountCell[], sales: readonly AmountCell[] = []): boolean =>
  commissions.some((cell, at) => {
    const sale = sizeIn(sales[at]);
    return sale !== undefined && (sizeIn(cell) ?? 0) > 500 * sale;
  });

/** The same for sales: if at least the last two digits were decimals, the commission would be larger than its sale. */
export function salesHold(sales: Decided, commissions: Decided): boolean {
  const doubted = new Set(commissions.suspects);
  const isProven = sales.suspects.some((at) => {
    const commission = doubted.has(at) ? undefined : sizeIn(commissions.cells[at]);
    const sale = sizeIn(sales.cells[at]);
    return commission !== undefined && sale !== undefined && commission > sale / 100 && commission <= sale;
  });
  return sales.suspects.length === 0 || isProven;
}
