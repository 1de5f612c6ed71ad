import { defined } from '../../defined.ts';
import { upworkProgramId } from '../../impact-hosts.ts';
import { subIdNames } from '../../link/sub-ids.ts';
import { mapSteps } from '../../progress.ts';
import { type ClickCount, dayIn, type Exact, type Period } from '../action.ts';
import { readAmount } from '../cells/amount.ts';
import { subIdsOf } from '../cells/sub-id-cells.ts';
import { type AmountCell, amountsOf, styleOf } from '../decide/amount-columns.ts';
import { exact, sumExact } from '../exact.ts';
import type { Meaning } from './columns.ts';
import { type Gathered, type NamedRow, namedRows } from './gather.ts';
import type { ImpactTotal, RefusedRow } from './reading.ts';

/** The clicks and sums of a grouped report. */
export type ReadGroups = {
  clicks: ClickCount[];
  totals: ImpactTotal[];
  refused: RefusedRow[];
  ownTotal?: ImpactTotal;
  /** The columns of amounts that are left out because they contradict themselves. */
  damaged: Meaning[];
};

const whole = /^\d{1,12}$/;
const inGroups = /^\d{1,3}(?:[.,'\s\u00a0\u202f]\d{2,3})*[.,'\s\u00a0\u202f]\d{3}$/;
const noDecimals = /[.,]0{1,2}$|[.,]0{4,18}$/;

/** A whole number as reports write it: `1398`, `1,398`, `1398.00`. Nothing for other text. */
function readCount(cell: string): number | undefined {
  const text = cell.trim().replace(noDecimals, '');
  if (whole.test(text)) return Number(text);
  return inGroups.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}

/** The rows of a grouped report, and their dates if it has days. */
type GroupRows = {
  rows: readonly NamedRow[];
  dates: readonly (string | undefined)[];
  isTrusted: boolean;
  period: Period | undefined;
};

/** Reads clicks by sub ID, or sums by day or program. */
export function* readGroups(
  { totals, columns }: Gathered,
  { rows, dates, isTrusted, period }: GroupRows,
): Generator<number, ReadGroups> {
  const own = namedRows(totals, columns);
  const refused: RefusedRow[] = [];
  const damaged: Meaning[] = [];
  const amounts: { name: 'sale' | 'commission' | 'other' | 'total'; cells: AmountCell[] }[] = [];
  for (const name of ['sale', 'commission', 'other', 'total'] as const) {
    const cells = yield* mapSteps([...rows, ...own], ({ cells }) => readAmount(cells[name] ?? ''));
    const style = styleOf(cells, { isTrusted });
    const isSound = style !== 'damaged' && style.suspects.length === 0;
    if (!isSound) damaged.push(name);
    amounts.push({ name, cells: isSound ? (yield* amountsOf(cells, style.decimal)).cells : [] });
  }
  const totalOf = ({ cells }: NamedRow, at: number): ImpactTotal => {
    const counted = (name: Meaning) => readCount(cells[name] ?? '');
    const sums = amounts.map(({ name, cells }) => {
      const cell = cells[at];
      return [name, typeof cell === 'object' ? cell : undefined] as const;
    });
    const day = dates[at];
    const { total, commission, other = apart(total, commission), sale } = Object.fromEntries(sums);
    return defined({
      day: day === undefined ? undefined : dayIn(day),
      program: programOf(cells),
      clicks: counted('clicks'),
      rawClicks: counted('rawClicks'),
      actions: counted('actions'),
      sale,
      commission,
      other,
    });
  };
  const found = yield* mapSteps(rows, totalOf);
  const ownTotal =
    own.length === 0 ? unlabelledTotal(rows, found) : own.map((row, at) => totalOf(row, rows.length + at)).at(-1);
  const isOwn = own.length === 0 && ownTotal !== undefined;
  const data = isOwn ? rows.slice(0, -1) : rows;
  const bySubId = subIdNames.some((name) => columns.at.has(name));
  const clicks = data.flatMap(({ line, cells }, at): ClickCount[] => {
    const { clicks: unique, rawClicks, day } = found[at] ?? {};
    if (unique === undefined) {
      refused.push({ line, reason: 'bad-count' });
      return [];
    }
    const days = day === undefined ? period : { from: day, to: day };
    return [
      {
        ...(days ? { period: days } : {}),
        subIds: bySubId ? subIdsOf((name) => cells[name] ?? '') : {},
        clicks: unique,
        ...(rawClicks === undefined ? {} : { rawClicks }),
      },
    ];
  });
  return { clicks, totals: isOwn ? found.slice(0, -1) : found, refused, damaged, ...(ownTotal ? { ownTotal } : {}) };
}

/** The id of a row's program, or its name if the id is missing. */
function programOf({ program = '', brand = '' }: NamedRow['cells']): string | undefined {
  const name = program.trim() || brand.trim();
  return name.toLowerCase() === 'upwork' ? upworkProgramId : name || undefined;
}

/** The columns of the total besides commissions. */
const apart = (total: Exact | undefined, commission: Exact | undefined): Exact | undefined =>
  total && commission ? exact(total.tenThousandths - commission.tenThousandths, total.currency) : undefined;

/** A last row without words whose sums are those of all other rows. */
function unlabelledTotal(rows: readonly NamedRow[], totals: readonly ImpactTotal[]): ImpactTotal | undefined {
  const last = rows.at(-1);
  const total = totals.at(-1);
  if (rows.length < 3 || !last || !total || Object.values(last.cells).some((cell) => /\p{L}/u.test(cell)))
    return undefined;
  const before = totals.slice(0, -1);
  const fits = (['clicks', 'rawClicks', 'actions'] as const).every(
    (name) => total[name] === undefined || total[name] === before.reduce((sum, one) => sum + (one[name] ?? 0), 0),
  );
  return fits && (total.clicks ?? 0) > 0 ? total : undefined;
}

/** The sum of several totals. */
export function addTotals(totals: readonly ImpactTotal[]): ImpactTotal {
  const count = (name: 'clicks' | 'rawClicks' | 'actions') => {
    const found = totals.flatMap((one) => one[name] ?? []);
    return found.length === 0 ? undefined : found.reduce((sum, one) => sum + one, 0);
  };
  const amount = (name: 'sale' | 'commission' | 'other') => {
    const sums = sumExact(totals.flatMap((one) => one[name] ?? []));
    return sums.length === 1 ? sums[0] : undefined;
  };
  return defined({
    clicks: count('clicks'),
    rawClicks: count('rawClicks'),
    actions: count('actions'),
    sale: amount('sale'),
    commission: amount('commission'),
    other: amount('other'),
  });
}

/** Counts exported single clicks by sub IDs and day. */
export function countClicks(rows: readonly NamedRow[], dates: readonly (string | undefined)[]): ClickCount[] {
  const counts = new Map<string, ClickCount>();
  for (const [at, { cells }] of rows.entries()) {
    const subIds = subIdsOf((name) => cells[name] ?? '');
    const day = dayIn(dates[at] ?? '');
    const key = JSON.stringify([day, ...subIdNames.map((name) => subIds[name])]);
    const known = counts.get(key) ?? {
      ...(day === '' ? {} : { period: { from: day, to: day } }),
      subIds,
      clicks: 0,
      rawClicks: 0,
    };
    counts.set(key, known);
    known.rawClicks = (known.rawClicks ?? 0) + 1;
    if ((cells.isUnique ?? '').trim().toLowerCase() === 'true') known.clicks += 1;
  }
  return [...counts.values()];
}
