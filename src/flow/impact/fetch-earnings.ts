import { dayMs } from '../../core/day.ts';
import type { ImpactAccess, ImpactPart, ImpactRun } from '../../core/earnings/api/impact-kept.ts';
import {
  changeStretches,
  clickMonths,
  historySlices,
  isTooOld,
  nothingReached,
  type Reached,
  type Stretch,
} from '../../core/earnings/api/plan-run.ts';
import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import { actionsSteps, changesSteps, reportRowSteps, stretchQuery } from '../../core/earnings/api/read-parts.ts';
import { reasonsFor } from '../../core/earnings/api/reasons.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import type { StatusMapping } from '../earnings/report-columns.ts';
import { askList } from './ask-list.ts';
import { run } from './impact-store.ts';
import { type Reader, type TakenIn, takeIn } from './take-in.ts';

/**
 * One run: its token, how far it has come, what it changed, impact.com's own time, the user's answers about words for
 * stages, and who is told about each step.
 */
export type Fetching = {
  access: ImpactAccess;
  state: ImpactRun;
  told: TakenIn;
  now: number;
  stages: StatusMapping;
  signal?: AbortSignal | undefined;
  onStep: () => void;
};

/** After these problems, further requests would end the same way. */
const final = new Set<ImpactProblem['code']>([
  'bad-token',
  'busy',
  'unreachable',
  'stopped',
  'not-stored',
  'no-permission',
]);

/**
 * Fetches commissions and clicks: 13 months the first time, and later what has changed. Each answer is stored as soon
 * as it is read, together with how far the run has come, so that nothing is lost if the page is closed.
 */
export async function fetchEarnings(fetching: Fetching): Promise<void> {
  const { state, now } = fetching;
  if (isTooOld(state.reached, now)) state.reached = nothingReached(now);
  await fetchHistory(fetching);
  if (!hasFailed(state, 'actions')) await fetchChanges(fetching);
  if (!hasFailed(state, 'actions')) await fetchReasons(fetching);
  if (!hasFailed(state, 'clicks')) await fetchClicks(fetching);
}

/** Whether a part failed in this run, or all parts did. */
export const hasFailed = ({ problems }: ImpactRun, part: ImpactPart): boolean =>
  problems.some((one) => (one.part === part && one.code !== 'rows-unread') || final.has(one.code));

/**
 * The stretches that were never read, newest first. One from before the account existed is refused, as are all older
 * ones.
 */
async function fetchHistory(fetching: Fetching): Promise<void> {
  for (const stretch of [...fetching.state.reached.missing]) {
    const hasRead = fetching.state.reached.missing.length < historySlices;
    const read = hasRead ? await fetchStretch(fetching, stretch) : await fetchNewest(fetching, stretch);
    if (read === 'failed') return;
    const { missing } = fetching.state.reached;
    await reach(fetching, { missing: read === 'all' ? missing.filter((one) => one !== stretch) : [] });
    if (read === 'until-start') return;
  }
}

/** What was read of a stretch: all of it, what lies after the start of the account, or nothing because of a problem. */
type StretchRead = 'all' | 'until-start' | 'failed';

async function fetchStretch(fetching: Fetching, stretch: Stretch): Promise<StretchRead> {
  const problem = await fetchActions(fetching, stretch, 'ActionDate', true);
  return problem ? (problem.code === 'refused' ? 'until-start' : 'failed') : 'all';
}

/** The newest stretch of an account. A new account may be younger than it, so half of what was refused is tried next. */
async function fetchNewest(fetching: Fetching, { from, to }: Stretch): Promise<StretchRead> {
  for (let length = to - from; ; length /= 2) {
    const isShortest = length < 2 * dayMs;
    const problem = await fetchActions(fetching, { from: to - length, to }, 'ActionDate', !isShortest);
    if (!problem) return length === to - from ? 'all' : 'until-start';
    if (problem.code !== 'refused' || isShortest) return 'failed';
  }
}

async function fetchChanges(fetching: Fetching): Promise<void> {
  for (const stretch of changeStretches(fetching.state.reached.changesUntil, fetching.now)) {
    if (await fetchActions(fetching, stretch, '', false)) return;
    await reach(fetching, { changesUntil: stretch.to });
  }
}

/**
 * Fetches why commissions were reversed, and which were paid out. Oldest first, because the last change counts.
 */
async function fetchReasons(fetching: Fetching): Promise<void> {
  for (const stretch of changeStretches(fetching.state.reached.reasonsUntil, fetching.now)) {
    const problem = await fetchPart(fetching, {
      part: 'changes',
      path: `ActionUpdates?CampaignId=${upworkProgramId}&${stretchQuery(stretch, '')}&PageSize=20000`,
      key: 'ActionUpdates',
      read: (rows) => ({ steps: changesSteps(rows, fetching), narrow: reasonsFor }),
      mayBeRefused: stretch.to < fetching.now,
    });
    if (problem && problem.code !== 'refused') return;
    await reach(fetching, { reasonsUntil: stretch.to });
  }
}

async function fetchClicks(fetching: Fetching): Promise<void> {
  const months = clickMonths(fetching.state.reached.clicksUntil, fetching.now);
  for (const [at, days] of months.entries()) {
    const isLast = at === months.length - 1;
    const problem = await fetchPart(fetching, {
      part: 'clicks',
      path: `Reports/partner_performance_by_subid?START_DATE=${days.from}&END_DATE=${days.to}&SUBAID=${upworkProgramId}`,
      key: 'Records',
      read: (rows) => ({ steps: reportRowSteps(rows, days, fetching) }),
      mayBeRefused: !isLast,
    });
    if (problem && problem.code !== 'refused') return;
    await reach(fetching, { clicksUntil: isLast ? fetching.now : Date.parse(`${days.to}T00:00:00Z`) });
  }
}

const fetchActions = (fetching: Fetching, stretch: Stretch, by: 'ActionDate' | '', mayBeRefused: boolean) =>
  fetchPart(fetching, {
    part: 'actions',
    path: `Actions?CampaignId=${upworkProgramId}&${stretchQuery(stretch, by)}&PageSize=20000`,
    key: 'Actions',
    read: (rows) => ({ steps: actionsSteps(rows, fetching) }),
    mayBeRefused,
  });

type Part = {
  part: ImpactPart;
  path: string;
  key: string;
  read: (rows: Record<string, unknown>[]) => Reader;
  /** Days from before the account existed are refused, which is nothing to tell the user. */
  mayBeRefused: boolean;
};

/** Fetches one list and stores what arrived, even if some of it is missing. Returns what went wrong. */
async function fetchPart(fetching: Fetching, { part, path, key, read, mayBeRefused }: Part) {
  const { access, state, told, signal } = fetching;
  const listed = await askList(`/Mediapartners/${access.sid}/${path}`, key, access, signal);
  // A reason only adds to a commission that is counted already.
  const counted = part === 'changes' ? { added: 0, changed: 0 } : told;
  const stored = listed.ok ? await takeIn(read(listed.value.rows), counted, signal) : undefined;
  const problem = listed.ok ? (stored ?? listed.value.problem) : listed.problem;
  const isTold = problem && !(mayBeRefused && problem.code === 'refused');
  if (isTold) state.problems.push({ ...problem, part });
  fetching.onStep();
  // Rows that cannot be read stay so, and the run continues after them.
  return problem?.code === 'rows-unread' ? undefined : problem;
}

/** Notes how far the run has come, so that the next one continues there. */
async function reach({ state }: Fetching, reached: Partial<Reached>): Promise<void> {
  state.reached = { ...state.reached, ...reached };
  await run.save(state).catch(() => undefined);
}
