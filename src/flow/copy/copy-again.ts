import type { LinkRecord } from '../../core/library/link-record.ts';
import { titleOf } from '../../core/library/title-of.ts';
import { buildTrackingLink, reviveTrackingLink } from '../../core/link/build-link.ts';
import type { LinkProblemCode } from '../../core/link/link-problem.ts';
import { parseTrackingLink } from '../../core/link/parse-link.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { locale } from '../../platform/words.ts';
import { type CopyFormat, contentFor } from './copy-formatted.ts';
import { type CopyOutcome, copyLink, type Keeping } from './copy-link.ts';
import type { MadeLink } from './make-link.ts';

/** Why a link of the library cannot leave again. */
export type RemakeProblem = LinkProblemCode | 'another-account';

/** A link of the library as a link again, if it still pays the account in use; the plain one where only that is allowed. */
export function remakeLink(
  { trackingLink, landingPage, subIds }: LinkRecord,
  account: PartnerAccount,
  { singlePages }: Preferences,
): Result<MadeLink, RemakeProblem> {
  const stored = reviveTrackingLink(trackingLink, account);
  // Also what is made plain must have paid this account: a link made for another one is not turned into one's own unasked.
  const link =
    stored.ok && !singlePages ? buildTrackingLink({ account, landingPage, subIds, deepLink: false }) : stored;
  if (!link.ok) return refuse(paysAnother(trackingLink, account) ? 'another-account' : link.problem.code);
  return ok({ trackingLink: link.value, detection: detectPage(landingPage), subIds, account });
}

/** Whether a link names another account than this one. */
function paysAnother(trackingLink: string, { partnerId, adId, programId }: PartnerAccount): boolean {
  const parsed = parseTrackingLink(trackingLink);
  if (!parsed.ok) return false;
  const { value } = parsed;
  return value.partnerId !== partnerId || value.adId !== adId || value.programId !== programId;
}

/** Copies a link of the library again, in any format: one more use of it. */
export async function copyAgain(
  record: LinkRecord,
  account: PartnerAccount,
  preferences: Preferences,
  keeping: Keeping,
  format: CopyFormat = 'url',
): Promise<Result<CopyOutcome, RemakeProblem | 'clipboard-refused'>> {
  const made = remakeLink(record, account, preferences);
  if (!made.ok) return made;
  const title = titleOf(record);
  const [label] = record.labels;
  const context = { ...(record.title ? { title } : {}), ...(label ? { label } : {}) };
  const content = contentFor(format, made.value, title, preferences, locale());
  const outcome = await copyLink(made.value, context, keeping, content);
  return outcome.copied ? ok(outcome) : refuse('clipboard-refused');
}
