import type { TrackingLink } from '../../core/link/build-link.ts';
import { parseTrackingLink } from '../../core/link/parse-link.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import { homePage } from '../../core/page/home-page.ts';
import { type CopyOutcome, copyLink, type Keeping } from './copy-link.ts';

/** Copies a link that was read and built again, and records it like any other. */
export async function copyRebuilt(link: TrackingLink, account: PartnerAccount, keeping: Keeping): Promise<CopyOutcome> {
  const parsed = parseTrackingLink(link);
  const { landingPage = homePage, subIds = {} } = parsed.ok ? parsed.value : {};
  return copyLink({ trackingLink: link, detection: detectPage(landingPage), subIds, account }, {}, keeping);
}
