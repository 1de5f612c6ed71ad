import type { Per } from '../commission/worth.ts';
import type { TrackingLink } from '../link/build-link.ts';
import type { Label, SubIds } from '../link/sub-ids.ts';
import type { Money } from '../money.ts';
import type { LinkablePage } from '../page/linkable-page.ts';
import { linkId } from './link-id.ts';
import type { LinkRecord, UsedTerms } from './link-record.ts';

/** What a record is made of. The caller gives `useId` and `at`, because core has neither a clock nor chance. */
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

/**
 * The row of a link that is about to leave, with one pending use. The defaults are the channel `copy` and the format
 * `url`.
 */
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
