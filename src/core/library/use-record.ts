import { defined } from '../defined.ts';
import type { LinkRecord, LinkUse } from './link-record.ts';

/** How many uses a row keeps in detail. */
export const mostUses = 500;

/** The latest use of a link, or nothing if it was only imported. */
export const lastUse = (record: LinkRecord): LinkUse | undefined => record.uses.at(-1);

/**
 * A row merged with `again`, a newer row of the same link. A use that the row already has is not counted again and keeps
 * its state. Page and money are taken from `again`; the user's title, note and labels stay.
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
    // The use just added always stays, even if the clock went back: a repeated message must find it.
    uses: [...record.uses, ...added].slice(-mostUses).sort((one, other) => one.at - other.at),
  };
}

const moneyNames = new Set(['price', 'priceUpTo', 'per', 'commission', 'commissionUpTo', 'terms']);

/** The money fields belong together: all are taken from the newer row, or none. */
function withMoneyOf(record: LinkRecord, again: LinkRecord): LinkRecord {
  if (!again.price && !again.commission && !again.terms) return record;
  const rest = Object.entries(record).filter(([name]) => !moneyNames.has(name));
  const money = Object.entries(again).filter(([name]) => moneyNames.has(name));
  return Object.fromEntries([...rest, ...money]) as LinkRecord;
}

/** A row as it was before an undone change, with the uses, confirmations and note added since then. */
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

/** The row with one use confirmed, or nothing if it has no such use. */
export function confirmUse(record: LinkRecord, useId: string): LinkRecord | undefined {
  if (!record.uses.some(({ id }) => id === useId)) return undefined;
  return { ...record, uses: record.uses.map((use) => (use.id === useId ? { ...use, state: 'done' } : use)) };
}
