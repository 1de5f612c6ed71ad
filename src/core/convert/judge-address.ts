import { isCreativeHost, isImpactHost, upworkHost, upworkProgramId } from '../impact-hosts.ts';
import { buildTrackingLink, type TrackingLink } from '../link/build-link.ts';
import type { LinkProblem, LinkProblemCode } from '../link/link-problem.ts';
import { parseTrackingLink } from '../link/parse-link.ts';
import type { ParsedLink } from '../link/parsed-link.ts';
import type { PartnerAccount } from '../link/partner-account.ts';
import type { SubIds } from '../link/sub-ids.ts';
import { detectPage } from '../page/detect-page.ts';
import type { Detection } from '../page/detection.ts';
import type { PageKind } from '../page/forms/page-families.ts';
import { homePage } from '../page/home-page.ts';
import type { UnreadFormat } from './unread-format.ts';
import type { unwritableForms } from './written-form.ts';

/**
 * Whose link an address is. `convertible`: an Upwork page that the user's link can lead to. `mine`, `others`: a
 * tracking link with the user's partner id, or with another one. `unknown`: a link that does not say whose it is.
 * `broken`: a link that works for nobody.
 */
export type FindingState = 'convertible' | 'mine' | 'others' | 'unknown' | 'not-linkable' | 'broken';

/**
 * Why an address is not converted: a problem of the link itself, the place where it stands, or the way it is written.
 */
export type FindingReason =
  | LinkProblemCode
  | (typeof unwritableForms)[number]
  | UnreadFormat
  | 'user-or-port'
  | 'unknown-host'
  | 'unknown-entity'
  | 'cannot-be-written';

/** What was found out about one address. `link` is the user's own link to the same page, if one is possible. */
export type Verdict = {
  state: FindingState;
  link?: TrackingLink;
  reason?: FindingReason;
  kind?: PageKind;
  partnerId?: string;
};

/**
 * What links are made of: the sub IDs for a page's link, and plain links if the contract allows no links to pages
 * (`singlePages: false`).
 */
export type ConvertOptions = { singlePages?: boolean; subIdsFor?: (page: Detection) => SubIds };

const maybe = /upwork|13634|\/[ci]\/[^/]+\/\d+\/\d/i;
const plainPage = 'https://www.upwork.com/';
const brokenCodes = new Set<LinkProblemCode>([
  'not-an-address',
  'too-long',
  'not-a-tracking-link',
  'partner-not-a-number',
  'account-sid',
  'ids-swapped',
  'glued-text',
]);

/** Judges an address. Returns nothing if it belongs neither to Upwork nor to impact.com. Never throws. */
export function judgeAddress(address: string, account: PartnerAccount, options: ConvertOptions): Verdict | undefined {
  if (address.startsWith(plainPage)) return judgePage(address, 'www.upwork.com', account, options);
  if (!maybe.test(address) && !isImpactHost(hostIn(address))) return undefined;
  const host = hostOf(address);
  if (host === undefined) {
    const isOurs = /(?:^|\.)upwork\.(?:com|pxf\.io)$/.test(hostIn(address));
    return isOurs ? { state: 'broken', reason: 'not-an-address' } : undefined;
  }
  if (/(?:^|\.)upwork\.com\.?$/.test(host)) return judgePage(address, host, account, options);
  const parsed = parseTrackingLink(address);
  return parsed.ok ? judgeLink(parsed.value, account, options) : judgeProblem(parsed.problem, host, account.partnerId);
}

function judgePage(address: string, host: string, account: PartnerAccount, options: ConvertOptions): Verdict {
  const built = build(address, account, options);
  if (built.ok) return { state: 'convertible', link: built.value };
  const { kind } = detectPage(address);
  const isPlainHost = host === 'www.upwork.com' || host === 'upwork.com';
  const isOtherPlace = kind === 'foreign-host' && isPlainHost;
  return { state: 'not-linkable', reason: isOtherPlace ? 'user-or-port' : built.problem.code, kind };
}

function judgeLink(link: ParsedLink, account: PartnerAccount, options: ConvertOptions): Verdict | undefined {
  const { kind, host, partnerId, programId, landingPage } = link;
  if (kind === 'short' || partnerId === undefined) return { state: 'unknown', reason: 'short-link' };
  const isUpwork = programId === upworkProgramId;
  const isKnown = host === account.host || isImpactHost(host);
  if (!isKnown && !isUpwork) return undefined; // Any forum may have such a path.
  if (/^0+$/.test(partnerId)) return { state: 'broken', reason: 'no-partner', partnerId };
  if (!isKnown) return { state: 'unknown', reason: 'unknown-host', partnerId };
  const program = isUpwork ? {} : { reason: 'other-program' as const };
  if (partnerId === account.partnerId) return { state: 'mine', partnerId, ...program };
  if (!isUpwork || kind !== 'full') return { state: 'others', partnerId, ...program };
  // A link without a landing page leads to the same page as the user's plain link.
  const built = landingPage
    ? build(landingPage, account, options)
    : build(homePage, account, { ...options, singlePages: false });
  return { state: 'others', partnerId, ...(built.ok ? { link: built.value } : {}) };
}

function judgeProblem({ code, seen }: LinkProblem, host: string, mine: string): Verdict | undefined {
  const partnerId = seen?.partnerId;
  const isUpwork = seen?.programId === upworkProgramId;
  if (brokenCodes.has(code)) {
    if (!isUpwork && host !== upworkHost && !(isImpactHost(host) && code !== 'not-a-tracking-link')) return undefined;
    return { state: 'broken', reason: code, ...(partnerId ? { partnerId } : {}) };
  }
  if (code === 'landing-page' || !(isUpwork || isCreativeHost(host))) return undefined;
  if (partnerId === undefined) return { state: 'unknown', reason: code };
  return { state: partnerId === mine ? 'mine' : 'others', reason: code, partnerId };
}

function build(landingPage: string, account: PartnerAccount, { singlePages, subIdsFor }: ConvertOptions) {
  const subIds = subIdsFor?.(detectPage(landingPage)) ?? {};
  return buildTrackingLink({ account, landingPage, deepLink: singlePages !== false, subIds });
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname;
}

/** The host as it is written, also if the address cannot be parsed. */
function hostIn(address: string): string {
  return /^https?:[\\/]*(?:[^\\/?#@]*@)?([^\\/?#:]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}
