import { findLinks, lineOf } from '../../core/library/find-links.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { readRecords } from '../../store/read.ts';

/** The links used last of all that the words find; none where the library cannot be opened, or once `signal` says so. */
export async function searchLibrary(words: string, count: number, signal: AbortSignal): Promise<LinkRecord[]> {
  let found: LinkRecord[] = [];
  try {
    for await (const chunk of readRecords()) {
      if (signal.aborted) return [];
      const hits = chunk.filter((record) => findLinks([lineOf(record)], { words }).length > 0);
      found = [...found, ...hits].sort((one, other) => other.usedAt - one.usedAt).slice(0, count);
    }
  } catch {
    return []; // Copying never waits for the library.
  }
  return found;
}
