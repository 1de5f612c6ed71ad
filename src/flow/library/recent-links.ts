import type { LinkRecord } from '../../core/library/link-record.ts';
import { loadRecent } from '../../store/rows.ts';

/** The last five links, newest first; none where the library cannot be opened: copying never waits for it. */
export async function recentLinks(): Promise<LinkRecord[]> {
  return loadRecent(5).catch(() => []);
}
