import { dayMs, utcDayOf } from '../../day.ts';
import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import { readDateColumn, writtenDates } from '../decide/date-columns.ts';
import type { DecideContext } from '../decide/decide-columns.ts';
import { joined, spanOf } from '../decide/period.ts';
import type { Meaning } from './columns.ts';
import { cellIn, type Gathered, namedRows, type Row } from './gather.ts';
import { addTotals, countClicks, readGroups } from './read-groups.ts';
import type { Checksum, ReportKind, ReportProblem, ReportReading, ReportWarning } from './reading.ts';

/** What a grouped report contributes to its reading. */
export type Grouped = Pick<ReportReading, 'clicks' | 'totals' | 'refused' | 'checksums' | 'warnings' | 'period'>;

/** The columns that every row of a report has, except its total. */
const keys: Partial<Record<ReportKind, readonly Meaning[]>> = {
  days: ['date'],
  months: ['month'],
  brands: ['brand', 'program'],
};

/** A report whose rows name no day, month or brand consists of totals. */
function withTotalsApart(gathered: Gathered, report: ReportKind): Gathered {
  const named = keys[report];
  if (!named) return gathered;
  const { at } = gathered.columns;
  const isNamed = (row: Row) => named.some((name) => cellIn(row, at.get(name)).trim() !== '');
  const totals = [...gathered.totals, ...gathered.rows.filter((row) => !isNamed(row))];
  return { ...gathered, rows: gathered.rows.filter(isNamed), totals };
}

/** Reads a report of clicks and sums. */
export function* readGrouped(
  all: Gathered,
  report: ReportKind,
  { now, stated, asked, isTrusted, base }: DecideContext,
): Generator<number, Result<Grouped, ReportProblem>> {
  const gathered = withTotalsApart(all, report);
  const { columns, isCut, hasSecondTable } = gathered;
  const rows = namedRows(gathered.rows, columns);
  const column = columns.at.has('date')
    ? readDateColumn(
        yield* writtenDates(
          rows.map(({ cells }) => cells.date ?? ''),
          base,
        ),
        { latest: utcDayOf(now + dayMs), stated },
      )
    : undefined;
  const isRead = column?.state === 'read';
  const dates = isRead ? column.dates.map((date) => (date === 'bad' ? undefined : date)) : [];
  const period = joined(stated ?? asked.period, spanOf(dates.flatMap((date) => date ?? [])));
  const warnings: ReportWarning[] =
    column && !isRead ? [{ code: column.state === 'damaged' ? 'damaged-dates' : 'unclear-dates' }] : [];
  if (isCut) warnings.push({ code: 'cut-off' });
  if (hasSecondTable) warnings.push({ code: 'second-table' });
  if (columns.at.has('isUnique')) {
    const clicks = countClicks(rows, dates);
    return ok({
      clicks,
      totals: [],
      refused: gathered.refused,
      checksums: [],
      warnings,
      ...(period ? { period } : {}),
    });
  }
  const { clicks, totals, refused, ownTotal, damaged } = yield* readGroups(gathered, {
    rows,
    dates,
    isTrusted,
    period,
  });
  for (const name of damaged)
    warnings.push({ code: 'damaged-amounts', column: gathered.headers[columns.at.get(name) ?? -1] ?? '' });
  const sums = addTotals(totals);
  const checksums = (['sale', 'commission'] as const).flatMap((name): Checksum[] => {
    const total = ownTotal?.[name]?.tenThousandths;
    const sum = sums[name]?.tenThousandths;
    return total === undefined || sum === undefined ? [] : [{ column: name, sum, total }];
  });
  if (checksums.some(({ sum, total }) => Math.abs(sum - total) > 100)) warnings.push({ code: 'total-differs' });
  return ok({
    clicks: report === 'clicks' ? clicks : [],
    totals: report === 'clicks' ? [sums] : totals,
    refused: [...gathered.refused, ...refused],
    checksums,
    warnings,
    ...(period ? { period } : {}),
  });
}
