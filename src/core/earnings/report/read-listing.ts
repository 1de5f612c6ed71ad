import { ok, type Result } from '../../result.ts';
import { amountOf, readAmount } from '../cells/amount.ts';
import { stageWords } from '../cells/stage.ts';
import type { AmountCell } from '../decide/amount-columns.ts';
import { type DecideContext, type DecidedAmounts, decideAmounts, decideDates } from '../decide/decide-columns.ts';
import { joined, spanOf } from '../decide/period.ts';
import { foldChanges } from './fold-changes.ts';
import { cellIn, type Gathered } from './gather.ts';
import { type ReadActions, readActions } from './read-actions.ts';
import type {
  Checksum,
  PartialAction,
  RefusedRow,
  ReportOptions,
  ReportProblem,
  ReportReading,
  ReportWarning,
  ReportWarningCode,
} from './reading.ts';

/** What a listing contributes to its reading. */
export type Listing = Pick<
  ReportReading,
  'actions' | 'partial' | 'refused' | 'checksums' | 'warnings' | 'period' | 'covered'
>;

/** The largest number of rows in downloads and answers of impact.com. */
const limits = new Set([20_000, 100_000]);

/** The file that is read, as what it says remembers it. */
export const sourceOf = ({ name, at, now }: ReportOptions): { name?: string; at: number } => ({
  ...(name === undefined ? {} : { name }),
  at: at ?? now,
});

/** Reads a listing of actions, or a list of changes to them. */
export function* readListing(
  listed: Gathered,
  options: ReportOptions,
  context: DecideContext,
): Generator<number, Result<Listing, ReportProblem>> {
  const { at } = listed.columns;
  const isChanges = !at.has('commission') && at.has('commissionChange');
  const { gathered, begunBefore } = isChanges
    ? foldChanges(listed)
    : { gathered: listed, begunBefore: new Set<string>() };
  const decided = yield* decideAmounts(gathered, context.isTrusted);
  if (!decided.ok) return decided;
  const { warnings: dateWarnings, ...dates } = yield* decideDates(gathered, context);
  const { commission, sale } = decided.value;
  const read = yield* readActions({
    gathered,
    decided: { commission, ...(sale ? { sale } : {}), ...dates },
    stages: stageWords({ ...options.mapping, ...options.stages }),
    source: sourceOf(options),
  });
  const checksums = checksumsOf(gathered, decided.value);
  const warnings = [...decided.value.warnings, ...dateWarnings, ...warningsOf(read, listed, checksums)];
  const { actions, partial, refused } = apart(read, begunBefore);
  const { stated, asked } = context;
  const span = spanOf(actions.map(({ actionDate }) => actionDate));
  const period = joined(stated ?? asked.period, span);
  // A list of changes holds only what was changed.
  const covered = isChanges || asked.isByChange ? undefined : joined(stated ?? asked.covered, span);
  return ok({
    actions,
    partial,
    refused: [...gathered.refused, ...refused],
    checksums,
    warnings,
    ...(period ? { period } : {}),
    ...(covered ? { covered } : {}),
  });
}

/**
 * Separates actions that a list of changes does not hold from their beginning: their state is known, their amounts are
 * not.
 */
function apart({ actions, partial, refused }: ReadActions, begunBefore: ReadonlySet<string>) {
  if (begunBefore.size === 0) return { actions, partial, refused };
  const whole = actions.filter(({ id }) => !begunBefore.has(id));
  const changed = actions.flatMap((action): PartialAction[] => {
    const { commission: _, sale: __, lost: ___, ...rest } = action;
    return begunBefore.has(action.id) ? [rest] : [];
  });
  const left = changed.map((): RefusedRow => ({ line: 0, reason: 'change-only' }));
  return { actions: whole, partial: [...partial, ...changed], refused: [...refused, ...left] };
}

/** Compares the sums of all rows, as the file shows them, with the file's own row of totals. */
function checksumsOf({ totals, columns }: Gathered, { commission, sale, decimals }: DecidedAmounts): Checksum[] {
  const sumOf = (cells: readonly AmountCell[]) =>
    cells.reduce((sum, cell) => sum + (typeof cell === 'object' ? cell.tenThousandths : 0), 0);
  return (['sale', 'commission'] as const).flatMap((column): Checksum[] => {
    const cells = column === 'sale' ? sale : commission;
    const shown = totals.flatMap((row) => {
      const written = readAmount(cellIn(row, columns.at.get(column)));
      return (typeof written === 'object' && amountOf(written, decimals[column])?.value) || [];
    });
    const last = shown.at(-1);
    if (!cells || last === undefined) return [];
    const sum = sumOf(cells);
    // Files that were joined have one total each.
    const all = shown.reduce((one, other) => one + other, 0);
    return [{ column, sum, total: all === sum ? all : last }];
  });
}

function warningsOf(
  { actions, counts }: ReadActions,
  { rows, columns, isCut, hasSecondTable }: Gathered,
  checksums: readonly Checksum[],
): ReportWarning[] {
  const warnings = Object.entries(counts).map(
    ([code, count]): ReportWarning => ({ code: code as ReportWarningCode, count }),
  );
  const warn = (code: ReportWarningCode, isSo: boolean) => {
    if (isSo) warnings.push({ code });
  };
  const currencies = new Set(actions.map(({ commission }) => commission.currency));
  warn('cut-off', isCut);
  warn('second-table', hasSecondTable);
  warn('row-limit', limits.has(rows.length));
  warn(
    'total-differs',
    checksums.some(({ sum, total }) => Math.abs(sum - total) > 100),
  );
  warn('several-currencies', currencies.size > 1);
  warn('no-sub-ids', !['subId1', 'subId2', 'subId3', 'sharedId'].some((name) => columns.at.has(name as 'subId1')));
  return warnings;
}
