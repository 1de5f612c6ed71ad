import { type LinkLine, lineOf } from '../../core/library/find-links.ts';
import { isLibraryLater } from '../../store/later.ts';
import { onLibraryChanged } from '../../store/news.ts';
import { countRows, loadRecords, readLibrary } from '../../store/read.ts';
import { loadRecent } from '../../store/rows.ts';
import { type OddRow, oddRowOf } from './odd-rows.ts';
import { recordsBeside } from './snapshots.ts';

const firstShown = 30;
const tellEach = 5000;

/**
 * What the Links section knows of the library: its lines, whether all of them have been read, and how many there are once
 * they are counted. `odd` are rows that cannot be shown as lines. `readOnly` if the library cannot be opened: then the lines
 * come from the copies beside it. `isNewer` if a later version wrote it: then it is read, and never changed.
 */
export type LibraryLines = {
  lines: LinkLine[];
  odd: OddRow[];
  isWhole: boolean;
  total?: number;
  readOnly?: true;
  isNewer?: true;
};

/** Names a page of which nothing but its kind is known. */
type NameKind = (kind: string) => string;

/** The newest lines, without waiting for the count, which takes longer. */
export async function openLines(nameKind: NameKind): Promise<LibraryLines> {
  try {
    const records = await loadRecent(firstShown);
    const lines = records.map((record) => lineOf(record, nameKind));
    const access = (await isLibraryLater()) ? ({ readOnly: true, isNewer: true } as const) : {};
    if (records.length >= firstShown) return { lines, odd: [], isWhole: false, ...access };
    return { lines, odd: (await readLines(nameKind)).odd, isWhole: true, total: records.length, ...access };
  } catch {
    const records = await recordsBeside();
    return {
      lines: records.map((record) => lineOf(record, nameKind)),
      odd: [],
      isWhole: true,
      total: records.length,
      readOnly: true,
    };
  }
}

/** How many lines there are. */
export const countLines = (): Promise<number> => countRows();

/** Every line, and the rows that are not lines. Reports from time to time how many have been read. Ends early with what it has once `signal` ends it. */
export async function readLines(
  nameKind: NameKind,
  signal?: AbortSignal,
  onRead?: (count: number) => void,
): Promise<Pick<LibraryLines, 'lines' | 'odd'>> {
  const lines: LinkLine[] = [];
  const odd: OddRow[] = [];
  let told = 0;
  for await (const chunk of readLibrary()) {
    if (signal?.aborted) break;
    for (const record of chunk.records) lines.push(lineOf(record, nameKind));
    for (const row of chunk.odd) odd.push(oddRowOf(row));
    if (lines.length - told >= tellEach) {
      told = lines.length;
      onRead?.(told);
    }
  }
  return { lines, odd };
}

/** Calls back whenever links are added, changed or removed, until `signal` ends it. */
export const onLinksChanged = (heard: () => void, signal: AbortSignal): void => onLibraryChanged(() => heard(), signal);

/** Calls back with the lines that changed or are gone, or with nothing if any may have changed, until `signal` ends it. */
export function watchLines(
  nameKind: NameKind,
  heard: (changed?: Map<string, LinkLine | undefined>) => void,
  signal: AbortSignal,
): void {
  onLibraryChanged((ids) => {
    if (!ids) return heard();
    void loadRecords(ids).then(
      (records) => {
        const found = new Map(records.map((record) => [record.id, lineOf(record, nameKind)]));
        heard(new Map(ids.map((id) => [id, found.get(id)])));
      },
      () => heard(), // Then everything is read again.
    );
  }, signal);
}
