import { type SubIds, subIdNames } from '../../link/sub-ids.ts';
import type { Action, Exact, Stage } from '../action.ts';
import { currencyOf } from '../cells/amount.ts';
import { readId } from '../cells/ids.ts';
import { type ReadStage, type StageCells, stageOf } from '../cells/stage.ts';
import { isMacro, isMail, subIdsOf } from '../cells/sub-id-cells.ts';
import type { AmountCell } from '../decide/amount-columns.ts';
import { exact } from '../exact.ts';
import type { Meaning } from './columns.ts';
import type { Gathered, Row } from './gather.ts';
import type { RefusedReason, ReportWarningCode } from './reading.ts';

/** The decided columns of a listing: amounts and dates by row. */
export type DecidedColumns = {
  commission: AmountCell[];
  sale?: AmountCell[];
  dates: Partial<Record<Meaning, (string | 'bad' | undefined)[]>>;
  /** Whether the dates are too damaged to be read. */
  areDatesDamaged: boolean;
};

/** How often each thing was met. */
export type WarningCounts = Partial<Record<ReportWarningCode, number>>;

/** What a row is read with. */
export type ActionContext = {
  gathered: Gathered;
  decided: DecidedColumns;
  stages: ReadonlyMap<string, Stage>;
  source: Action['source'];
};
/** A parsed row, or why it is left out. */
type Read = { action: Action; isPartial: boolean } | RefusedReason;

/** Counts one more. */
export const count = (counts: WarningCounts, code: ReportWarningCode) => {
  counts[code] = (counts[code] ?? 0) + 1;
};

/** Reads a row of a listing. */
export function readRow(
  row: Row,
  at: number,
  { gathered, decided, stages, source }: ActionContext,
  counts: WarningCounts,
): Read {
  const cell = (meaning: Meaning) => row.cells[meaning] ?? '';
  const id = readId(cell('id'));
  if (id.state === 'damaged') return cell('id').trim() === '' ? 'no-id' : 'damaged-id';
  const stageCells: StageCells = {
    status: cell('status'),
    detail: cell('detail'),
    cleared: cell('cleared').trim(),
    paystub: cell('paystub').trim(),
  };
  const stage = stageOf(stageCells, stages);
  const currency = currencyIn(cell('currency'));
  const shown = amountIn(decided.commission[at], currency);
  // If an action does not count, its amount may be anything.
  if (typeof shown === 'string' && stage.pays) return shown;
  const paid = typeof shown === 'string' ? undefined : shown;
  if (!paid && stage.pays) return 'bad-amount';
  const sale = amountIn(decided.sale?.[at], currency);
  const date = (meaning: Meaning) => decided.dates[meaning]?.[at];
  const actionDate = date('date');
  if (!decided.areDatesDamaged && (actionDate === undefined || actionDate === 'bad'))
    return actionDate === 'bad' ? 'bad-date' : 'no-date';
  const optional = (meaning: Meaning) => (date(meaning) === 'bad' ? undefined : date(meaning));
  const subIds = subIdsOf((name) => cell(name));
  note(stage, cell, paid, gathered, counts);
  const ad = cell('ad').trim().slice(0, 200);
  const detail = stageCells.detail.trim().slice(0, 200);
  const action: Action = {
    id: id.id,
    program: id.state === 'whole' && id.program !== '' ? id.program : cell('program').trim().slice(0, 20),
    stage: stage.stage,
    actionDate: actionDate === 'bad' ? '' : (actionDate ?? ''),
    commission: stage.pays && paid ? paid : exact(0, paid?.currency ?? currency),
    subIds,
    source,
  };
  // One by one: this is done for each of a hundred thousand rows.
  if (stage.word !== undefined) action.word = stage.word.slice(0, 200);
  if (detail !== '') action.detail = detail;
  const [clickDate, lockDate] = [optional('click'), optional('lock')];
  const clearingDate = optional('cleared') ?? optional('clearing');
  if (clickDate !== undefined) action.clickDate = clickDate;
  if (lockDate !== undefined) action.lockDate = lockDate;
  if (clearingDate !== undefined) action.clearingDate = clearingDate;
  if (sale !== undefined && typeof sale !== 'string') action.sale = sale;
  if (!stage.pays && paid?.tenThousandths) action.lost = paid;
  if (ad !== '') action.ad = ad;
  return { action, isPartial: decided.areDatesDamaged || id.state === 'digits' };
}

/** Counts what the user may want to know about a row. */
function note(
  stage: ReadStage,
  cell: (meaning: Meaning) => string,
  paid: Exact | undefined,
  { columns }: Gathered,
  counts: WarningCounts,
): void {
  if (stage.stage === 'unknown') count(counts, stage.pays ? 'unknown-status' : 'not-commissionable');
  else if (stage.pays && !paid?.tenThousandths) count(counts, 'zero-earnings');
  const cells = subIdNames.filter((name: keyof SubIds) => columns.at.has(name)).map(cell);
  if (cells.some(isMacro)) count(counts, 'unfilled-macro');
  if (cells.some(isMail)) count(counts, 'e-mail-in-sub-id');
}

const currencyIn = (cell: string): string | undefined => {
  const code = currencyOf(cell.trim().toUpperCase());
  return code === '' || code === 'none' ? undefined : code;
};

function amountIn(
  cell: AmountCell | undefined,
  currency: string | undefined,
): Exact | undefined | 'bad-amount' | 'too-large' {
  if (cell === undefined || cell === 'blank') return undefined;
  if (typeof cell === 'string') return cell;
  return exact(cell.value, cell.currency ?? currency);
}
