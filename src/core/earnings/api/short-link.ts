import { isImpactHost, upworkProgramId } from '../../impact-hosts.ts';
import { isObject } from '../../is-object.ts';
import type { LinkRecord } from '../../library/link-record.ts';
import { parseTrackingLink } from '../../link/parse-link.ts';
import { subIdNames } from '../../link/sub-ids.ts';
import type { Result } from '../../result.ts';
import type { ImpactProblem } from './read-answer.ts';

/** Whether a text can be the ending of a short link: only characters that everybody can type. */
export const canBeEnding = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{1,49}$/.test(text);

/**
 * The path that requests a short link for a full tracking link. impact.com stores its ad, page and sub IDs, so the
 * short link does the same. Nothing if the link is not a full one of Upwork's program.
 */
export function shortLinkPath(sid: string, trackingLink: string, ending: string): string | undefined {
  const read = parseTrackingLink(trackingLink);
  if (!read.ok || read.value.kind !== 'full' || read.value.programId !== upworkProgramId) return undefined;
  const { adId, landingPage, subIds } = read.value;
  const query = new URLSearchParams({ Type: 'Vanity' });
  if (ending !== '') query.set('CustomPath', ending);
  if (adId !== undefined) query.set('AdId', adId);
  if (landingPage !== undefined) query.set('DeepLink', landingPage);
  for (const name of subIdNames) if (subIds[name]) query.set(name, subIds[name]);
  return `/Mediapartners/${sid}/Programs/${upworkProgramId}/TrackingLinks?${query}`;
}

/**
 * The short link in an answer. It must be an address on one of impact.com's hosts, without parameters, which could
 * change what the link says. Anything else gives nothing, so that a stranger's address is never kept as the user's
 * link.
 */
export function readShortLink(answer: unknown): string | undefined {
  if (!isObject(answer)) return undefined;
  const said = answer.TrackingURL ?? answer.TrackingUrl;
  if (typeof said !== 'string' || said === '' || said.length > 500) return undefined;
  const address = /^https?:\/\//i.test(said) ? said.replace(/^http:/i, 'https:') : `https://${said}`;
  const read = parseTrackingLink(address);
  if (!read.ok || read.value.kind !== 'short' || !isImpactHost(read.value.host)) return undefined;
  const url = new URL(address);
  return url.search === '' && url.hash === '' ? url.href : undefined;
}

/** Whether a short link can be requested, and when one was requested that is still not answered. */
export type ShortLinkState = { isConnected: boolean; askedAt?: number };

/** Why there is no short link. `asked-before`: an earlier request was not answered, so a link may exist already. */
export type ShortLinkProblem = ImpactProblem | { code: 'bad-ending' | 'asked-before' | 'not-full' | 'not-short' };

/** What the popup and the dashboard can do about the short link of a row. */
export type ShortLinkDoors = {
  copy: (link: string) => Promise<boolean>;
  load: (record: LinkRecord) => Promise<ShortLinkState>;
  make: (record: LinkRecord, ending: string, isAgain: boolean) => Promise<Result<string, ShortLinkProblem>>;
};
