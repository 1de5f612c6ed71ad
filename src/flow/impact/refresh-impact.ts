import { dayMs, utcDayOf } from '../../core/day.ts';
import { dayIn } from '../../core/earnings/action.ts';
import type { ImpactRun } from '../../core/earnings/api/impact-kept.ts';
import { isTooOld, nothingReached } from '../../core/earnings/api/plan-run.ts';
import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import { reportRowSteps } from '../../core/earnings/api/read-parts.ts';
import { compareTotals } from '../../core/earnings/compare-totals.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import type { Progress } from '../../core/progress.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { alone } from '../../platform/alone.ts';
import { hasImpactAccess } from '../../platform/impact-api.ts';
import { loadEarnings } from '../../store/earnings.ts';
import { prepareEarned } from '../earnings/prepare-earned.ts';
import { recallEarned } from '../earnings/recall-earned.ts';
import { recallStatuses } from '../earnings/report-columns.ts';
import { inSlices } from '../in-slices.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { askList } from './ask-list.ts';
import { whose } from './connect.ts';
import { type Fetching, fetchEarnings, hasFailed } from './fetch-earnings.ts';
import { fetchFound } from './fetch-found.ts';
import { access as keptAccess, run } from './impact-store.ts';
import type { TakenIn } from './take-in.ts';

const hourMs = 3_600_000;
const yearMs = 365 * dayMs;

/** The state of the connection, with the last run if there was one. */
export type Connection = { isConnected: boolean; run?: ImpactRun; isDue: boolean };

/** Loads the state of the connection. `isDue` says that the last run is older than an hour. */
export async function loadConnection(): Promise<Connection> {
  const [access, last] = await Promise.all([keptAccess.load(), run.load()]);
  const isConnected = access !== undefined;
  const age = Date.now() - (last?.at ?? 0);
  return { isConnected, isDue: isConnected && !(age >= 0 && age < hourMs), ...(last ? { run: last } : {}) };
}

/** What a run brought, and how it ended. */
export type Refreshed = TakenIn & { run: ImpactRun };

/**
 * Fetches from impact.com what is new. What was read before a problem or a stop is kept, and the run says what is
 * missing. A run that could not start changes nothing. Only called after somebody opened the page or pressed a button.
 */
export const refreshImpact = (progress: Progress = {}): Promise<Result<Refreshed, ImpactProblem>> =>
  alone('impact-run', () => refresh(progress), progress.signal).catch(() =>
    refuse({ code: progress.signal?.aborted ? ('stopped' as const) : ('not-stored' as const) }),
  );

async function refresh({ signal, onDone }: Progress): Promise<Result<Refreshed, ImpactProblem>> {
  const access = await keptAccess.load();
  if (!access) return refuse({ code: 'not-connected' });
  if (!(await hasImpactAccess())) return refuse({ code: 'no-permission' });
  const program = await whose(access, signal);
  if (!program.ok) return program;
  const { partnerId, now } = program.value;
  const last = await run.load();
  const isSame = last?.partnerId === partnerId && !isTooOld(last.reached, now);
  const state: ImpactRun = {
    partnerId,
    at: last?.at ?? 0,
    reached: isSame ? last.reached : nothingReached(now),
    problems: [],
  };
  const told: TakenIn = { added: 0, changed: 0 };
  let steps = 1;
  const onStep = () => onDone?.(++steps);
  const stages = await recallStatuses().catch(() => ({}));
  const fetching: Fetching = { access, state, told, now, stages, signal, onStep };
  await fetchEarnings(fetching);
  const { now: _, ...known } = program.value;
  await fetchFound(fetching, known).catch(() => undefined); // Commissions count even if the ads could not be fetched.
  if (!hasFailed(state, 'actions') && state.reached.missing.length === 0) await compare(fetching);
  state.at = Date.now();
  await run.save(state);
  const { accountCurrency } = (await loadSettings()).preferences;
  if (!(await recallEarned(accountCurrency))) await prepareEarned(await loadEarnings(), accountCurrency);
  return ok({ ...told, run: state });
}

/** Compares the kept commissions of a year with impact.com's own total for the program. */
async function compare({ access, state, now, signal }: Fetching): Promise<void> {
  const days = { from: utcDayOf(now - yearMs), to: utcDayOf(now) };
  const path = `/Mediapartners/${access.sid}/Reports/partner_performance_by_program?START_DATE=${days.from}&END_DATE=${days.to}&SUBAID=${upworkProgramId}`;
  const listed = await askList(path, 'Records', access, signal);
  if (!listed.ok) {
    state.problems.push({ ...listed.problem, part: 'totals' });
    return;
  }
  const read = await inSlices(reportRowSteps(listed.value.rows, days, { now }));
  if (!read.ok || read.value.totals.length === 0) return;
  const { actions } = await loadEarnings();
  const ofProgram = actions.filter((one) => one.program === upworkProgramId && dayIn(one.actionDate) >= days.from);
  const totals = read.value.totals.filter(({ program }) => program === undefined || program === upworkProgramId);
  const [differs] = compareTotals(ofProgram, { totals }, days) ?? [];
  if (differs) state.totals = { ours: differs.ours, theirs: differs.theirs };
}
