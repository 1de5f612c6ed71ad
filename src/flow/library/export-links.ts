import { localDayOf } from '../../core/day.ts';
import { csvParts, jsonParts } from '../../core/files/export-links.ts';
import { exportReminder, parseExported } from '../../core/files/export-reminder.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Progress } from '../../core/progress.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { alone } from '../../platform/alone.ts';
import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';
import { isLibraryLater } from '../../store/later.ts';
import { countRows, loadRecords } from '../../store/read.ts';
import { inSlices } from '../in-slices.ts';
import { everyRecord } from './every-record.ts';

const key = 'exported';

/** An exported file: its name, its text, and how many links are in it. */
export type Export = { name: string; text: string; links: number };

/** How many links are in this browser only, whether it is time for a reminder, and when the last file was made. */
export type ExportState = { inNoFile: number; isTime: boolean; lastAt?: number };

/** The files that links are exported as: Excel reads a CSV as UTF-8 only if it has a byte order mark. */
export type LinksFormat = 'csv' | 'csv-excel' | 'json';

/** All links, or the given ones, as a file. A full export is remembered for the reminder. */
export async function exportLinks(
  format: LinksFormat,
  given?: readonly LinkRecord[],
  { signal }: Pick<Progress, 'signal'> = {},
): Promise<Result<Export, 'unreadable' | 'stopped'>> {
  try {
    const records = given ?? (await everyRecord(signal));
    const at = Date.now();
    const parts = format === 'json' ? jsonParts(records, at) : csvParts(records, { bom: format === 'csv-excel' });
    const text = await inSlices(joined(parts), signal ? { signal } : {});
    if (!given) await rememberExported(at, records.length).catch(() => undefined); // The file exists all the same.
    return ok({
      name: `finders-fee-links-${localDayOf(at)}.${format === 'json' ? 'json' : 'csv'}`,
      text,
      links: records.length,
    });
  } catch {
    return refuse(signal?.aborted ? 'stopped' : 'unreadable');
  }
}

/** Some links, by their ids, as a CSV file. */
export const exportSome = async (ids: readonly string[]): Promise<Result<Export, 'unreadable' | 'stopped'>> =>
  exportLinks('csv-excel', await loadRecords(ids));

/** Whether it is time to export again, for as many links as there are. */
export async function loadExportState(count?: number): Promise<ExportState> {
  const [stored, total] = await Promise.all([loadLocal([key]), count ?? countRows()]);
  const exported = parseExported(stored[key]);
  return { ...exportReminder(exported, total), ...(exported ? { lastAt: exported.at } : {}) };
}

/** Notes that a file made now holds all links of the library. */
export async function rememberExported(at: number, count: number): Promise<void> {
  if (!(await isLibraryLater())) await saveLocal(key, { at, count }); // A later version may note something else there.
}

/** Notes that links were imported from a file, which still holds them, or that an import was undone. */
export async function rememberImported(added: number): Promise<void> {
  await alone(key, async () => {
    const exported = parseExported((await loadLocal([key]))[key]);
    const count = Math.max(0, (exported?.count ?? 0) + added);
    await saveLocal(key, { at: exported?.at ?? Date.now(), count });
  });
}

function* joined(parts: Generator<string, void>): Generator<number, string> {
  const texts: string[] = [];
  for (const part of parts) yield texts.push(part);
  return texts.join('');
}
