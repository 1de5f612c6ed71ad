import { detectPage } from '../page/detect-page.ts';
import { ok, type Result, refuse } from '../result.ts';
import { parseLinkForm } from './link-form.ts';
import type { LinkProblem } from './link-problem.ts';
import { checkAccount, type PartnerAccount } from './partner-account.ts';
import { isSubId, type SubIds, subIdNames } from './sub-ids.ts';

declare const brand: unique symbol;

/**
 * A tracking link that was checked to pay the account it was built for. Only such a link may be shared, and only this
 * file makes one.
 */
export type TrackingLink = string & { readonly [brand]: 'tracking-link' };

/**
 * What a link is built from. `deepLink: false` leaves the landing page out, for contracts that allow only the plain
 * link.
 */
export type LinkRequest = {
  account: PartnerAccount;
  landingPage: string;
  subIds?: SubIds;
  deepLink?: boolean;
};

/**
 * impact.com publishes no limit. Links stay below the 2,000 characters that every browser, mail program and chat
 * accepts.
 */
const longest = 2000;

/**
 * The user's tracking link to `landingPage`, which must be linkable: `https://HOST/c/PARTNER/AD/PROGRAM` with the
 * brand's parameters unchanged, the sub IDs, and the canonical address encoded once as `u`. The link is read back with
 * the parser that reads strangers' links and refused unless it says exactly what was asked for. Never throws.
 */
export function buildTrackingLink(request: LinkRequest): Result<TrackingLink, LinkProblem> {
  const account = checkAccount(request.account);
  if (!account.ok) return account;
  const { canonicalUrl } = detectPage(request.landingPage);
  if (canonicalUrl === undefined) return refuse({ code: 'not-linkable' });
  const landingPage = request.deepLink === false ? undefined : canonicalUrl;
  const subIds = request.subIds ?? {};
  const link = compose(account.value, subIds, landingPage);
  if (link === undefined) return refuse({ code: 'sub-id-out-of-bounds' });
  if (link.length > longest) return refuse({ code: 'link-too-long' });
  return says(link, account.value, subIds, landingPage)
    ? ok(link as TrackingLink)
    : refuse({ code: 'self-check-failed' });
}

/** A stored link as a tracking link, if it still pays exactly `account` and leads to a page that may be linked to. */
export function reviveTrackingLink(stored: string, account: PartnerAccount): Result<TrackingLink, LinkProblem> {
  const checked = checkAccount(account);
  if (!checked.ok) return checked;
  const parsed = parseLink(stored);
  if (!parsed.ok) return parsed;
  const { landingPage, subIds } = parsed.value;
  if (landingPage !== undefined && detectPage(landingPage).canonicalUrl !== landingPage)
    return refuse({ code: 'not-linkable' });
  return compose(account, subIds, landingPage) === stored && says(stored, account, subIds, landingPage)
    ? ok(stored as TrackingLink)
    : refuse({ code: 'self-check-failed' });
}

/** Only links are expected here, so nobody asks what else an address is. */
const parseLink = (text: string) => parseLinkForm(text, () => ({ code: 'not-a-tracking-link' }));

/** The link as text, or nothing if a sub ID has forbidden characters or is too long. */
function compose(account: PartnerAccount, subIds: SubIds, landingPage?: string): string | undefined {
  const { host, partnerId, adId, programId, brandParams } = account;
  const pairs = [...brandParams];
  for (const name of subIdNames) {
    const value = subIds[name];
    if (value === undefined || value === '') continue;
    if (!isSubId(value)) return undefined;
    // The documentation and the API write `sharedId`, links and feeds `sharedid`. The server accepts both.
    pairs.push(`${name === 'sharedId' ? 'sharedid' : name}=${value}`);
  }
  if (landingPage !== undefined) pairs.push(`u=${encodeURIComponent(landingPage)}`);
  const query = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  return `https://${host}/c/${partnerId}/${adId}/${programId}${query}`;
}

/** Whether `link`, read as any stranger's link is read, gives back the account, the sub IDs and the landing page. */
function says(link: string, account: PartnerAccount, subIds: SubIds, landingPage?: string): boolean {
  const parsed = parseLink(link);
  if (!parsed.ok) return false;
  const { value } = parsed;
  return (
    value.kind === 'full' &&
    value.host === account.host &&
    value.partnerId === account.partnerId &&
    value.adId === account.adId &&
    value.programId === account.programId &&
    value.landingPage === landingPage &&
    subIdNames.every((name) => (value.subIds[name] ?? '') === (subIds[name] ?? '')) &&
    value.brandParams.length === account.brandParams.length &&
    value.brandParams.every((pair, at) => pair === account.brandParams[at])
  );
}
