import { localDayOf } from '../day.ts';
import { buildTrackingLink, reviveTrackingLink, type TrackingLink } from '../link/build-link.ts';
import type { LinkProblem } from '../link/link-problem.ts';
import { parseTrackingLink } from '../link/parse-link.ts';
import type { ParsedLink } from '../link/parsed-link.ts';
import type { PartnerAccount } from '../link/partner-account.ts';
import { cleanLabel, fillSubIds, type Label, type SubIds, subIdNames } from '../link/sub-ids.ts';
import { detectPage } from '../page/detect-page.ts';
import type { Detection } from '../page/detection.ts';
import type { Marketplace } from '../page/forms/family.ts';
import type { PageKind } from '../page/forms/page-families.ts';
import { homePage } from '../page/home-page.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ImportContext, RowReason } from './import-preview.ts';

/** A link of the user's, and everything that follows from it. */
export type OwnLink = {
  trackingLink: TrackingLink;
  landingPage: string;
  marketplace: Marketplace;
  kind: PageKind;
  subIds: SubIds;
};

/**
 * The user's link from an entry of a list: a tracking link that pays one of their accounts, built again, or an Upwork
 * page, turned into a link of the account in use. `statedPage` counts only if the link itself names no page.
 */
export function ownLink(
  address: string,
  context: ImportContext,
  { label = cleanLabel(''), statedPage }: { label?: Label; statedPage?: string | undefined } = {},
): Result<OwnLink, RowReason> {
  const parsed = parseTrackingLink(address);
  if (parsed.ok) return knownLink(address, parsed.value, context, statedPage);
  const detection = detectPage(address);
  if (detection.linkable) return newLink(detection, context, label);
  const { code } = parsed.problem;
  // For pages on Upwork, and for anything that is not a link of impact.com, the page gives the reason.
  const isPage = detection.marketplace !== 'not-upwork' || code === 'not-a-tracking-link' || code === 'landing-page';
  return refuse(isPage ? pageReason(detection) : { about: 'link', code });
}

/** The user's link from a tracking link that pays one of their accounts, built again. Nothing else is accepted. */
export function reviveOwnLink(text: string, context: ImportContext, statedPage: string): Result<OwnLink, RowReason> {
  const parsed = parseTrackingLink(text);
  return parsed.ok
    ? knownLink(text, parsed.value, context, statedPage)
    : refuse({ about: 'link', code: parsed.problem.code });
}

function newLink(detection: Detection, context: ImportContext, label: Label): Result<OwnLink, RowReason> {
  const { current, preferences, now } = context;
  const { marketplace, kind, canonicalUrl = '' } = detection;
  const date = localDayOf(now);
  const subIds = fillSubIds(preferences.subIds, {
    marketplace,
    kind,
    label: context.allowedLabel(label),
    date,
    page: canonicalUrl,
  });
  const request = { account: current, landingPage: canonicalUrl, subIds, deepLink: preferences.singlePages };
  return whole(buildTrackingLink(request), detection, subIds);
}

function knownLink(
  text: string,
  parsed: ParsedLink,
  { accounts }: ImportContext,
  statedPage: string | undefined,
): Result<OwnLink, RowReason> {
  const { kind, partnerId = '', warnings } = parsed;
  if (kind === 'short') return refuse({ about: 'row', code: 'cannot-tell-whose' });
  if (kind === 'impression') return refuse({ about: 'link', code: 'counting-pixel' });
  if (warnings.includes('no-partner')) return refuse({ about: 'link', code: 'no-partner' });
  const account = accountOf(parsed, accounts);
  if (!account) {
    const isOwn = accounts.some((one) => one.partnerId === partnerId);
    return refuse({ about: 'row', code: isOwn ? 'another-ad' : 'another-partner', seen: partnerId });
  }
  const named = parsed.landingPage;
  const page = detectPage(named ?? statedPage ?? homePage);
  if (named !== undefined && !page.linkable) return refuse(pageReason(page));
  const detection = page.linkable ? page : detectPage(homePage);
  const subIds = Object.fromEntries(
    subIdNames.flatMap((name) => (parsed.subIds[name] ? [[name, parsed.subIds[name]]] : [])),
  );
  const revived = reviveTrackingLink(text, account);
  if (revived.ok) return whole(revived, detection, subIds);
  const landingPage = detection.canonicalUrl ?? '';
  return whole(buildTrackingLink({ account, landingPage, subIds, deepLink: named !== undefined }), detection, subIds);
}

/**
 * The account that a link's ids belong to. If several accounts have these ids, one with the same brand parameters comes
 * first.
 */
function accountOf(link: ParsedLink, accounts: readonly PartnerAccount[]): PartnerAccount | undefined {
  const same = accounts.filter(
    ({ host, partnerId, adId, programId }) =>
      host === link.host && partnerId === link.partnerId && adId === link.adId && programId === link.programId,
  );
  const brand = link.brandParams.join('&');
  return same.find(({ brandParams }) => brandParams.join('&') === brand) ?? same[0];
}

function whole(
  built: Result<TrackingLink, LinkProblem>,
  { canonicalUrl = '', marketplace, kind }: Detection,
  subIds: SubIds,
): Result<OwnLink, RowReason> {
  if (!built.ok) return refuse({ about: 'link', code: built.problem.code });
  return ok({ trackingLink: built.value, landingPage: canonicalUrl, marketplace, kind, subIds });
}

function pageReason({ marketplace }: Detection): RowReason {
  const isMarket = marketplace === 'talent' || marketplace === 'catalog';
  return { about: 'page', code: isMarket ? 'broken' : marketplace };
}
