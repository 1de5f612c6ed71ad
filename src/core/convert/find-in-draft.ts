import type { PartnerAccount } from '../link/partner-account.ts';
import type { PageKind } from '../page/page-families.ts';
import { readRun } from '../text/read-run.ts';
import { seekAddresses } from '../text/seek-address.ts';
import { type DraftFormat, delimiterOf, formatOf } from './draft-format.ts';
import {
  type ConvertOptions,
  type FindingReason,
  type FindingState,
  judgeAddress,
  type Verdict,
} from './judge-address.ts';
import { outlineOf } from './outline.ts';
import { placeOf } from './place-in-text.ts';
import { decodeSeen, hasEscapedAmpersand, type WrittenForm, writeLink } from './written-form.ts';

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

/** `format` is guessed from the text where it is not known, from a file's name for instance. */
export type DraftOptions = ConvertOptions & { format?: DraftFormat };

/** So many addresses or characters are looked at between two yields: a few milliseconds. */
const addressesATurn = 200;
const charactersATurn = 262_144;

/** Every address of Upwork's and every tracking link in a draft, in order, for this account. Never throws. */
export function findInDraft(text: string, account: PartnerAccount, options: DraftOptions = {}): Finding[] {
  const steps = findingsIn(text, account, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds: yields how many characters have been read, and returns the findings. */
export function* findingsIn(
  text: string,
  account: PartnerAccount,
  options: DraftOptions = {},
): Generator<number, Finding[], void> {
  const format = options.format ?? formatOf(text);
  const delimiter = format === 'csv' ? (delimiterOf(text) ?? ',') : undefined;
  const seeker = seekAddresses(text);
  const stretchFrom = outlineOf(text, format, seeker);
  const isQuoted = quoteReader(text);
  const findings: Finding[] = [];
  const known = new Map<string, Map<string, Finding | null>>();
  let line = 1;
  let newline = text.indexOf('\n');
  let turn = 0;
  let told = 0;

  const add = (start: number, end: number, form: WrittenForm, cell?: string) => {
    const seen = text.slice(start, end);
    const alike = known.get(cell ?? form) ?? new Map<string, Finding | null>();
    if (alike.size === 0) known.set(cell ?? form, alike);
    let judged = alike.get(seen);
    if (judged === undefined) {
      turn += 1;
      judged = judge(seen, form, account, options, cell);
      alike.set(seen, judged);
    }
    if (judged === null) return;
    for (; newline >= 0 && newline < start; newline = text.indexOf('\n', newline + 1)) line += 1;
    findings.push({ ...judged, start, end, line });
  };

  for (let at = 0; at < text.length; ) {
    const stretch = stretchFrom(at);
    if (stretch.as === 'href') addValue(text, at, stretch.end, stretch.quote ?? '', add);
    else {
      for (let start = seeker.next(at); start < stretch.end; start = seeker.next(at)) {
        const cell = delimiter !== undefined && !isQuoted(start) ? delimiter : undefined;
        if (stretch.as === 'words') {
          const place = placeOf(text, start, format, stretch.end, cell);
          add(start, place.end, place.form, cell);
          at = place.next;
        } else {
          const run = readRun(text, start, stretch.end);
          add(start, run.end, stretch.as === 'code' ? 'code' : 'not-a-link');
          at = run.next;
        }
        if (turn >= addressesATurn || at - told >= charactersATurn) {
          yield at;
          turn = 0;
          told = at;
        }
      }
    }
    at = stretch.end;
    if (at - told >= charactersATurn) {
      yield at;
      told = at;
    }
  }
  return findings;
}

/** An attribute's value without the spaces around it, which browsers drop. */
function addValue(
  text: string,
  from: number,
  to: number,
  quote: string,
  add: (start: number, end: number, form: WrittenForm) => void,
): void {
  const value = text.slice(from, to);
  const start = from + value.length - value.trimStart().length;
  const form = quote === '"' ? 'double-quoted' : quote === "'" ? 'single-quoted' : 'value';
  if (start < to) add(start, from + value.trimEnd().length, form);
}

/** The finding that each address written like this will be, wherever it stands. */
function judge(
  seen: string,
  place: WrittenForm,
  account: PartnerAccount,
  options: ConvertOptions,
  delimiter?: string,
): Finding | null {
  const form = place === 'plain' && hasEscapedAmpersand(seen) ? 'escaped' : place;
  const address = decodeSeen(seen, form);
  if (address === undefined) {
    const isOurs = /upwork|13634/i.test(seen);
    return isOurs ? findingOf(seen, seen, { state: 'broken', reason: 'unknown-entity' }) : null;
  }
  const verdict = judgeAddress(address, account, options);
  if (!verdict) return null;
  const replacement = verdict.link && writeLink(verdict.link, form, seen, delimiter);
  if (verdict.state !== 'convertible' || replacement !== undefined)
    return findingOf(seen, address, verdict, replacement);
  const reason = form === 'code' || form === 'not-a-link' ? form : 'cannot-be-written';
  return findingOf(seen, address, { state: 'not-linkable', reason });
}

// Built step by step: objects of one shape are cheap to copy, and there may be a hundred thousand of them.
function findingOf(seen: string, address: string, verdict: Verdict, replacement?: string): Finding {
  const finding: Finding = { start: 0, end: 0, line: 0, seen, state: verdict.state, address };
  if (replacement !== undefined) finding.replacement = replacement;
  if (verdict.reason !== undefined) finding.reason = verdict.reason;
  if (verdict.kind !== undefined) finding.kind = verdict.kind;
  if (verdict.partnerId !== undefined) finding.partnerId = verdict.partnerId;
  return finding;
}

/** Tells of rising positions whether they are inside a quoted cell. */
function quoteReader(text: string): (at: number) => boolean {
  let next = text.indexOf('"');
  let isInside = false;
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('"', next + 1)) isInside = !isInside;
    return isInside;
  };
}
