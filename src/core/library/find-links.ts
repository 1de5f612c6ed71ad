import { type Worth, worthRank } from '../commission/worth.ts';
import { subIdNames } from '../link/sub-ids.ts';
import { worthOfRecord } from './estimate-record.ts';
import type { LinkRecord } from './link-record.ts';
import { knownTitle, titleOf } from './title-of.ts';
import { lastUse } from './use-record.ts';

/**
 * What the table shows of a link, or of all links of a page, and what the search looks at. `text` holds all of its
 * words, folded.
 */
export type LinkLine = Pick<
  LinkRecord,
  'id' | 'landingPage' | 'marketplace' | 'kind' | 'labels' | 'madeAt' | 'usedAt' | 'timesUsed'
> & {
  name: string;
  /** The page's title is not known: it is named by its address or its kind. */
  isUntitled?: true;
  /** The places it was shared at, the latest first. */
  channels: readonly string[];
  worth?: Worth;
  isPending: boolean;
  text: string;
  /** The links of this line, the latest used first: one link, or all links of a page. */
  ids: readonly string[];
  /** When each of these links was last used. */
  usedTimes: readonly number[];
  /** When they were copied or shared, in no particular order. */
  usesAt: readonly number[];
};

/** The columns by which the table can be sorted. */
export const sortNames = [
  'name',
  'labels',
  'channel',
  'commission',
  'earned',
  'timesUsed',
  'usedAt',
  'madeAt',
] as const;

/** The name of a sortable column. */
export type SortName = (typeof sortNames)[number];

/**
 * What to look for: words that must all occur, and other conditions. Times are UTC milliseconds; `until` is not
 * included.
 */
export type LinkQuery = {
  words: string;
  marketplace?: string;
  kind?: string;
  channel?: string;
  label?: string;
  since?: number;
  until?: number;
};

/** Makes the line of a record. `nameKind` names a page by its kind if nothing else is known of it. */
export function lineOf(record: LinkRecord, nameKind: (kind: string) => string = (kind) => kind): LinkLine {
  const { id, landingPage, marketplace, kind, labels, madeAt, usedAt, timesUsed, subIds } = record;
  const worth = worthOfRecord(record);
  const name = titleOf(record) ?? nameKind(kind);
  const last = lastUse(record);
  const words = [name, landingPage, ...labels, record.note, ...subIdNames.map((one) => subIds[one])];
  return {
    ...{ id, landingPage, marketplace, kind, labels, madeAt, usedAt, timesUsed, name },
    ...(knownTitle(record) === undefined ? { isUntitled: true } : {}),
    ...(worth ? { worth } : {}),
    ids: [id],
    usedTimes: [usedAt],
    usesAt: record.uses.map(({ at }) => at),
    channels: [...new Set(record.uses.map(({ channel }) => channel).reverse())],
    isPending: last?.state === 'pending',
    text: fold(words.filter(Boolean).join('\n')),
  };
}

/**
 * Lines in an order, with all their texts joined into one. Searching it is eight times as fast as searching a hundred
 * thousand short texts.
 */
export type LineIndex = { lines: readonly LinkLine[]; text: string; ends: Uint32Array };

/** Browsers refuse longer strings. If notes would take more, only their beginning is searched. */
const longestIndex = 400_000_000;

/** An index of lines, to be searched repeatedly. */
export function indexLines(lines: readonly LinkLine[]): LineIndex {
  const ends = new Uint32Array(lines.length);
  let end = 0;
  const most = Math.floor(longestIndex / Math.max(1, lines.length));
  const texts = lines.map(({ text }, at) => {
    const searched = text.length > most ? text.slice(0, most) : text;
    end += searched.length + 1;
    ends[at] = end;
    return searched;
  });
  // No word holds a line end, so no match spans two lines.
  return { lines, text: texts.join('\n'), ends };
}

/** The lines that the query finds, in the given order. */
export const findLinks = (lines: readonly LinkLine[], query: LinkQuery): LinkLine[] => findIn(indexLines(lines), query);

/** The lines of an index that the query finds, in its order; only the first `most`, if given. */
export function findIn(index: LineIndex, query: LinkQuery, most = Infinity): LinkLine[] {
  // The longest word leaves the fewest lines to check.
  const [first = '', ...others] = wordsOf(query).sort((one, other) => other.length - one.length);
  const found: LinkLine[] = [];
  eachWith(index, first, (line) => {
    if (fits(line, query, others)) found.push(line);
    return found.length < most;
  });
  return found;
}

/** Whether the query finds a line. An index is faster for many lines. */
export const lineMatches = (line: LinkLine, query: LinkQuery): boolean => fits(line, query, wordsOf(query));

const wordsOf = ({ words }: LinkQuery): string[] => fold(words).split(/\s+/).filter(Boolean);

function fits(line: LinkLine, query: LinkQuery, words: readonly string[]): boolean {
  const { marketplace, kind, channel, label, since = -Infinity, until = Infinity } = query;
  return (
    (!marketplace || line.marketplace === marketplace) &&
    (!kind || line.kind === kind) &&
    (!channel || line.channels.includes(channel)) &&
    (!label || line.labels.includes(label)) &&
    line.usedTimes.some((at) => at >= since && at < until) &&
    words.every((word) => line.text.includes(word))
  );
}

/** Calls `take` for each line that has the word, until it returns false. Every line has the empty word. */
function eachWith({ lines, text, ends }: LineIndex, word: string, take: (line: LinkLine) => boolean): void {
  let start = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const hit = text.indexOf(word, start);
    if (hit < 0) return;
    // Skips the lines that end before the match.
    while ((ends[at] ?? Infinity) <= hit) at += 1;
    const line = lines[at];
    if (!line || !take(line)) return;
    start = ends[at] ?? text.length;
  }
}

/**
 * The lines in the order of a column. Equal lines are ordered by their latest use, newest first. `ranks` is the order by
 * earnings, by page; a page without a rank earned nothing.
 */
export function sortLinks(
  lines: readonly LinkLine[],
  by: SortName,
  descending: boolean,
  ranks?: ReadonlyMap<string, number>,
): LinkLine[] {
  const key = by === 'earned' ? ({ landingPage }: LinkLine) => ranks?.get(landingPage) ?? 0 : keys[by];
  const sign = descending ? -1 : 1;
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort((one, other) =>
      one.key < other.key ? -sign : one.key > other.key ? sign : other.line.usedAt - one.line.usedAt,
    )
    .map(({ line }) => line);
}

// The folded text begins with the name.
const keys: Record<Exclude<SortName, 'earned'>, (line: LinkLine) => string | number> = {
  name: ({ text }) => text,
  labels: ({ labels }) => labels[0] ?? '',
  channel: ({ channels }) => channels[0] ?? '',
  commission: ({ worth }) => worthRank(worth),
  timesUsed: ({ timesUsed }) => timesUsed,
  usedAt: ({ usedAt }) => usedAt,
  madeAt: ({ madeAt }) => madeAt,
};

/** Removes case and accents, so that "cafe" finds "Café". */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding, which is most of it.
  return /^[\x00-\x7f]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}+/gu, '');
}
