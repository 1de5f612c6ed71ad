import { type LinkRecord, linkRecordShape } from '../core/library/link-record.ts';
import { readStored, toStored } from '../core/stored.ts';
import { browser } from '../platform/browser.ts';
import { within } from '../platform/within.ts';

/** A row as it lies in a store: its shape's version and its data, under its id, with what it is sorted by. */
export type Row = { version: number; data: unknown; id: string; usedAt: number };

const prefix = 'link.';
/** A second copy that takes longer is done without: the row itself comes next, and somebody waits for it. */
const notedWithinMs = 1000;

/** A record as a row of the library. */
export const toRow = (record: LinkRecord): Row => ({
  ...toStored(record, linkRecordShape),
  id: record.id,
  usedAt: record.usedAt,
});

/** The record of a row, or nothing where it is garbage, a later version's, or lies under another id than its own. */
export function readRow(row: unknown): LinkRecord | undefined {
  const read = readStored(row, linkRecordShape);
  if (!read.ok) return undefined;
  // Version 1 had a row for each use, under the use's id.
  const { id, version } = row as Row;
  return id === read.value.id || version === 1 ? read.value : undefined;
}

/** The records of rows, in their order; garbage and rows of a later version are left out. */
export const recordsIn = (rows: readonly unknown[]): LinkRecord[] => rows.flatMap((row) => readRow(row) ?? []);

/** What changed since the last snapshot: rows as they are now, and the ids of those deleted. */
export type Journal = { rows: Row[]; deleted: Set<string> };

/**
 * Notes rows in another store than the library's, each under a key of its own. Measured: a crash of Chromium in mid write
 * makes it take the library for corrupt about once in a hundred times, and it then empties it. A refusal costs this second
 * copy alone.
 */
export async function journal(put: readonly Row[]): Promise<void> {
  const noting = browser.storage.local.set(Object.fromEntries(put.map((row) => [prefix + row.id, row])));
  await within(noting, notedWithinMs).catch(() => undefined); // The rows themselves may still be kept.
}

/** Notes many rows, and many deletions, in one write. False where there is no room: the rows themselves are kept. */
export async function journalMany(put: readonly Row[], deleted: readonly string[]): Promise<boolean> {
  const noted = [...put.map((row) => [prefix + row.id, row]), ...deleted.map((id) => [prefix + id, null])];
  return within(browser.storage.local.set(Object.fromEntries(noted))).then(
    () => true,
    () => false,
  );
}

/** All that was noted since the last snapshot; garbage is left out. */
export async function loadJournal(): Promise<Journal> {
  const noted = Object.entries(await within(browser.storage.local.get(null))).filter(([key]) => isJournalKey(key));
  const deleted = noted.flatMap(([key, row]) => (row === null ? [key.slice(prefix.length)] : []));
  return { rows: noted.flatMap(([, row]) => (isRow(row) ? [row] : [])), deleted: new Set(deleted) };
}

/** Forgets what was noted: a snapshot holds it now. */
export async function clearJournal(): Promise<void> {
  const keys = Object.keys(await within(browser.storage.local.get(null))).filter(isJournalKey);
  if (keys.length > 0) await within(browser.storage.local.remove(keys));
}

/** Whether something can be put into the library: it has its id. */
export const isRow = (value: unknown): value is Row => typeof (value as Row | null)?.id === 'string';

/** Whether a key of local storage is the journal's, and no setting's. */
export const isJournalKey = (key: string): boolean => key.startsWith(prefix);
