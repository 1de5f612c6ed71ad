import type { TrackingLink } from '../link/build-link.ts';
import type { SubIds } from '../link/sub-ids.ts';
import type { Money } from '../money.ts';
import type { Detection } from '../page/detection.ts';
import type { LinkRecord } from './link-record.ts';

/** What a record is made of. `id` and `madeAt` are the caller's: core has neither clock nor chance. */
export type RecordDraft = {
  id: string;
  madeAt: number;
  trackingLink: TrackingLink;
  detection: Detection;
  subIds: SubIds;
  title?: string;
  label?: string;
  channel?: string;
  format?: string;
  price?: Money;
  commission?: Money;
};

/** A new row for a link about to be copied: pending. */
export function draftRecord({ detection, ...draft }: RecordDraft): LinkRecord {
  return {
    channel: 'copy',
    format: 'url',
    ...draft,
    landingPage: detection.canonicalUrl ?? '',
    marketplace: detection.marketplace,
    kind: detection.kind,
    state: 'pending',
  };
}
