import { type Action, dayIn } from '../../core/earnings/action.ts';
import { impactSource } from '../../core/earnings/api/read-parts.ts';
import { unknownWords } from '../../core/earnings/cells/stage.ts';
import { compareTotals } from '../../core/earnings/compare-totals.ts';
import { decodeReport } from '../../core/earnings/decode-report.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { type EarningsChange, undoSteps } from '../../core/earnings/kept/undo-merge.ts';
import { type MergeTold, type MergeWarning, mergeSteps } from '../../core/earnings/merge-actions.ts';
import { mergeClickSteps } from '../../core/earnings/merge-clicks.ts';
import { reportSteps } from '../../core/earnings/read-report.ts';
import type { ReportOptions, ReportProblem, ReportReading } from '../../core/earnings/report/reading.ts';
import { countedClicks } from '../../core/earnings/sums/counted-clicks.ts';
import { largestFile } from '../../core/files/import-preview.ts';
import { isZip } from '../../core/files/zip-entries.ts';
import type { Progress } from '../../core/progress.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { changeEarnings, loadEarnings } from '../../store/earnings.ts';
import { isPrivateWindow } from '../doors.ts';
import { forgetReached } from '../impact/impact-store.ts';
import { inSlices } from '../in-slices.ts';
import type { KeptReport } from './load-earned.ts';
import { prepareEarned } from './prepare-earned.ts';
import {
  type ColumnMapping,
  recallColumns,
  recallStatuses,
  rememberColumns,
  rememberStatuses,
  type StatusMapping,
} from './report-columns.ts';

/** What the user says about a report: the meaning of its columns, and of its words for stages. */
export type SaidOfReport = { mapping?: ColumnMapping | undefined; stages?: StatusMapping | undefined };

/** What importing a report would do. `isGuessed` says that letters beyond English may be wrong. */
export type ReportPreview = {
  reading: ReportReading;
  isGuessed: boolean;
  told: MergeTold;
  warnings: readonly MergeWarning[];
  /**
   * How many counts of clicks are new or newer, how many are left out since their days overlap with kept ones, and
   * whether clicks without days will not be counted beside those with days.
   */
  clicks: { taken: number; left: number; areUndatedUncounted: boolean };
  /** Words for stages that are not known. */
  statuses: readonly string[];
  /** Whether impact.com's own sums equal those of the kept actions. If they differ, both, in ten-thousandths. */
  totals?: 'agree' | { ours: number; theirs: number };
};

/** Why there is no preview, or why nothing was imported. */
export type ImportReportProblem =
  | ReportProblem
  | { code: 'private-window' | 'unreadable-file' | 'unreadable-earnings' | 'stopped' };

/**
 * What importing a report would do. Only the user's answers about its columns and its words for stages are stored.
 * `onDone` is told how many rows are read.
 */
export async function previewReport(
  file: File,
  progress: Progress = {},
  { mapping, stages }: SaidOfReport = {},
): Promise<Result<ReportPreview, ImportReportProblem>> {
  if (isPrivateWindow()) return refuse({ code: 'private-window' });
  if (file.size > largestFile) return refuse({ code: 'too-big' });
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refuse({ code: 'unreadable-file' }); // Moved or deleted since it was chosen.
  try {
    const known = await recallStatuses().catch(() => ({}));
    const options = { name: file.name, now: Date.now(), at: file.lastModified, stages: { ...known, ...stages } };
    const { read, isGuessed } = await readAsSaid(
      new Uint8Array(bytes),
      { ...options, ...(mapping ? { mapping } : {}) },
      progress,
    );
    if (!read.ok) return read;
    if (stages) await rememberStatuses(stages).catch(() => undefined);
    const now = await loadEarnings();
    const { told, warnings, after, clicks } = await merged(now, read.value, progress);
    const totals = totalsIn(after, read.value);
    const statuses = unknownWords(read.value.actions);
    return ok({ reading: read.value, isGuessed, told, warnings, clicks, statuses, ...(totals ? { totals } : {}) });
  } catch {
    return refuse({ code: progress.signal?.aborted ? 'stopped' : 'unreadable-earnings' });
  }
}

/**
 * Reads a report. If its columns are not recognised, reads it once more with what the user earlier said about the same
 * header. What the user says now is kept if the report can then be read.
 */
async function readAsSaid(bytes: Uint8Array<ArrayBuffer>, options: ReportOptions, progress: Progress) {
  const first = await readFile(bytes, { ...options, mapping: {} }, progress);
  const headers = first.read.ok ? undefined : first.read.problem.headers;
  if (!headers) return first;
  const mapping = options.mapping ?? (await recallColumns(headers).catch(() => undefined));
  if (!mapping) return first;
  const second = await readFile(bytes, { ...options, mapping }, progress);
  if (second.read.ok && options.mapping) await rememberColumns(headers, mapping).catch(() => undefined);
  return second;
}

/** Reads a report as text, or as a workbook; the reader of workbooks is loaded only for one. */
async function readFile(bytes: Uint8Array<ArrayBuffer>, options: ReportOptions, progress: Progress) {
  if (isZip(bytes)) {
    const { readReportWorkbook } = await import('./read-workbook.ts');
    return { read: await readReportWorkbook(bytes, options, progress), isGuessed: false };
  }
  const { text, isGuessed } = decodeReport(bytes);
  return { read: await inSlices(reportSteps(text, options), progress), isGuessed };
}

/**
 * Adds a report to the kept earnings, all or nothing, and prepares what Earnings shows of it. `currency` is that of the
 * account, or empty. Returns the change, so that it can be undone.
 */
export async function applyReport(
  { reading }: Pick<ReportPreview, 'reading'>,
  currency: string,
  progress: Progress = {},
): Promise<Result<EarningsChange, 'stopped' | 'refused'>> {
  try {
    const change = await changeEarnings(async (now) => (await merged(now, reading, progress)).after, progress);
    await prepareEarned(change.after, currency);
    return ok(change);
  } catch {
    return refuse(progress.signal?.aborted ? 'stopped' : 'refused');
  }
}

/** Deletes all that reports said. Returns the change, so that it can be undone, or nothing if the browser refused. */
export const removeEarnings = (): Promise<EarningsChange | undefined> =>
  remove(() => ({ actions: [], clicks: [] }), true);

/** Deletes the commissions and the clicks that one report reported last. Returns the same as `removeEarnings`. */
export function removeReport({ name, at }: Pick<KeptReport, 'name' | 'at'>): Promise<EarningsChange | undefined> {
  const isOther = ({ source }: { source?: Action['source'] }) => source?.at !== at || source.name !== name;
  return remove(
    ({ actions, clicks }) => ({ actions: actions.filter(isOther), clicks: clicks.filter(isOther) }),
    name === impactSource,
  );
}

/** If impact.com itself said some of it, its next run fetches everything again, not only what has changed. */
async function remove(change: (now: Earnings) => Earnings, isFetched: boolean): Promise<EarningsChange | undefined> {
  try {
    const changed = await changeEarnings(change);
    if (isFetched) await forgetReached().catch(() => undefined);
    return changed;
  } catch {
    return undefined;
  }
}

/** Undoes an import or a removal; later data stays. False if the browser refused, and then nothing changed. */
export const undoEarnings = (change: EarningsChange): Promise<boolean> =>
  changeEarnings((now) => inSlices(undoSteps(now, change))).then(
    () => true,
    () => false,
  );

async function merged(now: Earnings, reading: ReportReading, progress: Progress) {
  const { actions, told, warnings } = await inSlices(mergeSteps(now.actions, [reading]), progress);
  const { clicks, added, left } = await inSlices(mergeClickSteps(now.clicks, [reading.clicks]), progress);
  const areUndatedUncounted = reading.clicks.length > 0 && countedClicks(clicks).left.length > 0;
  return { told, warnings, after: { actions, clicks }, clicks: { taken: added, left, areUndatedUncounted } };
}

/** impact.com's sums beside ours, where we know commissions of these days at all. */
function totalsIn({ actions }: Earnings, reading: ReportReading): ReportPreview['totals'] {
  const { period, totals } = reading;
  if (!period || totals.length === 0) return undefined;
  const isWithin = ({ actionDate }: Action) => dayIn(actionDate) >= period.from && dayIn(actionDate) <= period.to;
  if (!actions.some(isWithin)) return undefined;
  const found = compareTotals(actions, reading, period);
  if (!found) return undefined; // Of several currencies.
  const sum = (side: 'ours' | 'theirs') => found.reduce((all, one) => all + one[side], 0);
  return found.length === 0 ? 'agree' : { ours: sum('ours'), theirs: sum('theirs') };
}
