import type { LinkRecord } from '../core/library/link-record.ts';
import { buildTrackingLink, reviveTrackingLink } from '../core/link/build-link.ts';
import type { LinkProblemCode } from '../core/link/link-problem.ts';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import type { Preferences } from '../core/settings/settings.ts';
import { writeClipboard } from '../platform/clipboard.ts';

/** Copies a link from the library again, if it still pays the account in use; the plain one where only that is allowed. */
export async function copyAgain(
  record: LinkRecord,
  account: PartnerAccount,
  { singlePages }: Preferences,
): Promise<Result<true, LinkProblemCode | 'clipboard-refused'>> {
  const { trackingLink, landingPage, subIds } = record;
  const stored = reviveTrackingLink(trackingLink, account);
  // Also what is made plain must have paid this account: a link made for another one is not turned into one's own unasked.
  const link =
    stored.ok && !singlePages ? buildTrackingLink({ account, landingPage, subIds, deepLink: false }) : stored;
  if (!link.ok) return refuse(link.problem.code);
  return (await writeClipboard(link.value)) ? ok(true) : refuse('clipboard-refused');
}
