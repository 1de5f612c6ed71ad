import { sayWorth } from '../../core/commission/say-worth.ts';
import { worthOfRecord } from '../../core/library/estimate-record.ts';
import { knownTitle } from '../../core/library/title-of.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { RoundupFormat } from '../../core/share/format-roundup.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { loadRecords } from '../../store/read.ts';
import { recordName } from '../page/page-name.ts';
import { priceOfRecord } from '../share/post-gaps.ts';
import { remakeLink } from './copy-again.ts';
import { copyRoundup, type RoundupOutcome } from './make-roundup.ts';

/**
 * Copies many links of the library as a list. Returns how many it contains, and how many were left out because they pay
 * another account or lead nowhere.
 */
export async function copyLinks(
  ids: readonly string[],
  format: RoundupFormat,
  sharer: Omit<Sharer, 'label'>,
  speech: Speech,
): Promise<RoundupOutcome & { leftOut: number }> {
  const items = (await loadRecords(ids)).flatMap((record) => {
    const made = remakeLink(record, sharer);
    if (!made.ok) return [];
    const title = knownTitle(record);
    const worth = worthOfRecord(record);
    return [
      {
        item: { address: record.landingPage, ...(title === undefined ? {} : { title }) },
        made: made.value,
        title: recordName(record, speech.words),
        url: made.value.trackingLink,
        ...(record.price ? { price: priceOfRecord(record, speech) } : {}),
        ...(worth ? { estimate: sayWorth(worth, speech) } : {}),
      },
    ];
  });
  const leftOut = ids.length - items.length;
  // The rows keep their own labels.
  return { ...(await copyRoundup(format, items, { ...sharer, label: cleanLabel('') }, speech)), leftOut };
}
