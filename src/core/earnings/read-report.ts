import { largestFile } from '../files/import-preview.ts';
import { walkJson } from '../files/walk-json.ts';
import { allSteps } from '../progress.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type RowsOptions, rowSteps } from './read-rows.ts';
import { mappingOf } from './report/columns.ts';
import { type Asked, askedDays, jsonRows } from './report/json-rows.ts';
import type { ReportOptions, ReportProblem, ReportReading } from './report/reading.ts';
import { otherFile, textRows } from './report/text-rows.ts';

type Read = Result<ReportReading, ReportProblem>;

/** Reads a report of impact.com: a downloaded CSV or TSV, or an answer of its API as JSON. Never throws. */
export const readReport = (text: string, options: ReportOptions): Read => allSteps(reportSteps(text, options));

/** The same in short steps, which yield the progress. */
export function* reportSteps(text: string, options: ReportOptions): Generator<number, Read> {
  if (text.length > largestFile) return refuse({ code: 'too-big' });
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (bare.trim() === '') return refuse({ code: 'empty-file' });
  const other = otherFile(bare);
  if (other) return refuse({ code: other });
  if (/^\s*(?:\{|\[\s*[{[\]"\d])/.test(bare.slice(0, 10_000))) return yield* readAnswer(bare, options);
  return yield* rowSteps(textRows(bare, mappingOf(options.mapping)), options);
}

function* readAnswer(text: string, options: ReportOptions): Generator<number, Read> {
  const answer = parse(text);
  if (answer === undefined) {
    // What is wrong with the file, and where.
    const walked = yield* walkJson(text);
    return walked.ok ? refuse({ code: 'broken-json' }) : walked;
  }
  return yield* answerSteps(answer, options);
}

/** What an answer of impact.com's says, as its interface gives it: in steps of a moment. Never throws. */
export function* answerSteps(answer: unknown, options: ReportOptions): Generator<number, Read> {
  const found = yield* jsonRows(answer);
  if (!found.ok) return found;
  const { rows, isEmpty, page, asked } = found.value;
  const days = askedDays(asked);
  if (isEmpty) return ok(nothingIn(days));
  const read = yield* rowSteps(rows, { ...options, isTrusted: true, asked: days } satisfies RowsOptions);
  // A list of unknown records is not a table whose headers the user could explain.
  if (!read.ok && read.problem.code === 'unknown-columns') return refuse({ code: 'another-report' });
  if (!read.ok || !page || page.to - page.from >= page.total) return read;
  const warnings = [
    ...read.value.warnings,
    { code: 'pages-missing' as const, count: page.total - (page.to - page.from) },
  ];
  return ok({ ...read.value, warnings, isWhole: false, page });
}

const nothingIn = ({ isByChange: _, ...days }: Asked): ReportReading => ({
  report: 'actions',
  isWhole: true,
  actions: [],
  partial: [],
  clicks: [],
  totals: [],
  refused: [],
  checksums: [],
  warnings: [{ code: 'empty-report' }],
  ...days,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
