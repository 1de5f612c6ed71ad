import type { JsonProblemCode } from '../../files/walk-json.ts';
import type { Action, ClickCount, Exact, Period } from '../action.ts';
import type { Meaning } from './columns.ts';

/** A row of a report before it is understood. `broken` marks one whose quotes do not close. */
export type ReportRow = { line: number; cells: readonly string[]; broken?: true };

/**
 * What is known besides the rows: the file's name, the current time, the file's own time, and the user's answers about
 * its headers and about its words for stages.
 */
export type ReportOptions = {
  name?: string;
  now: number;
  at?: number;
  mapping?: Record<string, string>;
  stages?: Record<string, string>;
};

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
  | 'excel-damaged'
  | 'excel-locked'
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
 * A refused report: where, which column, what impact.com said, or the headers to choose from and the missing columns.
 */
export type ReportProblem = {
  code: ReportProblemCode;
  line?: number;
  column?: string;
  seen?: string;
  headers?: string[];
  missing?: Meaning[];
};

/** Warnings about a report that can be read. */
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

/** The sum of a column, and the sum in the report's own row of totals. */
export type Checksum = { column: 'sale' | 'commission'; sum: number; total: number };

/** Sums that impact.com gives for a day, a program or the whole report. Amounts are in ten-thousandths. */
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
 * The known part of an action in a damaged row or a list of changes. Its day may be empty, its id without dots, its
 * amount absent.
 */
export type PartialAction = Omit<Action, 'commission'> & { commission?: Exact };

/** The content of a report. */
export type ReportReading = {
  report: ReportKind;
  /** The days that it covers, if it says so. */
  period?: Period;
  /** The days for which it holds every action that its filters let through. */
  covered?: Period;
  /** Whether it holds its whole period. A file that was cut off says nothing about what it lacks. */
  isWhole: boolean;
  actions: Action[];
  /** Rows whose day or id is damaged. They change a known action and never create a new one. */
  partial: PartialAction[];
  clicks: ClickCount[];
  totals: ImpactTotal[];
  refused: RefusedRow[];
  checksums: Checksum[];
  warnings: ReportWarning[];
  /** Which page of a paged answer this is. */
  page?: { from: number; to: number; total: number };
};
