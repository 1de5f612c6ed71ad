import { defined } from '../defined.ts';
import { isCreativeHost } from '../impact-hosts.ts';
import { clickIds } from '../page/forms/click-ids.ts';
import type { Result } from '../result.ts';
import { decodeValue } from './link-params.ts';
import type { LinkProblem, LinkProblemCode, SeenIds } from './link-problem.ts';
import type { ParsedLink } from './parsed-link.ts';

/** The parts of an address that show what it is. */
type Place = { hostname: string; pathname: string };
type ParseInner = (text: string) => Result<ParsedLink, LinkProblem>;

/**
 * Says what an impact.com address is if it is not a tracking link: a banner, an ad frame, the cookie-sync hop, another
 * network's wrapper, or a landing page that a click led to. Includes the ids that can be read from it. `parseInner`
 * reads a link inside the address; without it, nothing inside is read.
 */
export function readOther(url: Place, query: string, parseInner?: ParseInner): LinkProblem {
  return readCreative(url) ?? readSyncHop(url, query, parseInner) ?? readInner(query, parseInner) ?? readLanding(query);
}

function readCreative(url: Place): LinkProblem | undefined {
  if (!isCreativeHost(url.hostname)) return undefined;
  const banner = /^\/display-ad\/(\d{1,10})-(\d{1,10})\/?$/.exec(url.pathname);
  if (banner) return problem('creative', { programId: banner[1], adId: banner[2] });
  const frame = /^\/gen-ad-code\/(\d{1,10})\/(\d{1,10})\/(\d{1,10})\/?$/.exec(url.pathname);
  if (frame) return problem('ad-frame', { partnerId: frame[1], adId: frame[2], programId: frame[3] });
  return problem('creative', {});
}

function readSyncHop(url: Place, query: string, parseInner?: ParseInner): LinkProblem | undefined {
  if (!/(?:^|\.)ojrq\.net$/.test(url.hostname)) return undefined;
  const values = valuesOf(query);
  const carried = values.get('return') ?? '';
  const inner = parseInner?.(carried);
  const seen: SeenIds = inner?.ok ? seenIn(inner.value) : carried === '' ? {} : { landingPage: carried };
  return problem('sync-hop', { ...seen, programId: digits(values.get('cid')) ?? seen.programId });
}

function readInner(query: string, parseInner?: ParseInner): LinkProblem | undefined {
  for (const value of valuesOf(query).values()) {
    if (!/^(?:https?:)?\/\//i.test(value)) continue;
    const inner = parseInner?.(value);
    if (inner?.ok && inner.value.kind !== 'short') return { code: 'wrapped-link', seen: seenIn(inner.value) };
  }
  return undefined;
}

function readLanding(query: string): LinkProblem {
  const values = valuesOf(query);
  const clicked = values.get('irgwc') === '1' || clickIds.some((name) => values.has(name));
  if (!clicked) return { code: 'not-a-tracking-link' };
  return problem('landing-page', {
    partnerId: digits(values.get('irpid')) ?? digits(values.get('mpid')),
    adId: digits(values.get('iradid')),
    programId: digits(values.get('ircid')),
  });
}

function valuesOf(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0) values.set(pair.slice(0, equals).toLowerCase(), decodeValue(pair.slice(equals + 1)));
  }
  return values;
}

function seenIn(link: ParsedLink): SeenIds {
  const { partnerId, adId, programId, landingPage, subIds } = link;
  return { ...defined({ partnerId, adId, programId, landingPage }), subIds };
}

function problem(code: LinkProblemCode, ids: { [name in keyof SeenIds]: SeenIds[name] | undefined }): LinkProblem {
  return { code, seen: defined(ids) };
}

function digits(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) ? text : undefined;
}
