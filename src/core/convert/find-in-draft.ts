import type { PartnerAccount } from '../link/partner-account.ts';
import { allSteps } from '../progress.ts';
import { readRun } from '../text/address/read-run.ts';
import { seekAddresses } from '../text/address/seek-address.ts';
import { tablesIn } from '../text/find-tables.ts';
import { type DraftFormat, formatOf } from './draft-format.ts';
import type { ConvertOptions } from './judge-address.ts';
import { type Finding, findingOf, judgeFinding, type Written } from './judge-finding.ts';
import { outlineOf } from './outline/outline.ts';
import type { Quote } from './outline/read-tag.ts';
import { placeOf } from './place-in-text.ts';
import { unreadFormat } from './unread-format.ts';
import type { WrittenForm } from './written-form.ts';

/** If the format is not known (for example from the file's name), it is guessed from the text. */
export type DraftOptions = ConvertOptions & { format?: DraftFormat };

/** How many addresses or characters are read between two yields. That takes a few milliseconds. */
const addressesATurn = 200;
const charactersATurn = 262_144;

/** Every Upwork address and every tracking link in a draft, in order, judged for this account. Never throws. */
export const findInDraft = (text: string, account: PartnerAccount, options: DraftOptions = {}): Finding[] =>
  allSteps(findingsIn(text, account, options));

/** The same in steps of a few milliseconds. Yields how many characters have been read, and returns the findings. */
export function* findingsIn(
  text: string,
  account: PartnerAccount,
  options: DraftOptions = {},
): Generator<number, Finding[], void> {
  const unread = unreadFormat(text);
  if (unread) return [findingForAll(text, unread)];
  const format = options.format ?? formatOf(text);
  const delimiter = format === 'csv' ? (tablesIn(text)[0]?.separator ?? ',') : undefined;
  const seeker = seekAddresses(text);
  const stretchFrom = outlineOf(text, format, seeker);
  const isQuoted = quoteReader(text);
  const { findings, add, judged } = collect(text, account, options);
  const told = { at: 0, judged: 0 };
  const isTurnOver = (at: number) => judged() - told.judged >= addressesATurn || at - told.at >= charactersATurn;
  const tell = (at: number): number => {
    Object.assign(told, { at, judged: judged() });
    return at;
  };

  for (let at = 0; at < text.length; ) {
    const stretch = stretchFrom(at);
    if (stretch.as === 'href') {
      const value = valueIn(text, at, stretch.end, stretch.quote ?? '');
      if (value) add(value.start, value.end, { form: value.form });
    } else
      for (let start = seeker.next(at); start < stretch.end; start = seeker.next(at)) {
        if (stretch.as === 'words' || stretch.as === 'plain') {
          const cell = delimiter !== undefined && !isQuoted(start) ? delimiter : undefined;
          const around = { text, limit: stretch.end, format: stretch.as === 'plain' ? 'csv' : format, delimiter: cell };
          const place = placeOf(around, start);
          add(start, place.end, { form: place.form, delimiter: cell });
          at = place.next;
        } else {
          const run = readRun(text, start, stretch.end);
          add(start, run.end, { form: stretch.as === 'tag' ? 'not-a-link' : (stretch.as as 'code' | 'json') });
          at = run.next;
        }
        if (isTurnOver(at)) yield tell(at);
      }
    at = stretch.end;
    if (isTurnOver(at)) yield tell(at);
  }
  return findings;
}

/**
 * Collects findings in rising order. Addresses that are written alike are judged once; `judged` counts the judgements.
 */
function collect(text: string, account: PartnerAccount, options: DraftOptions) {
  const findings: Finding[] = [];
  const known = new Map<string, Map<string, Finding | null>>();
  let line = 1;
  let newline = text.indexOf('\n');
  let count = 0;
  const add = (start: number, end: number, { form, delimiter }: Omit<Written, 'seen'>) => {
    const seen = text.slice(start, end);
    const alike = known.get(delimiter ?? form) ?? new Map<string, Finding | null>();
    if (alike.size === 0) known.set(delimiter ?? form, alike);
    let found = alike.get(seen);
    let isNew = false;
    if (found === undefined) {
      count += 1;
      found = judgeFinding({ seen, form, delimiter }, account, options);
      alike.set(seen, found);
      isNew = found !== null;
    }
    if (found === null) return;
    const { replacement } = found;
    if (
      replacement !== undefined &&
      isGlued(text, end, form) &&
      text.charAt(end) !== delimiter &&
      runsOn(text, [start, end], replacement, delimiter)
    ) {
      const state = found.state === 'convertible' ? 'not-linkable' : found.state;
      found = findingOf(seen, found.address, { state, reason: 'cannot-be-written' });
    }
    for (; newline >= 0 && newline < start; newline = text.indexOf('\n', newline + 1)) line += 1;
    const finding = isNew ? found : { ...found };
    finding.start = start;
    finding.end = end;
    finding.line = line;
    findings.push(finding);
  };
  return { findings, add, judged: () => count };
}

const formOf: Record<Quote, WrittenForm> = {
  '"': 'double-quoted',
  "'": 'single-quoted',
  '': 'value',
  string: 'string',
  curly: 'curly-quotes',
};

/** An attribute's value without the spaces around it, because browsers drop them. */
function valueIn(text: string, from: number, to: number, quote: Quote) {
  const value = text.slice(from, to);
  const start = from + value.length - value.trimStart().length;
  if (start >= to) return undefined;
  const script = /^\s*(?:(javascript)|mailto|sms|whatsapp|tg|viber|data|intent)\s*:/i.exec(value);
  const form = script ? (script[1] ? ('in-script' as const) : ('in-message' as const)) : formOf[quote];
  return { start, end: from + value.trimEnd().length, form };
}

const glued = new Set([..."&'(*,;^{"].map((character) => character.charCodeAt(0)));
/** Punctuation that ends neither a line nor a word: the text after it is glued to the address, too. */
const punctuation = /[.,:;!?]+(?=[^\s.,:;!?])/y;

/** Whether text such as `,x`, `(x` or `.*x` is glued to the address that ends here, in words. */
function isGlued(text: string, end: number, form: WrittenForm): boolean {
  if (form !== 'plain' && form !== 'escaped') return false;
  if (glued.has(text.charCodeAt(end))) return true;
  punctuation.lastIndex = end;
  return punctuation.test(text);
}

/** Whether a link that replaces the address would also swallow the text that is glued to it. */
function runsOn(text: string, [start, end]: [number, number], link: string, delimiter: string | undefined): boolean {
  const before = text.charAt(start - 1);
  const around = before + link + text.slice(end, end + 20);
  return readRun(around, before.length, around.length, delimiter).end !== before.length + link.length;
}

/** The finding for a draft that is not read. */
function findingForAll(text: string, { is, start, end }: NonNullable<ReturnType<typeof unreadFormat>>): Finding {
  const seen = text.slice(start, end);
  const line = text.slice(0, start).split('\n').length;
  return { ...findingOf(seen, seen, { state: 'not-linkable', reason: is }), start, end, line };
}

/** Answers for rising positions whether they are inside a quoted cell. */
function quoteReader(text: string): (at: number) => boolean {
  let next = text.indexOf('"');
  let isInside = false;
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('"', next + 1)) isInside = !isInside;
    return isInside;
  };
}
