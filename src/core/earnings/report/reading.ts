import type { JsonProblemCode } from '../../files/walk-json.ts';
import type { Action, ClickCount, Exact, Period } from '../action.ts';
import type { Meaning } from './columns.ts';

/** A row of a report before it is understood; `broken` is one whose quotes do not close. */
export type ReportRow = { line: number; cells: readonly string[]; broken?: true };

/** What is known besides the rows: the file's name, the time now, the file's own time, and what the user said of its headers. */
export type ReportOptions = { name?: string; now: number; at?: number; mapping?: Record<string, string> };

/** Which report it is: commissions one by one, clicks by sub ID, or sums by day, month or brand. */
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

/** A refused report: where, which column, what impact.com said, or the headers to choose from and the columns that none is. */
export type ReportProblem = {
  code: ReportProblemCode;
  line?: number;
  column?: string;
  seen?: string;
  headers?: string[];
  missing?: Meaning[];
};

/** What is said of a report that is read all the same. */
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

/** A warning, the column that it is about, and how many rows. */
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

/** A row that is left out: its line, or in JSON its number, and why. */
export type RefusedRow = { line: number; reason: RefusedReason };

/** The sum of a column and what the report's own row of totals says. */
export type Checksum = { column: 'sale' | 'commission'; sum: number; total: number };

/** Sums as impact.com gives them: for a day, a program, or the whole report. Amounts are in ten-thousandths. */
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

/** An action as far as a damaged row, or a list of changes, tells: its day may be empty, its id without dots, its amount absent. */
export type PartialAction = Omit<Action, 'commission'> & { commission?: Exact };

/** What a report says. */
export type ReportReading = {
  report: ReportKind;
  /** Which days it is about, as far as it tells. */
  period?: Period;
  /** The days of which it holds every action that its filters let through. */
  covered?: Period;
  /** Whether it is all of its period; a file that was cut says nothing of what it lacks. */
  isWhole: boolean;
  actions: Action[];
  /** Rows whose day or id is damaged: they change an action that is known, and never make a new one. */
  partial: PartialAction[];
  clicks: ClickCount[];
  totals: ImpactTotal[];
  refused: RefusedRow[];
  checksums: Checksum[];
  warnings: ReportWarning[];
  /** Which part of an answer in pages this is. */
  page?: { from: number; to: number; total: number };
};
