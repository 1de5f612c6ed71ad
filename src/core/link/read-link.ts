import { detectPage } from '../page/detect-page.ts';
import type { Detection } from '../page/detection.ts';
import { homePage } from '../page/home-page.ts';
import { type Result, refuse } from '../result.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { withTypedScheme } from '../text/address/meant-address.ts';
import { buildTrackingLink, type TrackingLink } from './build-link.ts';
import type { LinkProblem } from './link-problem.ts';
import { parseTrackingLink } from './parse-link.ts';
import type { ParsedLink } from './parsed-link.ts';
import type { PartnerAccount } from './partner-account.ts';
import type { SubIds } from './sub-ids.ts';

const longest = 100_000;

/**
 * A tracking link, whose link it is, and what its landing page is. Both are unknown for a short link, and whose it is
 * also without an account.
 */
export type ReadLink = ParsedLink & { owner: 'mine' | 'others' | 'unknown'; detection?: Detection };

/**
 * Reads any tracking link of impact.com, also among other words. A problem says what the text is instead, with the ids
 * that it shows. Never throws.
 */
export function readLink(text: string, account?: PartnerAccount): Result<ReadLink, LinkProblem> {
  const parsed = parseAmongWords(text);
  if (!parsed.ok) return parsed;
  const { partnerId, landingPage } = parsed.value;
  const owner =
    partnerId === undefined || account === undefined || /^0+$/.test(partnerId)
      ? 'unknown'
      : partnerId === account.partnerId
        ? 'mine'
        : 'others';
  const detection = landingPage === undefined ? {} : { detection: detectPage(landingPage) };
  return { ok: true, value: { ...parsed.value, owner, ...detection } };
}

/** The first tracking link in a text. If there is none, the problem of its first address. */
function parseAmongWords(text: string): Result<ParsedLink, LinkProblem> {
  const whole = parseTrackingLink(withTypedScheme(text));
  if (text.length > longest || (whole.ok && /^[!-~]+$/.test(text.trim()) && !/[|;,]/.test(text))) return whole;
  const found = addressesIn(text).map(parseTrackingLink);
  return found.find(({ ok }) => ok) ?? (whole.ok ? (found[0] ?? whole) : (found.find(isTelling) ?? whole));
}

const isTelling = (read: Result<ParsedLink, LinkProblem>) => !read.ok && read.problem.code !== 'not-an-address';

/** What may be changed before a link is built again. `landingPage: null` makes it the plain link. */
export type LinkChanges = { landingPage?: string | null; subIds?: SubIds };

/**
 * Builds a parsed link again with the changes, always for the user's own `account`. The sub IDs of the user's own link
 * are kept unless changed. Those of somebody else's link are dropped, because they would mix two people's reports.
 */
export function rebuildLink(
  link: ReadLink,
  account: PartnerAccount,
  changes: LinkChanges = {},
): Result<TrackingLink, LinkProblem> {
  const isUpwork = link.detection !== undefined || link.programId === account.programId;
  if (link.kind === 'short' && changes.landingPage === undefined) return refuse({ code: 'short-link' });
  if (!isUpwork && changes.landingPage === undefined) return refuse({ code: 'other-program' });
  const landingPage = changes.landingPage === undefined ? (link.landingPage ?? null) : changes.landingPage;
  const isMine = link.partnerId === account.partnerId;
  return buildTrackingLink({
    account,
    landingPage: landingPage ?? homePage,
    deepLink: landingPage !== null,
    subIds: { ...(isMine ? link.subIds : {}), ...changes.subIds },
  });
}
