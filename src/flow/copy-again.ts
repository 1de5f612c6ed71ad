import type { LinkRecord } from '../core/library/link-record.ts';
import { reviveTrackingLink } from '../core/link/build-link.ts';
import type { LinkProblemCode } from '../core/link/link-problem.ts';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { writeClipboard } from '../platform/clipboard.ts';

/** Copies a link from the library again, if it still pays the account in use. */
export async function copyAgain(
  record: LinkRecord,
  account: PartnerAccount,
): Promise<Result<true, LinkProblemCode | 'clipboard-refused'>> {
  const link = reviveTrackingLink(record.trackingLink, account);
  if (!link.ok) return refuse(link.problem.code);
  return (await writeClipboard(link.value)) ? ok(true) : refuse('clipboard-refused');
}
