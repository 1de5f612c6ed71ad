import type { LinkUse } from '../../core/library/link-record.ts';
import { latestShare } from '../../core/library/use-record.ts';
import { channels } from '../../core/share/channels.ts';
import { loadByPage } from '../../store/read.ts';

/** When a page was last shared, to this channel or to any; nothing where it was not, or where the library cannot be opened. */
export async function earlierShare(landingPage: string, channel?: string): Promise<LinkUse | undefined> {
  const records = await loadByPage(landingPage).catch(() => []);
  const wanted: string[] = channel === undefined ? channels.map(({ id }) => id) : [channel];
  return latestShare(records, wanted);
}
