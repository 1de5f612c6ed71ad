import { upworkHost, upworkProgramId } from '../impact-hosts.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleOf } from './link-params.ts';
import type { LinkProblem } from './link-problem.ts';

/**
 * Whom links pay: the host and the ids of the user's own tracking link, and the brand parameters in it, byte for byte.
 */
export type PartnerAccount = {
  host: string;
  partnerId: string;
  adId: string;
  programId: string;
  brandParams: string[];
};

const hostPattern = /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const idPattern = /^[1-9]\d{0,9}$/;

/**
 * Returns `account` if links may be built with it. Nothing is repaired. The problem is `no-partner` for partner id 0,
 * `other-program` for a program that is not Upwork's, and `account-incomplete` for anything malformed.
 */
export function checkAccount(account: PartnerAccount): Result<PartnerAccount, LinkProblem> {
  const { host, partnerId, adId, programId, brandParams } = account;
  const seen = { partnerId, adId, programId };
  if (/^0+$/.test(partnerId)) return refuse({ code: 'no-partner', seen });
  const whole =
    hostPattern.test(host) &&
    idPattern.test(partnerId) &&
    idPattern.test(adId) &&
    idPattern.test(programId) &&
    Array.isArray(brandParams) &&
    brandParams.every(isBrandParam) &&
    new Set(brandParams.map(nameOf)).size === brandParams.length;
  if (!whole) return refuse({ code: 'account-incomplete' });
  return programId === upworkProgramId ? ok(account) : refuse({ code: 'other-program', seen });
}

/** Everything that decides whom a link pays, as one string. Two strings are equal exactly if the accounts are. */
export function accountFingerprint({ host, partnerId, adId, programId, brandParams }: PartnerAccount): string {
  return JSON.stringify([host, partnerId, adId, programId, brandParams]);
}

/**
 * Whether links go through the host that Upwork's program is known to use. Any other host is shown to the user to
 * confirm.
 */
export function hasKnownHost(account: PartnerAccount): boolean {
  return account.host === upworkHost;
}

/** One complete `key=value`: no separators, spaces or control characters, and no name that has another role. */
function isBrandParam(pair: string): boolean {
  if (typeof pair !== 'string' || !/^[^&#;\s\p{C}]+$/u.test(pair) || pair.includes('://')) return false;
  return roleOf(nameOf(pair)) === 'brand';
}

function nameOf(pair: string): string {
  const equals = pair.indexOf('=');
  return equals < 0 ? pair : pair.slice(0, equals);
}
