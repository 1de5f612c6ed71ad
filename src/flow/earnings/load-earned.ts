import { type Action, type ClickCount, dayIn } from '../../core/earnings/action.ts';
import { type Attribution, attributeSteps } from '../../core/earnings/attribute.ts';
import { unknownWords } from '../../core/earnings/cells/stage.ts';
import type { Earnings } from '../../core/earnings/kept/stored-earnings.ts';
import { sampleEarnings } from '../../core/earnings/sample/sample-earnings.ts';
import { type Earned, earnedSteps, type Figure, isInFigure } from '../../core/earnings/summary/earned.ts';
import { namer } from '../../core/earnings/summary/name-of.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { mapSteps, type Progress } from '../../core/progress.ts';
import { loadEarnedStamp } from '../../store/earned/earned-view.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from '../library/every-record.ts';
import { keptEarnings } from './kept-earnings.ts';

export { isLibraryLater } from '../../store/later.ts';

/** What the links earned, one for each currency, most commissions first; and how many commissions are of other programs. */
export type AllEarned = { blocks: Earned[]; ofOthers: number };

/** What the kept reports say, joined with the links of the library. */
export type OpenedEarnings = {
  actions: Attribution[];
  clicks: Attribution<ClickCount>[];
  isCurrencyUnsaid: boolean;
  /** The name of the state that they were in. */
  stamp: string;
  /** The places where links that earned were shared. */
  places: string[];
  /** The reports, the newest first. */
  reports: KeptReport[];
  /** Words for stages that are not known. */
  statuses: string[];
};

/** A report that is kept: its name and time, and how many commissions and counts of clicks it reported last. */
export type KeptReport = { name?: string; at: number; count: number; clicks: number };

/** Which earnings are looked at: since a day, `YYYY-MM-DD`, of one stage, of one place; or all. */
export type EarnedView = { since?: string | undefined; stage?: Figure | undefined; place?: string | undefined };

/**
 * Reads the kept earnings and joins them with the links. `currency` is that of the account, or empty. Nothing if no report
 * is kept. `kept` are they, where they are at hand.
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
  return { ...(await joined(earnings, records, progress)), isCurrencyUnsaid, stamp };
}

/** What is shown of opened earnings, in slices of a moment. */
export async function viewEarnings(
  opened: OpenedEarnings,
  view: EarnedView,
  progress: Progress = {},
): Promise<AllEarned> {
  const { actions, clicks } = seen(opened, view);
  const blocks = await inSlices(earnedSteps({ actions, clicks }), progress);
  const ofOthers = actions.filter(({ item }) => item.program !== upworkProgramId).length;
  return { blocks, ofOthers };
}

/** The rows of a view. Clicks have no stage, and count only if it is certain that all of them came in its days. */
function seen({ actions, clicks }: OpenedEarnings, { since, stage, place }: EarnedView) {
  const nameOf = namer('place');
  const isAt = (row: Attribution<Action | ClickCount>) => {
    if (place === undefined) return true;
    const name = nameOf(row);
    return name.state === 'named' && name.name === place;
  };
  return {
    actions: actions.filter(
      (row) =>
        (since === undefined || dayIn(row.item.actionDate) >= since) &&
        (stage === undefined || isInFigure(row.item, stage)) &&
        isAt(row),
    ),
    clicks: clicks.filter(
      (row) =>
        stage === undefined &&
        (since === undefined || (row.item.period !== undefined && row.item.period.from >= since)) &&
        isAt(row),
    ),
  };
}

async function joined({ actions, clicks }: Earnings, records: readonly LinkRecord[], progress: Progress) {
  const rows = await inSlices(attributeSteps(actions, records), progress);
  const places = new Set<string>();
  const nameOf = namer('place');
  const reports = new Map<string, KeptReport>();
  const reportOf = (source: Action['source']): KeptReport => {
    const key = `${source.at} ${source.name}`;
    const report = reports.get(key) ?? { ...source, count: 0, clicks: 0 };
    reports.set(key, report);
    return report;
  };
  const tell = (row: Attribution) => {
    const name = nameOf(row);
    if (name.state === 'named') places.add(name.name);
    reportOf(row.item.source).count += 1;
  };
  await inSlices(mapSteps(rows, tell), progress);
  await inSlices(
    mapSteps(clicks, ({ source }) => {
      if (source) reportOf(source).clicks += 1;
    }),
    progress,
  );
  return {
    actions: rows,
    clicks: await inSlices(attributeSteps(clicks, records), progress),
    places: [...places].sort(),
    statuses: unknownWords(actions),
    reports: [...reports.values()].sort((one, other) => other.at - one.at),
  };
}

/** Invented earnings, to see what a report would show. Nothing of them is stored. */
export async function loadSample(): Promise<AllEarned> {
  const { records, ...earnings } = sampleEarnings(Date.now());
  return viewEarnings({ ...(await joined(earnings, records, {})), isCurrencyUnsaid: false, stamp: '' }, {});
}
