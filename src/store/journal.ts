import { type LinkRecord, linkRecordShape } from '../core/library/link-record.ts';
import { readStored, toStored } from '../core/stored.ts';
import { browser } from '../platform/browser.ts';
import { within } from '../platform/within.ts';

/** A row as it is stored: the version of its shape and its data, under its id, with the time that it is sorted by. */
export type Row = { version: number; data: unknown; id: string; usedAt: number };

const prefix = 'link.';
/** If the second copy takes longer than this, it is skipped: the row itself comes next, and a copy waits for it. */
const notedWithinMs = 1000;

/** A record as a row of the library. */
export const toRow = (record: LinkRecord): Row => ({
  ...toStored(record, linkRecordShape),
  id: record.id,
  usedAt: record.usedAt,
});

/** The record of a row, or nothing if it is garbage, from a later version, or stored under another id than its own. */
export function readRow(row: unknown): LinkRecord | undefined {
  const read = readStored(row, linkRecordShape);
  if (!read.ok) return undefined;
  // In version 1 there was one row for each use, under the use's id.
  const { id, version } = row as Row;
  return id === read.value.id || version === 1 ? read.value : undefined;
}

/** The records of rows, in their order; garbage and rows of a later version are left out. */
export const recordsIn = (rows: readonly unknown[]): LinkRecord[] => rows.flatMap((row) => readRow(row) ?? []);

/** What changed since the last snapshot: rows as they are now, and the ids of deleted rows. */
export type Journal = { rows: Row[]; deleted: Set<string> };

/** The last copy that took too long, and may still arrive. The browser writes in order, so earlier ones come before it. */
let late: Promise<unknown> | undefined;

/** Writes copies. Rejects if that fails or takes longer than `ms`. */
async function write(noted: Record<string, unknown>, ms?: number): Promise<void> {
  const writing = browser.storage.local.set(noted);
  try {
    await within(writing, ms);
    late = undefined;
  } catch (error) {
    late = writing.catch(() => undefined);
    throw error;
  }
}

/**
 * Copies rows to another store, each under its own key, because Chromium can lose the library. Measured: if Chromium crashes
 * while it writes, it takes the library for corrupt about once in a hundred times and then empties it. If the browser refuses
 * this copy, only the copy is missing.
 */
export async function journal(put: readonly Row[]): Promise<void> {
  const noted = Object.fromEntries(put.map((row) => [prefix + row.id, row]));
  await write(noted, notedWithinMs).catch(() => undefined); // The rows themselves may still be kept.
}

/** Copies many rows and many deletions in one write. False if there is no room. The rows themselves are kept in any case. */
export async function journalMany(put: readonly Row[], deleted: readonly string[]): Promise<boolean> {
  const noted = [...put.map((row) => [prefix + row.id, row]), ...deleted.map((id) => [prefix + id, null])];
  return write(Object.fromEntries(noted)).then(
    () => true,
    () => false,
  );
}

/** Everything in the journal since the last snapshot, without garbage. */
export async function loadJournal(): Promise<Journal> {
  const noted = Object.entries(await within(browser.storage.local.get(null))).filter(([key]) => isJournalKey(key));
  const deleted = noted.flatMap(([key, row]) => (row === null ? [key.slice(prefix.length)] : []));
  return { rows: noted.flatMap(([, row]) => (isRow(row) ? [row] : [])), deleted: new Set(deleted) };
}

/**
 * Empties the journal, once a snapshot holds its rows. Rejects if a copy is still on its way: it would arrive in the empty
 * journal as if it were newer than the snapshot.
 */
export async function clearJournal(): Promise<void> {
  if (late) await within(late);
  const keys = Object.keys(await within(browser.storage.local.get(null))).filter(isJournalKey);
  if (keys.length > 0) await within(browser.storage.local.remove(keys));
}

/** Whether a value can be put into the library: it needs an id. */
export const isRow = (value: unknown): value is Row => typeof (value as Row | null)?.id === 'string';

/** Whether a key of local storage belongs to the journal, not to a setting. */
export const isJournalKey = (key: string): boolean => key.startsWith(prefix);
