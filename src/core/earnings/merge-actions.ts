import { allSteps, mapSteps } from '../progress.ts';
import { type Action, dayIn, type Period } from './action.ts';
import { currencyChangeSteps } from './merge/currency-change.ts';
import { isApproved, renewed } from './merge/renew.ts';
import { wholePages } from './merge/whole-pages.ts';
import type { PartialAction, ReportReading } from './report/reading.ts';

/**
 * The result of a merge in numbers of actions. `older` counts rows of a file that is older than the known data, `left`
 * counts rows that could not be placed.
 */
export type MergeTold = {
  added: number;
  unchanged: number;
  approved: number;
  reversed: number;
  /** Actions that count again: their reversal was undone, or they are in the report again. */
  returned: number;
  changed: number;
  gone: number;
  older: number;
  left: number;
};

/** What to check before a merge is kept. */
export type MergeWarning = { code: 'pages-missing' | 'currency-changed' | 'older-file'; count: number };

/** All actions after a merge, and what to report about it. */
export type Merged = { actions: Action[]; told: MergeTold; warnings: MergeWarning[] };

/**
 * Merges what files say into what is known. If two files describe the same action, the newer one wins; if they have the
 * same time, the later one in the list wins. The same files again change nothing. Nothing is deleted.
 */
export const mergeActions = (known: readonly Action[], readings: readonly ReportReading[]): Merged =>
  allSteps(mergeSteps(known, readings));

/** The same in short steps, which yield how many rows are merged. */
export function* mergeSteps(known: readonly Action[], readings: readonly ReportReading[]): Generator<number, Merged> {
  const before = new Map<string, Action>();
  const after = new Map<string, Action>();
  yield* mapSteps(known, (action) => {
    before.set(action.id, action);
    after.set(action.id, action);
  });
  const seen = new Set<string>();
  const counts = { older: 0, left: 0 };
  let turn = 0;
  const take = (id: string, incoming: PartialAction) => {
    turn += 1;
    const first = after.get(id);
    seen.add(id);
    if (first && first.source.at > incoming.source.at) counts.older += 1;
    else if (first) after.set(id, renewed(first, incoming));
    else if (incoming.commission && incoming.actionDate !== '') after.set(id, incoming as Action);
    else counts.left += 1;
  };
  for (const { actions } of readings)
    for (const action of actions) {
      take(action.id, action);
      if (turn % 500 === 0) yield turn;
    }
  const digits = readings.some(({ partial }) => partial.length > 0)
    ? yield* digitsOf(after.keys())
    : new Map<string, string>();
  for (const { partial } of readings)
    for (const one of partial) {
      const id = after.has(one.id) ? one.id : digits.get(one.id);
      if (id) take(id, one);
      else counts.left += 1;
      if (turn % 500 === 0) yield turn;
    }
  yield turn;
  const { whole, missing } = wholePages(readings);
  for (const reading of whole)
    for (const action of yield* missingFrom(reading, before, seen)) after.set(action.id, { ...action, stage: 'gone' });
  yield turn;
  const told = yield* tell(before, after, seen, counts);
  const warnings: MergeWarning[] = [];
  if (missing > 0) warnings.push({ code: 'pages-missing', count: missing });
  if (counts.older > 0) warnings.push({ code: 'older-file', count: counts.older });
  const changed = yield* currencyChangeSteps(before, after, seen);
  if (changed > 0) warnings.push({ code: 'currency-changed', count: changed });
  return { actions: [...after.values()], told, warnings };
}

/** Ids by their digits alone, if only one id has these digits. */
function* digitsOf(ids: Iterable<string>): Generator<number, Map<string, string>> {
  const found = new Map<string, string>();
  let turn = 0;
  for (const id of ids) {
    turn += 1;
    if (turn % 5000 === 0) yield turn;
    const bare = id.replace(/\D/g, '');
    found.set(bare, found.has(bare) ? '' : id);
  }
  return found;
}

/** Pending actions that are missing from a report about their day and program. */
function* missingFrom(
  { actions, covered }: ReportReading,
  before: ReadonlyMap<string, Action>,
  seen: ReadonlySet<string>,
): Generator<number, Action[]> {
  if (!covered) return [];
  const at = actions[0]?.source.at ?? 0;
  const programs = new Set(actions.map(({ program }) => program));
  const missing: Action[] = [];
  let turn = 0;
  for (const action of before.values()) {
    turn += 1;
    if (turn % 5000 === 0) yield turn;
    const { id, stage, program, actionDate, source } = action;
    if (stage !== 'pending' || seen.has(id) || !programs.has(program) || source.at > at) continue;
    if (isWithin(actionDate, covered)) missing.push(action);
  }
  return missing;
}

const isWithin = (date: string, { from, to }: Period) => dayIn(date) >= from && dayIn(date) <= to;

function* tell(
  before: ReadonlyMap<string, Action>,
  after: ReadonlyMap<string, Action>,
  seen: ReadonlySet<string>,
  counts: Pick<MergeTold, 'older' | 'left'>,
): Generator<number, MergeTold> {
  const told: MergeTold = {
    added: 0,
    unchanged: 0,
    approved: 0,
    reversed: 0,
    returned: 0,
    changed: 0,
    gone: 0,
    ...counts,
  };
  let turn = 0;
  for (const action of after.values()) {
    turn += 1;
    if (turn % 5000 === 0) yield turn;
    const first = before.get(action.id);
    if (!first) told.added += 1;
    else if (action !== first || seen.has(action.id)) told[changeOf(first, action)] += 1;
  }
  return told;
}

const isLost = ({ stage }: Action) => stage === 'reversed' || stage === 'gone';

function changeOf(first: Action, now: Action): keyof MergeTold {
  if (now.stage !== first.stage) {
    if (now.stage === 'gone' || now.stage === 'reversed') return now.stage;
    if (isLost(first)) return 'returned';
    return isApproved(now) && !isApproved(first) ? 'approved' : 'changed';
  }
  const isSame =
    now.commission.tenThousandths === first.commission.tenThousandths &&
    (now.sale ?? first.sale)?.tenThousandths === first.sale?.tenThousandths;
  return isSame ? 'unchanged' : 'changed';
}
