import type { Per } from '../commission/worth.ts';
import type { TrackingLink } from '../link/build-link.ts';
import type { Label, SubIds } from '../link/sub-ids.ts';
import type { Money } from '../money.ts';
import type { LinkablePage } from '../page/linkable-page.ts';
import { linkId } from './link-id.ts';
import type { LinkRecord, UsedTerms } from './link-record.ts';

/** The parts of a record. The caller provides `useId` and `at`, because core has no clock and no randomness. */
export type RecordDraft = {
  useId: string;
  at: number;
  trackingLink: TrackingLink;
  page: LinkablePage;
  subIds: SubIds;
  title?: string;
  label?: Label;
  channel?: string;
  format?: string;
  price?: Money;
  priceUpTo?: Money;
  per?: Per;
  terms?: UsedTerms;
};

/** The row of a link that is about to be shared: its one use is pending. Channel and format default to `copy` and `url`. */
export function draftRecord(draft: RecordDraft): LinkRecord {
  const { useId, at, page, label, channel = 'copy', format = 'url', ...kept } = draft;
  const landingPage = page.canonicalUrl;
  return {
    ...kept,
    id: linkId(kept.trackingLink, landingPage),
    landingPage,
    marketplace: page.marketplace,
    kind: page.kind,
    labels: label === undefined || label === '' ? [] : [label],
    madeAt: at,
    usedAt: at,
    timesUsed: 1,
    uses: [{ id: useId, at, channel, format, state: 'pending' }],
  };
}
