import { type SubIds, subIdNames } from '../../link/sub-ids.ts';
import type { Action, Exact, Stage } from '../action.ts';
import { currencyOf } from '../cells/amount.ts';
import { readId } from '../cells/ids.ts';
import { stageReader } from '../cells/stage.ts';
import { kindOfSubId } from '../cells/sub-id-cells.ts';
import type { AmountCell } from '../decide/amount-columns.ts';
import { exact } from '../exact.ts';
import { type Meaning, meanings } from './columns.ts';
import { cellIn, type Gathered, type Row } from './gather.ts';
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
type Places = Record<Meaning, number | undefined>;
/** A parsed row, or why it is left out. */
type Read = { action: Action; isPartial: boolean } | RefusedReason;

/** Counts one more. */
export const count = (counts: WarningCounts, code: ReportWarningCode) => {
  counts[code] = (counts[code] ?? 0) + 1;
};

/** Reads the rows of a listing, one after another. What all of them share is found once. */
export function rowReader(
  { gathered, decided, stages, source }: ActionContext,
  counts: WarningCounts,
): (row: Row, at: number) => Read {
  const { at: places } = gathered.columns;
  const place = Object.fromEntries(meanings.map((meaning) => [meaning, places.get(meaning)])) as Places;
  const readStage = stageReader(stages);
  const readSubIds = subIdReader(places, counts);
  const { commission, sale, dates, areDatesDamaged } = decided;
  return (row, at) => {
    const id = readId(cellIn(row, place.id));
    if (id.state === 'damaged') return cellIn(row, place.id).trim() === '' ? 'no-id' : 'damaged-id';
    const detail = cellIn(row, place.detail).trim();
    const stage = readStage({
      status: cellIn(row, place.status),
      detail,
      cleared: cellIn(row, place.cleared).trim(),
      paystub: cellIn(row, place.paystub).trim(),
    });
    const currency = place.currency === undefined ? undefined : currencyIn(cellIn(row, place.currency));
    const shown = amountIn(commission[at], currency);
    // If an action does not count, its amount may be anything.
    if (typeof shown === 'string' && stage.pays) return shown;
    const paid = typeof shown === 'string' ? undefined : shown;
    if (!paid && stage.pays) return 'bad-amount';
    const actionDate = dates.date?.[at];
    if (!areDatesDamaged && (actionDate === undefined || actionDate === 'bad'))
      return actionDate === 'bad' ? 'bad-date' : 'no-date';
    if (stage.stage === 'unknown') count(counts, stage.pays ? 'unknown-status' : 'not-commissionable');
    else if (stage.pays && !paid?.tenThousandths) count(counts, 'zero-earnings');
    const action: Action = {
      id: id.id,
      program: id.state === 'whole' && id.program !== '' ? id.program : cellIn(row, place.program).trim().slice(0, 20),
      stage: stage.stage,
      actionDate: actionDate === 'bad' ? '' : (actionDate ?? ''),
      commission: stage.pays && paid ? paid : exact(0, paid?.currency ?? currency),
      subIds: readSubIds(row),
      source,
    };
    // One by one: this is done for each of a hundred thousand rows.
    if (stage.word !== undefined) action.word = stage.word.slice(0, 200);
    if (detail !== '') action.detail = detail.slice(0, 200);
    const clickDate = known(dates.click, at);
    const lockDate = known(dates.lock, at);
    const clearingDate = known(dates.cleared, at) ?? known(dates.clearing, at);
    if (clickDate !== undefined) action.clickDate = clickDate;
    if (lockDate !== undefined) action.lockDate = lockDate;
    if (clearingDate !== undefined) action.clearingDate = clearingDate;
    const sold = amountIn(sale?.[at], currency);
    if (sold !== undefined && typeof sold !== 'string') action.sale = sold;
    if (!stage.pays && paid?.tenThousandths) action.lost = paid;
    const ad = cellIn(row, place.ad).trim();
    if (ad !== '') action.ad = ad.slice(0, 200);
    return { action, isPartial: areDatesDamaged || id.state === 'digits' };
  };
}

/** Reads the sub IDs of rows, and counts the rows with an unfilled gap or an e-mail address in one of them. */
function subIdReader(places: Gathered['columns']['at'], counts: WarningCounts): (row: Row) => SubIds {
  const seen = subIdNames.filter((name) => places.has(name)).map((name) => [name, places.get(name)] as const);
  return (row) => {
    const subIds: SubIds = {};
    let [hasMacro, hasMail] = [false, false];
    for (const [name, place] of seen) {
      const cell = cellIn(row, place);
      const kind = kindOfSubId(cell);
      if (kind === 'label' || kind === 'mail') subIds[name] = cell;
      if (kind === 'macro') hasMacro = true;
      if (kind === 'mail') hasMail = true;
    }
    if (hasMacro) count(counts, 'unfilled-macro');
    if (hasMail) count(counts, 'e-mail-in-sub-id');
    return subIds;
  };
}

const known = (dates: DecidedColumns['dates'][Meaning], at: number): string | undefined => {
  const date = dates?.[at];
  return date === 'bad' ? undefined : date;
};

const currencyIn = (cell: string): string | undefined => {
  const code = currencyOf(cell.trim().toUpperCase());
  return code === '' || code === 'none' ? undefined : code;
};

function amountIn(
  cell: AmountCell | undefined,
  currency: string | undefined,
): Exact | undefined | 'bad-amount' | 'too-large' {
  if (cell === undefined || cell === 'blank') return undefined;
  if (typeof cell === 'string' || currency === undefined || cell.currency !== undefined) return cell;
  return exact(cell.tenThousandths, currency);
}
