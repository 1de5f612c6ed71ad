import { decodeValue } from '../link/link-params.ts';
import type { PartnerAccount } from '../link/partner-account.ts';
import type { PageKind } from '../page/forms/page-families.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { unwrapRedirect } from '../text/address/unwrap-redirect.ts';
import {
  type ConvertOptions,
  type FindingReason,
  type FindingState,
  judgeAddress,
  type Verdict,
} from './judge-address.ts';
import { decodeSeen, hasEntity, unwritableForms, type WrittenForm, writeLink } from './written-form.ts';

/**
 * One address in a draft. `seen` is the text from `start` to `end` (UTF-16 units), `address` is what it means, and
 * `line` counts from 1. `replacement` is the user's link as it must be written at that place. Convertible findings
 * always have one, somebody else's link has one if the user's link can lead to the same page, and all others have none.
 * `kind` names the page that cannot be linked to.
 */
export type Finding = {
  start: number;
  end: number;
  line: number;
  seen: string;
  state: FindingState;
  address: string;
  replacement?: string;
  reason?: FindingReason;
  kind?: PageKind;
  partnerId?: string;
};

/** An address as a draft contains it: its characters, how it is written, and the delimiter of its cell. */
export type Written = { seen: string; form: WrittenForm; delimiter?: string | undefined };

/**
 * The finding for every address that is written like this one. Its place is still 0. Returns nothing if the address
 * belongs neither to Upwork nor to impact.com. Never throws.
 */
export function judgeFinding(written: Written, account: PartnerAccount, options: ConvertOptions): Finding | null {
  const { seen, form: place, delimiter } = written;
  const judged = (address: string) => judgeAddress(address, account, options);
  if (place === 'in-script' || place === 'in-message') {
    const inner = addressesIn(decodeValue(decodeSeen(seen, 'value') ?? seen)).find(judged);
    return inner === undefined ? null : findingOf(seen, inner, { state: 'not-linkable', reason: place });
  }
  const form = place === 'plain' && hasEntity(seen) ? 'escaped' : place;
  const wrapped = decodeSeen(seen, form);
  if (wrapped === undefined) {
    const isOurs = /upwork|13634/i.test(seen);
    return isOurs ? findingOf(seen, seen, { state: 'broken', reason: 'unknown-entity' }) : null;
  }
  const address = unwrapRedirect(wrapped);
  const verdict = judged(address);
  if (!verdict) return null;
  const replacement = verdict.link && writeLink(verdict.link, form, seen, delimiter);
  if (verdict.state !== 'convertible' || replacement !== undefined)
    return findingOf(seen, address, verdict, replacement);
  const reason = unwritableForms.find((one) => one === form) ?? 'cannot-be-written';
  return findingOf(seen, address, { state: 'not-linkable', reason });
}

/**
 * A finding without its place. It is built step by step, because objects of one shape are cheap to copy and there may
 * be a hundred thousand.
 */
export function findingOf(seen: string, address: string, verdict: Verdict, replacement?: string): Finding {
  const finding: Finding = { start: 0, end: 0, line: 0, seen, state: verdict.state, address };
  if (replacement !== undefined) finding.replacement = replacement;
  if (verdict.reason !== undefined) finding.reason = verdict.reason;
  if (verdict.kind !== undefined) finding.kind = verdict.kind;
  if (verdict.partnerId !== undefined) finding.partnerId = verdict.partnerId;
  return finding;
}
