import { defined } from '../defined.ts';
import type { LinkRecord, LinkUse } from './link-record.ts';
import { knownTitle } from './title-of.ts';

/** How many uses a row keeps one by one. */
export const mostUses = 500;

/** The latest use of a link, or nothing for a link that was only imported. */
export const lastUse = (record: LinkRecord): LinkUse | undefined => record.uses.at(-1);

/**
 * The row with the uses of `again`, which is the same link, added. A use that the row already has is not counted twice
 * and keeps its state. What `again` knows about the page and the money is newer and counts. The user's title, note and
 * labels stay.
 */
export function useAgain(record: LinkRecord, again: LinkRecord): LinkRecord {
  const known = new Set(record.uses.map(({ id }) => id));
  const added = again.uses.filter(({ id }) => !known.has(id));
  if (added.length === 0) return record;
  const { title, note, labels } = again;
  return {
    ...withMoneyOf(record, again),
    ...defined({ title: knownTitle(record) ?? title, note: record.note ?? note }),
    labels: [...new Set([...record.labels, ...labels])],
    madeAt: Math.min(record.madeAt, again.madeAt),
    usedAt: Math.max(record.usedAt, again.usedAt),
    timesUsed: record.timesUsed + added.length,
    // The use that was just added stays, even if the clock went back. If it is reported twice, it must be recognised.
    uses: [...record.uses, ...added].slice(-mostUses).sort((one, other) => one.at - other.at),
  };
}

const moneyNames = new Set(['price', 'priceUpTo', 'per', 'commission', 'commissionUpTo', 'terms']);

/** The money fields of a row belong together: all of them come from the newer row, or none. */
function withMoneyOf(record: LinkRecord, again: LinkRecord): LinkRecord {
  if (!again.price && !again.commission && !again.terms) return record;
  const rest = Object.entries(record).filter(([name]) => !moneyNames.has(name));
  const money = Object.entries(again).filter(([name]) => moneyNames.has(name));
  return Object.fromEntries([...rest, ...money]) as LinkRecord;
}

/** The row as it was before a change that is undone, with the uses, confirmations and note that arrived since. */
export function takenBack(before: LinkRecord, since: LinkRecord): LinkRecord {
  const note = since.note ?? before.note;
  const shortLink = since.shortLink ?? before.shortLink;
  const merged = useAgain(before, since);
  const done = new Set(since.uses.flatMap(({ id, state }) => (state === 'done' ? id : [])));
  const uses = merged.uses.map((use): LinkUse => (done.has(use.id) ? { ...use, state: 'done' } : use));
  return { ...merged, uses, labels: before.labels, ...defined({ note, shortLink }) };
}

/** The latest confirmed use of any of these links in each of the channels that has one, the latest first. */
export function latestShares(records: readonly LinkRecord[], channels: readonly string[]): LinkUse[] {
  const shares = records
    .flatMap(({ uses }) => uses)
    .filter(({ channel, state }) => state === 'done' && channels.includes(channel))
    .sort((one, other) => other.at - one.at);
  return channels
    .flatMap((one) => shares.find(({ channel }) => channel === one) ?? [])
    .sort((one, other) => other.at - one.at);
}

/** The row with one of its uses confirmed, or nothing if it has no such use. */
export function confirmUse(record: LinkRecord, useId: string): LinkRecord | undefined {
  if (!record.uses.some(({ id }) => id === useId)) return undefined;
  return { ...record, uses: record.uses.map((use) => (use.id === useId ? { ...use, state: 'done' } : use)) };
}
