import { rowSteps } from '../../core/earnings/read-rows.ts';
import type { ReportOptions, ReportProblem, ReportReading } from '../../core/earnings/report/reading.ts';
import { sheetRows } from '../../core/earnings/sheet/sheet-rows.ts';
import { readWorkbook, sharedStrings, workbookParts } from '../../core/earnings/sheet/workbook.ts';
import { zipEntries } from '../../core/files/zip-entries.ts';
import type { Progress } from '../../core/progress.ts';
import { type Result, refuse } from '../../core/result.ts';
import { inSlices } from '../in-slices.ts';
import { inflate } from './inflate.ts';

/** More than any report of allowed length has. A file of a few kilobytes can claim to hold gigabytes. */
const mostUnpacked = 256_000_000;
const mostSheets = 20;

/** Reads a report that was downloaded or saved as an Excel workbook (`.xlsx`): the first sheet that has a known header. */
export async function readReportWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReportOptions,
  progress: Progress = {},
): Promise<Result<ReportReading, ReportProblem>> {
  const entries = zipEntries(bytes);
  if (entries === 'locked') return refuse({ code: 'excel-locked' });
  if (!entries) return refuse({ code: 'excel-damaged' });
  let left = mostUnpacked;
  const textOf = async (name: string): Promise<string | undefined> => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const packed = bytes.slice(entry.start, entry.end);
    const unpacked = entry.isDeflated ? await inflate(packed, left) : packed;
    left -= unpacked.length;
    progress.signal?.throwIfAborted();
    return new TextDecoder().decode(unpacked);
  };
  try {
    const { book, links, styles, strings } = workbookParts;
    const workbook = readWorkbook(
      (await textOf(book)) ?? '',
      (await textOf(links)) ?? '',
      (await textOf(styles)) ?? '',
    );
    if (!workbook) return refuse({ code: 'excel-damaged' });
    const texts = await inSlices(sharedStrings((await textOf(strings)) ?? ''), progress);
    let first: Result<ReportReading, ReportProblem> | undefined;
    for (const path of workbook.sheets.slice(0, mostSheets)) {
      const xml = await textOf(path);
      if (xml === undefined) continue;
      const rows = sheetRows(xml, texts, workbook);
      const read = await inSlices(rowSteps(rows, { ...options, date1904: workbook.date1904 }), progress);
      if (read.ok || read.problem.code !== 'unknown-columns') return read;
      first ??= read;
    }
    return first ?? refuse({ code: 'excel-damaged' });
  } catch (error) {
    if (progress.signal?.aborted) throw error;
    return refuse({ code: 'excel-damaged' }); // Damaged bytes, or more of them than is allowed.
  }
}
