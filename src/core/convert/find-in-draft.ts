import { decodeValue } from '../link/link-params.ts';
import type { PartnerAccount } from '../link/partner-account.ts';
import type { PageKind } from '../page/forms/page-families.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { readRun } from '../text/address/read-run.ts';
import { seekAddresses } from '../text/address/seek-address.ts';
import { unwrapRedirect } from '../text/address/unwrap-redirect.ts';
import { tablesIn } from '../text/find-tables.ts';
import { type DraftFormat, formatOf } from './draft-format.ts';
import {
  type ConvertOptions,
  type FindingReason,
  type FindingState,
  judgeAddress,
  type Verdict,
} from './judge-address.ts';
import { outlineOf } from './outline.ts';
import { placeOf } from './place-in-text.ts';
import type { Quote } from './read-tag.ts';
import { unreadFormat } from './unread-format.ts';
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
  const unread = unreadFormat(text);
  if (unread) return [toldOfWhole(text, unread)];
  const format = options.format ?? formatOf(text);
  const delimiter = format === 'csv' ? (tablesIn(text)[0]?.separator ?? ',') : undefined;
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
    let isNew = false;
    if (judged === undefined) {
      turn += 1;
      judged = judge(seen, form, account, options, cell);
      alike.set(seen, judged);
      isNew = judged !== null;
    }
    if (judged === null) return;
    const { replacement } = judged;
    if (replacement !== undefined && runsOn(text, start, end, form, replacement, cell)) {
      const state = judged.state === 'convertible' ? 'not-linkable' : judged.state;
      judged = findingOf(seen, judged.address, { state, reason: 'cannot-be-written' });
    }
    for (; newline >= 0 && newline < start; newline = text.indexOf('\n', newline + 1)) line += 1;
    const finding = isNew ? judged : { ...judged };
    finding.start = start;
    finding.end = end;
    finding.line = line;
    findings.push(finding);
  };

  for (let at = 0; at < text.length; ) {
    const stretch = stretchFrom(at);
    if (stretch.as === 'href') addValue(text, at, stretch.end, stretch.quote ?? '', add);
    else {
      for (let start = seeker.next(at); start < stretch.end; start = seeker.next(at)) {
        const cell = delimiter !== undefined && !isQuoted(start) ? delimiter : undefined;
        if (stretch.as === 'words' || stretch.as === 'plain') {
          const place = placeOf(text, start, stretch.as === 'plain' ? 'csv' : format, stretch.end, cell);
          add(start, place.end, place.form, cell);
          at = place.next;
        } else {
          const run = readRun(text, start, stretch.end);
          add(start, run.end, stretch.as === 'tag' ? 'not-a-link' : (stretch.as as 'code' | 'json'));
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

const glued = new Set([..."&'(*,;^{"].map((sign) => sign.charCodeAt(0)));

const formOf: Record<Quote, WrittenForm> = {
  '"': 'double-quoted',
  "'": 'single-quoted',
  '': 'value',
  string: 'string',
  curly: 'curly-quotes',
};

/** An attribute's value without the spaces around it, which browsers drop. */
function addValue(
  text: string,
  from: number,
  to: number,
  quote: Quote,
  add: (start: number, end: number, form: WrittenForm) => void,
): void {
  const value = text.slice(from, to);
  const start = from + value.length - value.trimStart().length;
  if (start >= to) return;
  const script = /^\s*(?:(javascript)|mailto|sms|whatsapp|tg|viber|data|intent)\s*:/i.exec(value);
  const form = script ? (script[1] ? 'in-script' : 'in-message') : formOf[quote];
  add(start, from + value.trimEnd().length, form);
}

/** The finding that each address written like this will be, wherever it stands. */
function judge(
  seen: string,
  place: WrittenForm,
  account: PartnerAccount,
  options: ConvertOptions,
  delimiter?: string,
): Finding | null {
  if (place === 'in-script' || place === 'in-message') return judgeInside(seen, place, account, options);
  const form = place === 'plain' && hasEntity(seen) ? 'escaped' : place;
  const wrapped = decodeSeen(seen, form);
  if (wrapped === undefined) {
    const isOurs = /upwork|13634/i.test(seen);
    return isOurs ? findingOf(seen, seen, { state: 'broken', reason: 'unknown-entity' }) : null;
  }
  const address = unwrapRedirect(wrapped);
  const verdict = judgeAddress(address, account, options);
  if (!verdict) return null;
  const replacement = verdict.link && writeLink(verdict.link, form, seen, delimiter);
  if (verdict.state !== 'convertible' || replacement !== undefined)
    return findingOf(seen, address, verdict, replacement);
  const reason = unwritableForms.find((one) => one === form) ?? 'cannot-be-written';
  return findingOf(seen, address, { state: 'not-linkable', reason });
}

/** What is told of a script or a prepared message that holds an address. */
function judgeInside(
  seen: string,
  reason: 'in-script' | 'in-message',
  account: PartnerAccount,
  options: ConvertOptions,
): Finding | null {
  const text = decodeSeen(seen, 'value') ?? seen;
  const inner = addressesIn(decodeValue(text)).find((address) => judgeAddress(address, account, options));
  return inner === undefined ? null : findingOf(seen, inner, { state: 'not-linkable', reason });
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

/** Whether a link in words would take along what is glued to the address that stands there now, such as `,x` or `(x`. */
function runsOn(
  text: string,
  start: number,
  end: number,
  form: WrittenForm,
  link: string,
  delimiter?: string,
): boolean {
  if ((form !== 'plain' && form !== 'escaped') || !glued.has(text.charCodeAt(end))) return false;
  const before = text.charAt(start - 1);
  const around = before + link + text.slice(end, end + 20);
  return readRun(around, before.length, around.length, delimiter).end !== before.length + link.length;
}

/** What is told of a draft that is not read. */
function toldOfWhole(text: string, { is, start, end }: NonNullable<ReturnType<typeof unreadFormat>>): Finding {
  const seen = text.slice(start, end);
  const line = text.slice(0, start).split('\n').length;
  return { ...findingOf(seen, seen, { state: 'not-linkable', reason: is }), start, end, line };
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
