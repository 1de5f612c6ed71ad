import { defined } from '../defined.ts';
import { isImpactHost, upworkHost, upworkProgramId } from '../impact-hosts.ts';
import { clickIds } from '../page/forms/click-ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { decodeValue, readLinkParams } from './link-params.ts';
import type { LinkProblem, SeenIds } from './link-problem.ts';
import type { LinkWarning, ParsedLink } from './parsed-link.ts';

const longest = 16_384;
const clickIdInside = new RegExp(`[?&](?:${[...clickIds, 'irgwc'].join('|')})=`, 'i');
const idPattern = /^\d{1,10}$/;

/** Says what the address of a link is if it has not the form of a tracking link. */
export type Explain = (address: { hostname: string; pathname: string }, query: string) => LinkProblem;

/**
 * Reads a link by the forms that impact.com gives tracking links: `https://HOST/c/PARTNER/AD/PROGRAM?…` (full), `/i/…`
 * (impression), or one segment on a known host (short). HTML entities, percent-encoding of the whole text and a missing
 * scheme are undone first. An address of another form is the problem that `explain` makes of it. Never throws.
 */
export function parseLinkForm(text: string, explain: Explain): Result<ParsedLink, LinkProblem> {
  const warnings: LinkWarning[] = [];
  if (text.length > longest) return refuse({ code: 'too-long' });
  const address = undoWrapping(text.trim(), warnings);
  if (address === '') return refuse({ code: 'empty' });
  const url = toUrl(address);
  if (!url) return refuse({ code: 'not-an-address' });
  if (url.username !== '' || url.password !== '' || url.port !== '') return refuse({ code: 'not-a-tracking-link' });
  const { hostname } = url;
  if (url.protocol === 'http:') warnings.push('http');

  const ids = /^\/([ci])\/([^/]+)\/([^/]+)\/([^/]+?)\/?$/.exec(url.pathname);
  const query = queryOf(address);
  const params = readLinkParams(query);
  const landingPage = readLandingPage(params.rawLandingPage, warnings);
  if (params.repeated) warnings.push('repeated-parameter');
  if (Object.values(params.subIds).some(isPersonal)) warnings.push('personal-data');
  if (/[[{|]|%[57][bc]/i.test(query) && /[[{|][^[\]{}|]*[\]}|]/.test(decodeValue(query)))
    warnings.push('unfilled-macro');

  // Built step by step, because a draft may hold a hundred thousand links.
  const link: ParsedLink = {
    kind: 'full',
    host: hostname,
    subIds: params.subIds,
    brandParams: params.brandParams,
    warnings,
  };
  if (landingPage !== undefined) link.landingPage = landingPage;
  if (ids) {
    const [, letter, partnerId = '', adId = '', programId = ''] = ids;
    const code = idProblem(hostname, partnerId, adId, programId);
    if (code) {
      const seen = { ...defined({ landingPage }), subIds: params.subIds };
      return refuse({ code, seen: { ...digitsOf({ partnerId, adId, programId }), ...seen } });
    }
    if (/^0+$/.test(partnerId)) warnings.push('no-partner');
    if (programId !== upworkProgramId) warnings.push('other-program');
    else if (hostname !== upworkHost) warnings.push('unknown-host');
    if (letter === 'i') link.kind = 'impression';
    link.partnerId = partnerId;
    link.adId = adId;
    link.programId = programId;
    return ok(link);
  }
  if (isImpactHost(hostname) && /^\/[A-Za-z0-9_-]+\/?$/.test(url.pathname)) {
    link.kind = 'short';
    return ok(link);
  }
  return refuse(explain({ hostname, pathname: url.pathname }, query));
}

/** Undoes what files do to a link: HTML's `&amp;`, percent-encoding of the whole, a missing scheme. */
function undoWrapping(text: string, warnings: LinkWarning[]): string {
  let address = text;
  if (/^https?%3A/i.test(address)) {
    address = decodeValue(address.replaceAll('+', '%2B'));
    warnings.push('percent-encoded');
  }
  const escaped = address;
  // A page that quotes a page escapes twice. A text that was escaped more than three times is not a link.
  for (let turn = 0; turn < 3 && address.includes('&'); turn += 1)
    address = address.replace(/&(?:amp|#38|#x26);/gi, '&');
  if (address !== escaped) warnings.push('html-escaped');
  if (address.startsWith('//')) {
    address = `https:${address}`;
    warnings.push('no-scheme');
  }
  return address;
}

type Parts = { protocol: string; hostname: string; pathname: string; username: string; password: string; port: string };

/**
 * An address that every URL parser reads alike and leaves unchanged. Most links are such, and they are read in half the
 * time.
 */
const plainAddress =
  /^https:\/\/(?!(?:[^/]*\.)?xn--)(?:[a-z0-9-]{1,63}\.){1,4}(?:io|net|com)\/[\w/-]*(?:\?[\w%.~=&*()!-]*)?$/;

function toUrl(address: string): Parts | undefined {
  if (plainAddress.test(address)) {
    const path = address.indexOf('/', 'https://'.length);
    const query = address.indexOf('?', path);
    const pathname = query < 0 ? address.slice(path) : address.slice(path, query);
    const hostname = address.slice('https://'.length, path);
    return { protocol: 'https:', hostname, pathname, username: '', password: '', port: '' };
  }
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

/** The query as it was written. Brand parameters are kept byte for byte, and `URL` would escape them again. */
function queryOf(address: string): string {
  const hash = address.indexOf('#');
  const whole = hash < 0 ? address : address.slice(0, hash);
  const start = whole.indexOf('?');
  return start < 0 ? '' : whole.slice(start + 1);
}

function readLandingPage(raw: string, warnings: LinkWarning[]): string | undefined {
  if (raw === '') return undefined;
  let landingPage = decodeValue(raw);
  if (/^https?%3A/i.test(landingPage)) {
    landingPage = decodeValue(landingPage);
    warnings.push('double-encoded');
  }
  if (!/^https?:/i.test(landingPage) && !warnings.includes('no-scheme')) warnings.push('no-scheme');
  if (landingPage.includes('=') && clickIdInside.test(landingPage)) warnings.push('click-id-inside');
  return landingPage;
}

/**
 * Whether a value is an e-mail address or a phone number, which impact.com forbids in sub IDs (help.impact.com
 * 48001235417).
 */
function isPersonal(value: string): boolean {
  return value.includes('@') || (/^\+?[\d ().-]{9,20}$/.test(value) && !/^\d+$/.test(value));
}

function idProblem(host: string, partnerId: string, adId: string, programId: string): LinkProblem['code'] | undefined {
  if (/^IR[A-Za-z0-9]{20,}$/.test(partnerId)) return 'account-sid';
  if (!idPattern.test(partnerId)) return 'partner-not-a-number';
  if (!idPattern.test(adId)) return 'not-a-tracking-link';
  if (!idPattern.test(programId)) return 'glued-text';
  return host === upworkHost && adId === upworkProgramId && programId !== upworkProgramId ? 'ids-swapped' : undefined;
}

/** The digits at the start of each id. Text that is glued to an id is never part of it. */
function digitsOf(ids: { partnerId: string; adId: string; programId: string }): SeenIds {
  const seen: SeenIds = {};
  for (const name of ['partnerId', 'adId', 'programId'] as const) {
    const digits = /^\d{1,10}(?!\d)/.exec(ids[name])?.[0];
    if (digits !== undefined && (name === 'programId' || digits === ids[name])) seen[name] = digits;
  }
  return seen;
}
