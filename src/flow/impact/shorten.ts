import type { LinkRecord } from '../../core/library/link-record.ts';
import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { type CopyContext, recordOf } from '../copy/copy-link.ts';
import type { MadeLink } from '../copy/make-link.ts';
import { workerLedger } from '../copy/worker-ledger.ts';
import { access } from './impact-store.ts';

/** Whether a short link can be asked for: impact.com is connected. */
export const canShorten = async (): Promise<boolean> => (await access.load()) !== undefined;

/**
 * Opens the dashboard at a link, because only the dashboard asks impact.com for short links. If the library does not
 * have the link, it is added first, as made and not yet used. False if the library refused.
 */
export async function shorten(link: MadeLink, context: CopyContext): Promise<boolean> {
  const record: LinkRecord = { ...recordOf(link, { ...context, format: 'url' }), timesUsed: 0, uses: [] };
  if ((await workerLedger.add(record)) !== true) return false;
  await openTab(ownAddress(`src/dashboard/index.html#links/${encodeURIComponent(record.id)}`));
  return true;
}

/** The link at which the dashboard was opened, or nothing. */
export function shortenedIn(hash: string): string | undefined {
  const [section, id] = hash.slice(1).split('/');
  if (section !== 'links' || !id) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined; // Somebody has changed the address.
  }
}
