import { isImpactHost, upworkProgramId } from '../../impact-hosts.ts';
import { isObject } from '../../is-object.ts';
import type { LinkRecord } from '../../library/link-record.ts';
import { parseTrackingLink } from '../../link/parse-link.ts';
import { subIdNames } from '../../link/sub-ids.ts';
import type { Result } from '../../result.ts';
import type { ImpactProblem } from './read-answer.ts';

/** A wanted ending of a short link: what everybody can type. */
export const canBeEnding = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{1,49}$/.test(text);

/**
 * Where to ask for a short link that does what a full tracking link does: the same ad, page and sub IDs, which then lie at
 * impact.com. Nothing where the link is no full one of Upwork's program.
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
 * The short link in an answer, where it is one: an address on a host of impact.com's, without parameters that would say something
 * else. Nothing otherwise, so that no stranger's address is ever kept as the user's link.
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

/** Whether a short link can be asked for, and since when one was asked for without an answer. */
export type ShortLinkState = { isConnected: boolean; askedAt?: number };

/** Why there is no short link; `asked-before` that one may have been made already, and nobody said so. */
export type ShortLinkProblem = ImpactProblem | { code: 'bad-ending' | 'asked-before' | 'not-full' | 'not-short' };

/** What a surface can do about the short link of a row. */
export type ShortLinkDoors = {
  copy: (link: string) => Promise<boolean>;
  load: (record: LinkRecord) => Promise<ShortLinkState>;
  make: (record: LinkRecord, ending: string, isAgain: boolean) => Promise<Result<string, ShortLinkProblem>>;
};
