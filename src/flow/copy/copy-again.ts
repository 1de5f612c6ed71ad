import { defined } from '../../core/defined.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { buildTrackingLink, reviveTrackingLink, type TrackingLink } from '../../core/link/build-link.ts';
import type { LinkProblemCode } from '../../core/link/link-problem.ts';
import { parseTrackingLink } from '../../core/link/parse-link.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { loadSpeech } from '../../platform/words.ts';
import { recordName } from '../page/page-name.ts';
import { loadPostWords } from '../share/post-words.ts';
import { type CopyFormat, contentFor } from './copy-formatted.ts';
import { type CopyContext, type CopyOutcome, copyLink } from './copy-link.ts';
import type { MadeLink } from './make-link.ts';

/** Why a link of the library cannot leave again. */
export type RemakeProblem = LinkProblemCode | 'another-account';

/** Rebuilds a link of the library if it still pays the account in use. It is the plain link if only that is allowed. */
export function remakeLink(
  { trackingLink, landingPage, subIds }: LinkRecord,
  { account, preferences }: Pick<Sharer, 'account' | 'preferences'>,
): Result<MadeLink, RemakeProblem> {
  const page = linkablePage(landingPage);
  if (!page) return refuse('not-linkable');
  const stored = reviveTrackingLink(trackingLink, account);
  // A link that becomes plain must have paid this account too: a link of another account is never changed without asking.
  const link =
    stored.ok && !preferences.singlePages
      ? buildTrackingLink({ account, landingPage, subIds, deepLink: false })
      : stored;
  if (!link.ok) return refuse(paysAnother(trackingLink, account) ? 'another-account' : link.problem.code);
  return ok({ trackingLink: link.value, page, subIds });
}

/** Whether a link names another account than this one. */
function paysAnother(trackingLink: string, { partnerId, adId, programId }: PartnerAccount): boolean {
  const parsed = parseTrackingLink(trackingLink);
  if (!parsed.ok) return false;
  const { value } = parsed;
  return value.partnerId !== partnerId || value.adId !== adId || value.programId !== programId;
}

/** What a record says of its link, for another record of the same page. */
export function contextOf({ title, price, priceUpTo, per, terms, labels }: LinkRecord): CopyContext {
  const label = cleanLabel(labels[0] ?? '');
  return {
    ...(title ? { title } : {}),
    ...(label === '' ? {} : { label }),
    ...(price && terms ? { price, terms, ...defined({ priceUpTo, per }) } : {}),
  };
}

/** Copies a link of the library again, in any format, and records one more use. */
export async function copyAgain(
  record: LinkRecord,
  sharer: Pick<Sharer, 'account' | 'preferences' | 'keeping'>,
  format: CopyFormat = 'url',
): Promise<Result<CopyOutcome, RemakeProblem | 'clipboard-refused'>> {
  const made = remakeLink(record, sharer);
  if (!made.ok) return made;
  const speech = await loadSpeech(sharer.preferences.language);
  const named = { link: made.value, title: recordName(record, await loadPostWords(sharer.preferences, speech)) };
  const content = contentFor(format, named, sharer, speech.locale);
  // The row keeps its price and estimate.
  const { title, label } = contextOf(record);
  const outcome = await copyLink(made.value, defined({ title, label }), sharer.keeping, { content });
  return outcome.copied ? ok(outcome) : refuse('clipboard-refused');
}

/** Copies a link that was read and built again, and records it like any other. */
export async function copyRebuilt(link: TrackingLink, landingPage: string, sharer: Pick<Sharer, 'keeping'>) {
  const parsed = parseTrackingLink(link);
  const page = linkablePage(landingPage);
  if (!parsed.ok || !page) return { copied: false, recorded: false } satisfies CopyOutcome;
  return copyLink({ trackingLink: link, page, subIds: parsed.value.subIds }, {}, sharer.keeping);
}
