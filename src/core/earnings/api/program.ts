import { isObject } from '../../is-object.ts';
import { parseTrackingLink } from '../../link/parse-link.ts';

/**
 * What impact.com says about the user's part in a program: whom the links pay, and whether they may lead to single
 * pages.
 */
export type Program = {
  partnerId: string;
  host: string;
  adId: string;
  isActive: boolean;
  /** Absent if impact.com does not say. */
  allowsDeepLinks?: boolean;
  deepLinkDomains: string[];
};

/** Reads an answer to `GET /Campaigns/13634`. Nothing if no tracking link in it says whose account it is. */
export function readProgram(answer: unknown): Program | undefined {
  if (!isObject(answer) || typeof answer.TrackingLink !== 'string') return undefined;
  const link = parseTrackingLink(answer.TrackingLink);
  if (!link.ok || link.value.kind !== 'full') return undefined;
  const { partnerId, host, adId } = link.value;
  if (partnerId === undefined || adId === undefined) return undefined;
  const allowsDeepLinks = switchIn(answer.AllowsDeeplinking);
  return {
    partnerId,
    host,
    adId,
    isActive: String(answer.ContractStatus ?? '').toUpperCase() === 'ACTIVE',
    deepLinkDomains: textsIn(answer.DeeplinkDomains),
    ...(allowsDeepLinks === undefined ? {} : { allowsDeepLinks }),
  };
}

/** A switch, which impact.com sends as a boolean or as a word. */
export function switchIn(value: unknown): boolean | undefined {
  const word = String(value ?? '').toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** A list of texts. Older answers have it inside an object. */
function textsIn(value: unknown): string[] {
  const list = isObject(value) && !Array.isArray(value) ? Object.values(value).flat() : value;
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string').slice(0, 100) : [];
}

/** A domain as impact.com's users write it, with a scheme or a wildcard or without. Nothing if only some pages are meant. */
const hostIn = (domain: string): string | undefined =>
  /^(?:https?:\/\/)?(?:\*\.?)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?\*?$/i.exec(domain.trim())?.[1]?.toLowerCase();

/**
 * Whether links of an ad may lead to single pages of Upwork, if impact.com says it: the program, its domains and the
 * ad's own switch must all allow it. A domain that cannot be read may be Upwork's, so then it is unknown.
 */
export function mayLinkToPages(
  { allowsDeepLinks, deepLinkDomains }: Program,
  ad?: { allowsDeepLinks?: boolean },
): boolean | undefined {
  if (allowsDeepLinks === false || ad?.allowsDeepLinks === false) return false;
  const hosts = deepLinkDomains.map(hostIn);
  if (hosts.length === 0 || hosts.some((host) => host === 'upwork.com' || host === 'www.upwork.com'))
    return allowsDeepLinks;
  return hosts.includes(undefined) ? undefined : false;
}
