import {
  type ImportContext,
  type ImportPreview,
  type ImportProblem,
  type ImportRow,
  largestFile,
} from '../../core/files/import-preview.ts';
import { importSteps } from '../../core/files/read-import.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { accountFingerprint } from '../../core/link/partner-account.ts';
import type { Progress } from '../../core/progress.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { allowedLabel } from '../../core/settings/managed.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { addRecords, deleteRecords } from '../../store/bulk.ts';
import { type Row, readRow } from '../../store/journal.ts';
import { loadRecords } from '../../store/read.ts';
import { inSlices } from '../in-slices.ts';
import { loadChosen } from '../settings/load-chosen.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { rememberImported } from './export-links.ts';

/** A row of a preview: `same` is a link that the library already has. It is not changed. */
export type PreviewRow = ImportRow | { line: number; state: 'same'; record: LinkRecord };

/** What an import would do to the library as it is now. */
export type LibraryPreview = Omit<ImportPreview, 'rows'> & {
  rows: PreviewRow[];
  counts: Record<PreviewRow['state'], number>;
};

/** Why there is no preview. */
export type PreviewProblem =
  | ImportProblem
  | { code: 'no-account' | 'unreadable-file' | 'unreadable-library' | 'stopped' };

/** What was imported, for the undo: each link with how often it had been used. */
export type Imported = { used: ReadonlyMap<string, number>; fromFile: boolean };

const lookedUp = 5000;

/** What importing a file or a pasted list would do. Nothing is stored. `onDone` is called with how many rows have been read. */
export async function previewImport(
  file: File | string,
  progress: Progress = {},
): Promise<Result<LibraryPreview, PreviewProblem>> {
  const { signal } = progress;
  try {
    const context = await importContext();
    if (!context) return refuse({ code: 'no-account' });
    const text = typeof file === 'string' ? ok(file) : await readFile(file);
    if (!text.ok) return text;
    const name = typeof file === 'string' ? undefined : file.name;
    const read = await inSlices(importSteps(text.value, name, context), progress);
    if (!read.ok) return read;
    const { rows, ...about } = read.value;
    const marked = await markKnown(rows, signal);
    const counts = { new: 0, same: 0, refused: 0 };
    for (const { state } of marked) counts[state] += 1;
    return ok({ ...about, rows: marked, counts });
  } catch {
    return refuse({ code: signal?.aborted ? 'stopped' : 'unreadable-library' });
  }
}

/** Adds the new links of a preview, all or none. Existing links are not changed. */
export async function applyImport(
  { rows, source }: LibraryPreview,
  progress: Progress = {},
): Promise<Result<Imported, 'stopped' | 'refused'>> {
  const added = rows.flatMap((row) => (row.state === 'new' ? row.record : []));
  const fromFile = source !== 'list';
  try {
    const ids = await addRecords(added, progress);
    if (fromFile) await rememberImported(ids.length).catch(() => undefined); // A reminder may come too early.
    const timesUsed = new Map(added.map((record) => [record.id, record.timesUsed]));
    return ok({ used: new Map(ids.map((id) => [id, timesUsed.get(id) ?? 0])), fromFile });
  } catch {
    return refuse(progress.signal?.aborted ? 'stopped' : 'refused');
  }
}

/** Undoes an import, except for links that have left since. False if the browser refused; then all are still there. */
export async function undoImport({ used, fromFile }: Imported): Promise<boolean> {
  const hasLeft = (row: Row) => (readRow(row)?.timesUsed ?? 0) > (used.get(row.id) ?? 0);
  try {
    const gone = await deleteRecords([...used.keys()], {}, hasLeft);
    if (fromFile) await rememberImported(-gone.length).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** Links are accepted only for accounts that were confirmed in this browser, or for the organisation's. New ones pay the account in use. */
async function importContext(): Promise<ImportContext | undefined> {
  const { account, accounts, preferences, managed } = await loadSettings();
  if (account.state !== 'ready') return undefined;
  const confirmed = new Set((await loadChosen()).confirmed);
  return {
    accounts: accounts
      .map((one) => one.account)
      .filter((one) => managed?.account || confirmed.has(accountFingerprint(one))),
    current: account.account,
    preferences,
    allowedLabel: (label) => allowedLabel(label, managed),
    now: Date.now(),
    newId: () => crypto.randomUUID(),
  };
}

async function readFile(file: File): Promise<Result<string, PreviewProblem>> {
  if (file.size > largestFile) return refuse({ code: 'too-big' });
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    return text.ok ? text : refuse({ code: text.problem });
  } catch {
    return refuse({ code: 'unreadable-file' }); // Moved or deleted since it was chosen.
  }
}

async function markKnown(rows: ImportRow[], signal: AbortSignal | undefined): Promise<PreviewRow[]> {
  const ids = rows.flatMap((row) => (row.state === 'new' ? row.record.id : []));
  const known = new Set<string>();
  for (let at = 0; at < ids.length; at += lookedUp) {
    signal?.throwIfAborted();
    for (const { id } of await loadRecords(ids.slice(at, at + lookedUp))) known.add(id);
  }
  return rows.map((row) => (row.state === 'new' && known.has(row.record.id) ? { ...row, state: 'same' } : row));
}
