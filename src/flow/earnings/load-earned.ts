import type { Action } from '../../core/earnings/action.ts';
import { attributeSteps } from '../../core/earnings/attribute.ts';
import { type Lookalike, lookalikeSteps } from '../../core/earnings/attribution/lookalikes.ts';
import { unknownWords } from '../../core/earnings/cells/stage.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { sampleEarnings } from '../../core/earnings/sample/sample-earnings.ts';
import { countedClicks } from '../../core/earnings/sums/counted-clicks.ts';
import { type AllEarned, viewEarned } from '../../core/earnings/sums/earned.ts';
import { columnSteps, type EarnedColumns } from '../../core/earnings/sums/earned-columns.ts';
import { type OwnInCurrency, ownNumbers } from '../../core/earnings/sums/own-numbers.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { mapSteps, type Progress } from '../../core/progress.ts';
import { loadEarnedStamp } from '../../store/earned/earned-view.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';
import { keptEarnings } from './kept-earnings.ts';

export { isLibraryLater } from '../../store/later.ts';

/** What the kept reports say, joined with the links of the library. */
export type OpenedEarnings = {
  columns: EarnedColumns;
  isCurrencyUnsaid: boolean;
  /** Whether clicks without days are not counted, because reports with days may hold the same ones. */
  areClicksLeftOut: boolean;
  /** The name of the state that they were in. */
  stamp: string;
  /** The places and the labels of links that earned or were clicked, in order. */
  places: string[];
  labels: string[];
  /** The reports, the newest first. */
  reports: KeptReport[];
  /** Words for stages that are not known. */
  statuses: string[];
  /** What a plan may start from. */
  own: OwnInCurrency[];
  /** Sub IDs that look like those of a link. */
  lookalikes: Lookalike[];
};

/** A report that is kept: its name and time, and how many commissions and counts of clicks it reported last. */
export type KeptReport = { name?: string; at: number; count: number; clicks: number };

/**
 * Reads the kept earnings and joins them with the links. `currency` is that of the account, or empty. Nothing if no
 * report is kept. `kept` passes them if they are already loaded.
 */
export async function openEarnings(
  currency: string,
  progress: Progress = {},
  kept?: Earnings,
): Promise<OpenedEarnings | undefined> {
  const stamp = await loadEarnedStamp(); // Before they are read: a change in between gives them another.
  const { isCurrencyUnsaid, ...earnings } = await keptEarnings(currency, progress, kept);
  if (earnings.actions.length + earnings.clicks.length === 0) return undefined;
  const records = await everyRecord(progress.signal);
  return { ...(await inSlices(joinedSteps(earnings, records), progress)), isCurrencyUnsaid, stamp };
}

/**
 * Everything that is read from earnings and links, as the steps of one task, so that the page can answer between any
 * two of them.
 */
function* joinedSteps({ actions, clicks }: Earnings, records: readonly LinkRecord[]) {
  const { counted, left } = countedClicks(clicks);
  const rows = { actions: yield* attributeSteps(actions, records), clicks: yield* attributeSteps(counted, records) };
  const columns = yield* columnSteps(rows);
  const lookalikes = yield* lookalikeSteps(rows.actions);
  const reports = yield* reportSteps({ actions, clicks });
  const namesOf = (dimension: 'place' | 'label') =>
    columns.groups.parts[dimension].names.flatMap((name) => (name.state === 'named' ? [name.name] : [])).sort();
  const areClicksLeftOut = left.length > 0;
  const head = { reports, lookalikes, areClicksLeftOut, places: namesOf('place'), labels: namesOf('label') };
  yield actions.length;
  return { ...head, columns, own: ownNumbers(columns), statuses: unknownWords(actions) };
}

function* reportSteps({ actions, clicks }: Earnings): Generator<number, KeptReport[]> {
  const reports = new Map<string, KeptReport>();
  const reportOf = (source: Action['source']): KeptReport => {
    const key = `${source.at} ${source.name}`;
    const report = reports.get(key) ?? { ...source, count: 0, clicks: 0 };
    reports.set(key, report);
    return report;
  };
  yield* mapSteps(actions, ({ source }) => {
    reportOf(source).count += 1;
  });
  yield* mapSteps(clicks, ({ source }) => {
    if (source) reportOf(source).clicks += 1;
  });
  return [...reports.values()].sort((one, other) => other.at - one.at);
}

/** Invented earnings, to see what a report would show. They are never stored. */
export async function loadSample(): Promise<AllEarned> {
  const { records, ...earnings } = sampleEarnings(Date.now());
  return viewEarned((await inSlices(joinedSteps(earnings, records))).columns, {});
}
