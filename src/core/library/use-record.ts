import { defined } from '../defined.ts';
import type { LinkRecord, LinkUse } from './link-record.ts';

/** As many uses as a row keeps one by one. */
export const mostUses = 500;

/** The latest use of a link, or nothing for one that only was imported. */
export const lastUse = (record: LinkRecord): LinkUse | undefined => record.uses.at(-1);

/**
 * A row after the uses of `again`, which is the same link. A use that the row has is not counted again and keeps its state.
 * What `again` knows of page and money is newer and counts; title, note and labels of the user stay.
 */
export function useAgain(record: LinkRecord, again: LinkRecord): LinkRecord {
  const known = new Set(record.uses.map(({ id }) => id));
  const added = again.uses.filter(({ id }) => !known.has(id));
  if (added.length === 0) return record;
  const { title, note, labels } = again;
  return {
    ...withMoneyOf(record, again),
    ...defined({ title: record.title ?? title, note: record.note ?? note }),
    labels: [...new Set([...record.labels, ...labels])],
    madeAt: Math.min(record.madeAt, again.madeAt),
    usedAt: Math.max(record.usedAt, again.usedAt),
    timesUsed: record.timesUsed + added.length,
    // The use just added stays, also where the clock went back: told twice, it must be known.
    uses: [...record.uses, ...added].slice(-mostUses).sort((one, other) => one.at - other.at),
  };
}

const moneyNames = new Set(['price', 'priceUpTo', 'per', 'commission', 'commissionUpTo', 'terms']);

/** What a row says of money belongs together: all of it is taken from the newer one, or none. */
function withMoneyOf(record: LinkRecord, again: LinkRecord): LinkRecord {
  if (!again.price && !again.commission && !again.terms) return record;
  const rest = Object.entries(record).filter(([name]) => !moneyNames.has(name));
  const money = Object.entries(again).filter(([name]) => moneyNames.has(name));
  return Object.fromEntries([...rest, ...money]) as LinkRecord;
}

/** A row as it was before a change that is taken back, with the uses, their confirmations and the note that came since. */
export function takenBack(before: LinkRecord, since: LinkRecord): LinkRecord {
  const note = since.note ?? before.note;
  const merged = useAgain(before, since);
  const done = new Set(since.uses.flatMap(({ id, state }) => (state === 'done' ? id : [])));
  const uses = merged.uses.map((use): LinkUse => (done.has(use.id) ? { ...use, state: 'done' } : use));
  return { ...merged, uses, labels: before.labels, ...defined({ note }) };
}

/** The latest confirmed use of any of these links in one of the channels, or nothing. */
export function latestShare(records: readonly LinkRecord[], channels: readonly string[]): LinkUse | undefined {
  return records
    .flatMap(({ uses }) => uses)
    .filter(({ channel, state }) => state === 'done' && channels.includes(channel))
    .sort((one, other) => other.at - one.at)[0];
}

/** A row with one of its uses confirmed, or nothing where it has no such use. */
export function confirmUse(record: LinkRecord, useId: string): LinkRecord | undefined {
  if (!record.uses.some(({ id }) => id === useId)) return undefined;
  return { ...record, uses: record.uses.map((use) => (use.id === useId ? { ...use, state: 'done' } : use)) };
}
