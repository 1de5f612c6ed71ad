import { dayMs, utcDayOf } from '../../day.ts';
import { mapSteps } from '../../progress.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Period } from '../action.ts';
import { currencyOf, readAmount, type Separator } from '../cells/amount.ts';
import type { Meaning } from '../report/columns.ts';
import { cellIn, type Gathered } from '../report/gather.ts';
import type { Asked } from '../report/json-rows.ts';
import type { DecidedColumns } from '../report/read-action.ts';
import type { ReportProblem, ReportWarning } from '../report/reading.ts';
import {
  type AmountCell,
  amountsOf,
  areBeyondSales,
  type ColumnStyle,
  commissionsHold,
  salesHold,
  styleOf,
  type WrittenColumn,
} from './amount-columns.ts';
import { type DateContext, orderOf, readDateColumn, type WrittenDates, writtenDates } from './date-columns.ts';

/**
 * What decides besides the cells: the current time, the days that the report names, and whether a spreadsheet may have
 * changed it.
 */
export type DecideContext = {
  now: number;
  stated: Period | undefined;
  asked: Asked;
  isTrusted: boolean;
  base: 1900 | 1904;
};

/** The amounts of a report and their decimal separator. */
export type DecidedAmounts = {
  commission: AmountCell[];
  sale?: AmountCell[];
  decimals: Record<'commission' | 'sale', Separator>;
  warnings: ReportWarning[];
};

const dated: readonly Meaning[] = ['date', 'click', 'lock', 'cleared', 'clearing'];

/**
 * Decides the columns of amounts. A damaged column of commissions ends the reading; a damaged column of sales is left
 * out.
 */
export function* decideAmounts(
  gathered: Gathered,
  isTrusted: boolean,
): Generator<number, Result<DecidedAmounts, ReportProblem>> {
  const commission = yield* columnOf(gathered, 'commission', isTrusted);
  const sale = yield* columnOf(gathered, 'sale', isTrusted);
  const named = (meaning: Meaning) => gathered.headers[gathered.columns.at.get(meaning) ?? -1] ?? '';
  if (!commission || commission.style === 'damaged')
    return refuse({ code: 'damaged-amounts', column: named('commission') });
  const { decimal, suspects } = commission.style;
  const paid = { ...(yield* amountsOf(commission.cells, decimal)), suspects };
  const sold =
    sale && sale.style !== 'damaged'
      ? { ...(yield* amountsOf(sale.cells, sale.style.decimal)), suspects: sale.style.suspects }
      : undefined;
  if (!commissionsHold(paid, sold) || (!isTrusted && areBeyondSales(paid.cells, sold?.cells)))
    return refuse({ code: 'damaged-amounts', column: named('commission') });
  const isSold = sold !== undefined && salesHold(sold, paid);
  const decimals = {
    commission: decimal,
    sale: sale && sale.style !== 'damaged' ? sale.style.decimal : ('.' as const),
  };
  const warnings: ReportWarning[] = sale && !isSold ? [{ code: 'damaged-amounts', column: named('sale') }] : [];
  const rounded = paid.rounded + (sold?.rounded ?? 0);
  if (rounded > 0) warnings.push({ code: 'rounded', count: rounded });
  return ok({ commission: paid.cells, ...(isSold ? { sale: sold.cells } : {}), decimals, warnings });
}

function* columnOf(
  { rows, columns }: Gathered,
  meaning: 'commission' | 'sale',
  isTrusted: boolean,
): Generator<number, { cells: WrittenColumn; style: ColumnStyle } | undefined> {
  const place = columns.at.get(meaning);
  if (place === undefined) return undefined;
  const cells = yield* mapSteps(rows, (row) => readAmount(cellIn(row, place)));
  const named = currencyOf(rows[0] ? cellIn(rows[0], columns.at.get('currency')).trim().toUpperCase() : '');
  const currency = named === '' || named === 'none' ? {} : { currency: named };
  return { cells, style: styleOf(cells, { ...currency, isTrusted }) };
}

/** The dates of a listing. */
export type DecidedDates = Pick<DecidedColumns, 'dates' | 'areDatesDamaged'> & { warnings: ReportWarning[] };

/** Decides the columns of dates. Days of actions and clicks are in the past. Damaged columns are left out. */
export function* decideDates(
  { rows, columns, headers }: Gathered,
  { now, stated, base }: DecideContext,
): Generator<number, DecidedDates> {
  const found: DecidedDates = { dates: {}, areDatesDamaged: false, warnings: [] };
  const written = new Map<Meaning, WrittenDates>();
  for (const meaning of dated) {
    const place = columns.at.get(meaning);
    if (place === undefined) continue;
    const cells = rows.map((row) => cellIn(row, place));
    written.set(meaning, yield* writtenDates(cells, base));
  }
  const past: DateContext = { latest: utcDayOf(now + dayMs) };
  const future: DateContext = { latest: '9999' };
  // Another column of the same file may prove the order of day and month.
  const proofs = (['lock', 'clearing', 'click'] as const).flatMap((meaning) => {
    const dates = (written.get(meaning) ?? []).filter((one) => typeof one === 'object');
    const isSure = dates.some(({ first, second }) => first > 12 || second > 12);
    const order = isSure && new Set(dates.map(({ form }) => form)).size === 1 ? orderOf(dates, future) : undefined;
    return order === 'month-first' || order === 'day-first' ? [order] : [];
  });
  const order = new Set(proofs).size === 1 ? proofs[0] : undefined;
  for (const [meaning, dates] of written) {
    const context =
      meaning === 'date' ? { ...past, stated, order } : meaning === 'click' ? { ...past, order } : { ...future, order };
    const column = readDateColumn(dates, context);
    if (column.state === 'read') {
      found.dates[meaning] = column.dates;
      continue;
    }
    const name = headers[columns.at.get(meaning) ?? -1] ?? '';
    found.warnings.push({ code: column.state === 'damaged' ? 'damaged-dates' : 'unclear-dates', column: name });
    if (meaning === 'date') found.areDatesDamaged = true;
  }
  return found;
}
