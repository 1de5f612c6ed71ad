import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import { allSteps } from '../progress.ts';
import type { ClickCount, Period } from './action.ts';

/** Clicks after a merge: how many counts were added, replaced by counts of the same or more days, or left out. */
export type MergedClicks = { clicks: ClickCount[]; added: number; replaced: number; left: number };

/**
 * Merges the clicks of newer reports into the known ones. Unique clicks of several days cannot be added up, so a report
 * replaces the days that it covers completely. A report that overlaps partly, or lies inside a known one, is left out,
 * so that no click counts twice. A report without days replaces the one without days, and `countedClicks` decides whether it
 * counts beside others.
 */
export const mergeClicks = (known: readonly ClickCount[], reports: readonly (readonly ClickCount[])[]): MergedClicks =>
  allSteps(mergeClickSteps(known, reports));

/** `mergeClicks` in short steps. */
export function* mergeClickSteps(
  known: readonly ClickCount[],
  reports: readonly (readonly ClickCount[])[],
): Generator<number, MergedClicks> {
  const merged: MergedClicks = { clicks: [...known], added: 0, replaced: 0, left: 0 };
  for (const report of reports) {
    const incoming = yield* byPeriod(report);
    const before = yield* byPeriod(merged.clicks);
    for (const [days, counts] of incoming) {
      const all = [...before].map(([other, old]) => ({ fit: fitOf(days, other), old }));
      if (all.some(({ fit }) => fit === 'clashes')) {
        merged.left += counts.length;
        continue;
      }
      const replaced = new Set(all.flatMap(({ fit, old }) => (fit === 'covers' ? old : [])));
      merged.clicks = [...merged.clicks.filter((one) => !replaced.has(one)), ...(yield* added(counts))];
      merged.replaced += replaced.size;
      merged.added += counts.length;
    }
  }
  return merged;
}

/** Counts by the days that they cover, as `from to`. Empty if there are none. */
function* byPeriod(counts: readonly ClickCount[]): Generator<number, Map<string, ClickCount[]>> {
  const found = new Map<string, ClickCount[]>();
  for (const [at, count] of counts.entries()) {
    if (at % 5000 === 4999) yield at;
    const days = count.period ? `${count.period.from} ${count.period.to}` : '';
    const same = found.get(days);
    if (same) same.push(count);
    else found.set(days, [count]);
  }
  return found;
}

/** How the days of a report relate to the known ones. */
function fitOf(incoming: string, known: string): 'apart' | 'covers' | 'clashes' {
  if (incoming === known) return 'covers';
  if (incoming === '' || known === '') return 'apart';
  const [one, other] = [periodIn(incoming), periodIn(known)];
  if (one.to < other.from || one.from > other.to) return 'apart';
  return one.from <= other.from && one.to >= other.to ? 'covers' : 'clashes';
}

function periodIn(days: string): Period {
  const [from = '', to = ''] = days.split(' ');
  return { from, to };
}

/** Merges the rows of one report that have the same sub IDs. */
function* added(counts: readonly ClickCount[]): Generator<number, ClickCount[]> {
  const found = new Map<string, ClickCount>();
  for (const [at, count] of counts.entries()) {
    if (at % 5000 === 4999) yield at;
    const key = keyOf(count.subIds);
    const first = found.get(key);
    const rawClicks =
      first?.rawClicks === undefined || count.rawClicks === undefined
        ? {}
        : { rawClicks: first.rawClicks + count.rawClicks };
    found.set(key, first ? { ...first, clicks: first.clicks + count.clicks, ...rawClicks } : count);
  }
  return [...found.values()];
}

const keyOf = (subIds: SubIds) => JSON.stringify(subIdNames.map((name) => subIds[name] ?? ''));
