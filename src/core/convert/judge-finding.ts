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
 * One address in a draft: `seen` is what stands at `start` to `end` (UTF-16 units), `address` what it means, `line` counts
 * from 1. `replacement` is the user's link as it has to be written there: always for a convertible one; for another's link
 * where the user's own can lead to the same page; never else. `kind` says what page a not linkable one is.
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

/** An address as it stands in a draft: its characters, how it is written, and what ends the cell around it. */
export type Written = { seen: string; form: WrittenForm; delimiter?: string | undefined };

/**
 * The finding that each address written like this will be, wherever it stands: its place is still 0. Nothing where it is
 * neither Upwork's nor a tracking link. Never throws.
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

/** A finding whose place is still to be set. Built step by step: objects of one shape are cheap to copy, and there may be a hundred thousand. */
export function findingOf(seen: string, address: string, verdict: Verdict, replacement?: string): Finding {
  const finding: Finding = { start: 0, end: 0, line: 0, seen, state: verdict.state, address };
  if (replacement !== undefined) finding.replacement = replacement;
  if (verdict.reason !== undefined) finding.reason = verdict.reason;
  if (verdict.kind !== undefined) finding.kind = verdict.kind;
  if (verdict.partnerId !== undefined) finding.partnerId = verdict.partnerId;
  return finding;
}
