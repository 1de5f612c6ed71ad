import type { TrackingLink } from '../link/build-link.ts';
import type { SubIds } from '../link/sub-ids.ts';
import type { Money } from '../money.ts';
import type { Detection } from '../page/detection.ts';
import { linkId } from './link-id.ts';
import type { LinkRecord, UsedTerms } from './link-record.ts';

/** What a record is made of. `useId` and `at` are the caller's: core has neither clock nor chance. */
export type RecordDraft = {
  useId: string;
  at: number;
  trackingLink: TrackingLink;
  detection: Detection;
  subIds: SubIds;
  title?: string;
  label?: string;
  channel?: string;
  format?: string;
  price?: Money;
  commission?: Money;
  terms?: UsedTerms;
};

/** The row of a link about to leave, used once: pending. Channel and format are `copy` and `url` where nothing else is said. */
export function draftRecord(draft: RecordDraft): LinkRecord {
  const { useId, at, detection, label, channel = 'copy', format = 'url', ...kept } = draft;
  const landingPage = detection.canonicalUrl ?? '';
  return {
    ...kept,
    id: linkId(kept.trackingLink, landingPage),
    landingPage,
    marketplace: detection.marketplace,
    kind: detection.kind,
    labels: label === undefined || label === '' ? [] : [label],
    madeAt: at,
    usedAt: at,
    timesUsed: 1,
    uses: [{ id: useId, at, channel, format, state: 'pending' }],
  };
}
