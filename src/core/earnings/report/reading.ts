import type { JsonProblemCode } from '../../files/walk-json.ts';
import type { Action, ClickCount, Exact, Period } from '../action.ts';
import type { Meaning } from './columns.ts';

/** A row of a report before it is interpreted; `broken` means that its quotes do not close. */
export type ReportRow = { line: number; cells: readonly string[]; broken?: true };

/**
 * What is known besides the rows: the file's name, the current time, the file's own time, and the user's answers about
 * its headers.
 */
export type ReportOptions = { name?: string; now: number; at?: number; mapping?: Record<string, string> };

/** The kind of report: single commissions, clicks by sub ID, or sums by day, month or brand. */
export type ReportKind = 'actions' | 'clicks' | 'days' | 'months' | 'brands';

/** Why a whole report is refused. */
export type ReportProblemCode =
  | 'empty-file'
  | 'too-big'
  | 'too-many-rows'
  | 'not-text'
  | 'web-page'
  | 'xml'
  | 'pdf'
  | 'excel-file'
  | 'impact-error'
  | 'job-not-ready'
  | 'job-failed'
  | 'job-done'
  | 'finance-report'
  | 'another-report'
  | 'unknown-columns'
  | 'columns-missing'
  | 'compared-periods'
  | 'damaged-ids'
  | 'damaged-amounts'
  | JsonProblemCode;

/**
 * A refused report: the place, the column, impact.com's own message, or the headers to choose from and the columns that
 * are missing.
 */
export type ReportProblem = {
  code: ReportProblemCode;
  line?: number;
  column?: string;
  seen?: string;
  headers?: string[];
  missing?: Meaning[];
};

/** A warning about a report that can still be read. */
export type ReportWarningCode =
  | 'empty-report'
  | 'cut-off'
  | 'row-limit'
  | 'second-table'
  | 'pages-missing'
  | 'total-differs'
  | 'damaged-ids'
  | 'damaged-dates'
  | 'unclear-dates'
  | 'damaged-amounts'
  | 'several-currencies'
  | 'no-sub-ids'
  | 'unfilled-macro'
  | 'e-mail-in-sub-id'
  | 'unknown-status'
  | 'not-commissionable'
  | 'zero-earnings'
  | 'items-added-up'
  | 'rows-differ'
  | 'rounded';

/** A warning, its column, and the number of rows. */
export type ReportWarning = { code: ReportWarningCode; column?: string; count?: number };

/** Why a row is left out. */
export type RefusedReason =
  | 'no-id'
  | 'damaged-id'
  | 'no-date'
  | 'bad-date'
  | 'damaged-dates'
  | 'bad-amount'
  | 'too-large'
  | 'bad-count'
  | 'change-only'
  | 'cut-off'
  | 'too-many-cells'
  | 'too-long';

/** A row that is left out: its line (in JSON its number) and the reason. */
export type RefusedRow = { line: number; reason: RefusedReason };

/** The sum of a column, and the report's own total. */
export type Checksum = { column: 'sale' | 'commission'; sum: number; total: number };

/** Sums by impact.com: for a day, a program, or the whole report. Amounts are in ten-thousandths. */
export type ImpactTotal = {
  day?: string;
  program?: string;
  clicks?: number;
  rawClicks?: number;
  actions?: number;
  sale?: Exact;
  commission?: Exact;
  other?: Exact;
};

/**
 * An action as far as a damaged row or a list of changes describes it: its day may be empty, its id without dots, its
 * amount missing.
 */
export type PartialAction = Omit<Action, 'commission'> & { commission?: Exact };

/** The content of a report. */
export type ReportReading = {
  report: ReportKind;
  /** The days of the report, as far as they are known. */
  period?: Period;
  /** The days for which it holds every action that its filters let through. */
  covered?: Period;
  /** Whether it is complete; that an action is missing from a cut file means nothing. */
  isWhole: boolean;
  actions: Action[];
  /** Rows with a damaged day or id: they change a known action and never create one. */
  partial: PartialAction[];
  clicks: ClickCount[];
  totals: ImpactTotal[];
  refused: RefusedRow[];
  checksums: Checksum[];
  warnings: ReportWarning[];
  /** The position of this page in a paged answer. */
  page?: { from: number; to: number; total: number };
};
