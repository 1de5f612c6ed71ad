import { utcDayOf } from '../day.ts';
import { subIdNames } from '../link/sub-ids.ts';
import { mapSteps } from '../progress.ts';
import { ok, type Result, refuse } from '../result.ts';
import { readId } from './cells/ids.ts';
import type { DecideContext } from './decide/decide-columns.ts';
import { statedPeriod } from './decide/period.ts';
import { type Columns, type Meaning, mappingOf } from './report/columns.ts';
import { cellIn, type Gathered, gather } from './report/gather.ts';
import type { Asked } from './report/json-rows.ts';
import { readGrouped } from './report/read-grouped.ts';
import { readListing, sourceOf } from './report/read-listing.ts';
import type {
  ReportKind,
  ReportOptions,
  ReportProblem,
  ReportReading,
  ReportRow,
  ReportWarningCode,
} from './report/reading.ts';

/**
 * What is known of rows besides their cells. `isTrusted` says that they come from impact.com and no spreadsheet changed
 * them, `date1904` that serial numbers count from 1904, and `asked` which days were requested.
 */
export type RowsOptions = ReportOptions & { isTrusted?: boolean; date1904?: boolean; asked?: Asked };

// The columns of each report. The first that fits counts.
const kinds: readonly (readonly [ReportKind, (has: (meaning: Meaning) => boolean) => boolean])[] = [
  ['actions', (has) => has('id')],
  ['clicks', (has) => has('isUnique')],
  ['clicks', (has) => has('clicks') && (has('subId1') || has('subId2') || has('subId3') || has('sharedId'))],
  ['months', (has) => has('clicks') && has('month')],
  ['days', (has) => has('clicks') && has('date')],
  ['brands', (has) => has('clicks') && (has('brand') || has('program'))],
];
/** A time that is safely before the last one a date can express. */
const farthest = 8e15;
/** The columns without which a listing is useless. */
const needed: readonly Meaning[] = ['id', 'date', 'status', 'commission'];
/** The warnings that mean a report may lack rows of its days. */
const incomplete = new Set<ReportWarningCode>([
  'cut-off',
  'row-limit',
  'second-table',
  'total-differs',
  'pages-missing',
]);

/**
 * Reads rows of cells, from a spreadsheet or any other file, as a report, in short steps that yield the current line.
 */
export function* rowSteps(
  rows: Iterable<ReportRow>,
  options: RowsOptions,
): Generator<number, Result<ReportReading, ReportProblem>> {
  const gathered = yield* gather(rows, mappingOf(options.mapping));
  if (!gathered.ok) return gathered;
  const { columns, headers, titles } = gathered.value;
  const kind = kinds.find(([, fits]) => fits((meaning) => columns.at.has(meaning)))?.[0];
  const missing = kind === undefined || kind === 'actions' ? missingIn(columns) : [];
  if (missing.length > 0 || kind === undefined) return refuse({ code: codeOf(columns, kind), headers, missing });
  const now = Math.abs(options.now) < farthest ? options.now : 0;
  const context: DecideContext = {
    now,
    stated: statedPeriod(titles, utcDayOf(now)),
    asked: options.asked ?? {},
    isTrusted: options.isTrusted ?? false,
    base: options.date1904 ? 1904 : 1900,
  };
  const empty = { actions: [], partial: [], clicks: [], totals: [] };
  if (kind !== 'actions') {
    const grouped = yield* readGrouped(gathered.value, kind, context);
    if (!grouped.ok) return grouped;
    const source = sourceOf(options);
    const clicks = yield* mapSteps(grouped.value.clicks, (one) => ({ ...one, source }));
    return ok(finished({ report: kind, isWhole: true, ...empty, ...grouped.value, clicks }));
  }
  if (areIdsLost(gathered.value))
    return refuse({ code: 'damaged-ids', column: headers[columns.at.get('id') ?? 0] ?? '' });
  const listing = yield* readListing(gathered.value, options, context);
  return listing.ok ? ok(finished({ report: kind, isWhole: true, ...empty, ...listing.value })) : listing;
}

/**
 * The problem of a table without the necessary columns. With sub IDs or a status, its other headers are probably in
 * another language.
 */
function codeOf({ at }: Columns, kind: ReportKind | undefined): ReportProblem['code'] {
  if (kind !== undefined || subIdNames.some((name) => at.has(name)) || at.has('status')) return 'columns-missing';
  return at.has('paystub') ? 'finance-report' : 'another-report';
}

function missingIn({ at }: Columns): Meaning[] {
  const isKnown = (meaning: Meaning) =>
    at.has(meaning) ||
    (meaning === 'status' && at.has('paystub')) ||
    (meaning === 'commission' && at.has('commissionChange'));
  return needed.filter((meaning) => !isKnown(meaning));
}

/** Whether a spreadsheet damaged every id. */
function areIdsLost({ rows, columns }: Gathered): boolean {
  const place = columns.at.get('id');
  return rows.length > 0 && rows.every((row) => readId(cellIn(row, place)).state === 'damaged');
}

function finished(reading: ReportReading): ReportReading {
  const warnings = [...reading.warnings];
  if (reading.refused.some(({ reason }) => reason === 'damaged-id')) warnings.push({ code: 'damaged-ids' });
  const isEmpty =
    reading.actions.length +
      reading.partial.length +
      reading.clicks.length +
      reading.totals.length +
      reading.refused.length ===
    0;
  if (isEmpty) warnings.push({ code: 'empty-report' });
  return { ...reading, warnings, isWhole: !warnings.some(({ code }) => incomplete.has(code)) };
}
