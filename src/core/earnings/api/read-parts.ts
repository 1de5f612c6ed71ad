import { ok, type Result } from '../../result.ts';
import { answerSteps } from '../read-report.ts';
import type { PartialAction, ReportOptions, ReportProblem, ReportReading } from '../report/reading.ts';
import { impactTime, type Stretch } from './plan-run.ts';

/** The source of what impact.com itself said. Its name is shown beside the figures; `at` is impact.com's own time. */
export const impactSource = 'impact.com';

type Rows = readonly Record<string, unknown>[];

/** impact.com's own time of an answer, and which stage each of its words means, as the user said. */
type Known = Pick<ReportOptions, 'now' | 'stages'>;

/**
 * Reads the rows of `/Actions`. Unlike a downloaded report, impact.com lists here what it reversed, so a commission
 * that is missing is never taken for gone.
 */
export function* actionsSteps(rows: Rows, known: Known): Generator<number, Result<ReportReading, ReportProblem>> {
  const read = yield* answerSteps({ Actions: rows }, optionsOf(known));
  if (!read.ok) return read;
  const { covered: _, ...reading } = read.value;
  return ok({ ...reading, isWhole: false });
}

/**
 * Reads the rows of `/ActionUpdates`: how far a commission has come, and the brand's reason. Its amounts are changes,
 * and the first ones may be missing, so the amounts are not used.
 */
export function* changesSteps(rows: Rows, known: Known): Generator<number, Result<ReportReading, ReportProblem>> {
  const read = yield* answerSteps({ ActionUpdates: rows }, optionsOf(known));
  if (!read.ok) return read;
  const { actions, partial } = read.value;
  const states = [...actions, ...partial].map((one): PartialAction => {
    const { commission: _, sale: __, lost: ___, ...state } = one;
    return state;
  });
  const { covered: _, ...reading } = read.value;
  return ok({ ...reading, isWhole: false, actions: [], partial: states, refused: [] });
}

/** Reads the records of a report about the requested days. */
export function* reportRowSteps(
  rows: Rows,
  days: { from: string; to: string },
  known: Known,
): Generator<number, Result<ReportReading, ReportProblem>> {
  const asked = `?START_DATE=${days.from}&END_DATE=${days.to}`;
  return yield* answerSteps({ '@uri': asked, Records: rows }, optionsOf(known));
}

const optionsOf = ({ now, stages = {} }: Known): ReportOptions => ({ name: impactSource, now, at: now, stages });

/** The query for a stretch of time: by the day of the action (`ActionDate`), or by the last change. */
export const stretchQuery = ({ from, to }: Stretch, by: 'ActionDate' | ''): string =>
  by === ''
    ? `StartDate=${impactTime(from)}&EndDate=${impactTime(to)}`
    : `ActionDateStart=${impactTime(from)}&ActionDateEnd=${impactTime(to)}`;
