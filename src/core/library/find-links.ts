import { type Worth, worthRank } from '../commission/worth.ts';
import { subIdNames } from '../link/sub-ids.ts';
import { worthOfRecord } from './estimate-record.ts';
import type { LinkRecord } from './link-record.ts';
import { titleOf } from './title-of.ts';
import { lastUse } from './use-record.ts';

/** What the table shows of a link, or of all links of a page, and finds it by; `text` holds all words of it, folded. */
export type LinkLine = Pick<
  LinkRecord,
  'id' | 'landingPage' | 'marketplace' | 'kind' | 'labels' | 'madeAt' | 'usedAt' | 'timesUsed'
> & {
  name: string;
  /** Where it left to, the latest first. */
  channels: readonly string[];
  worth?: Worth;
  isPending: boolean;
  text: string;
  /** The links that the line stands for, the latest used first: one, or all of a page. */
  ids: readonly string[];
};

/** The columns that the table can be sorted by. */
export const sortNames = ['name', 'labels', 'channel', 'commission', 'timesUsed', 'usedAt', 'madeAt'] as const;

/** The name of one of them. */
export type SortName = (typeof sortNames)[number];

/** What is looked for: words that all occur, and what else has to be so. Times in UTC milliseconds, `until` not included. */
export type LinkQuery = {
  words: string;
  marketplace?: string;
  kind?: string;
  channel?: string;
  label?: string;
  since?: number;
  until?: number;
};

/** The line of a record. */
export function lineOf(record: LinkRecord): LinkLine {
  const { id, landingPage, marketplace, kind, labels, madeAt, usedAt, timesUsed, subIds } = record;
  const worth = worthOfRecord(record);
  const name = titleOf(record);
  const last = lastUse(record);
  const words = [name, landingPage, ...labels, record.note, ...subIdNames.map((one) => subIds[one])];
  return {
    ...{ id, landingPage, marketplace, kind, labels, madeAt, usedAt, timesUsed, name },
    ...(worth ? { worth } : {}),
    ids: [id],
    channels: [...new Set(record.uses.map(({ channel }) => channel).reverse())],
    isPending: last?.state === 'pending',
    text: fold(words.filter(Boolean).join('\n')),
  };
}

/** Lines in an order, with all their texts as one: that is searched eight times as fast as a hundred thousand short ones. */
export type LineIndex = { lines: readonly LinkLine[]; text: string; ends: Uint32Array };

/** Browsers refuse longer strings: of notes that would take more, the beginning is searched. */
const longestIndex = 400_000_000;

/** An index of lines, to be searched again and again. */
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
  // No word holds a line's end, so none is found across two.
  return { lines, text: texts.join('\n'), ends };
}

/** Those lines that the query finds, in the order given. */
export const findLinks = (lines: readonly LinkLine[], query: LinkQuery): LinkLine[] => findIn(indexLines(lines), query);

/** Those lines of an index that the query finds, in its order; the first `most` of them where no more are asked for. */
export function findIn(index: LineIndex, query: LinkQuery, most = Infinity): LinkLine[] {
  // The longest word leaves the fewest lines to look at.
  const [first = '', ...others] = wordsOf(query).sort((one, other) => other.length - one.length);
  const found: LinkLine[] = [];
  eachWith(index, first, (line) => {
    if (fits(line, query, others)) found.push(line);
    return found.length < most;
  });
  return found;
}

/** Whether the query finds a line. For many lines at once an index is faster. */
export const lineMatches = (line: LinkLine, query: LinkQuery): boolean => fits(line, query, wordsOf(query));

const wordsOf = ({ words }: LinkQuery): string[] => fold(words).split(/\s+/).filter(Boolean);

function fits(line: LinkLine, query: LinkQuery, words: readonly string[]): boolean {
  const { marketplace, kind, channel, label, since = -Infinity, until = Infinity } = query;
  return (
    (!marketplace || line.marketplace === marketplace) &&
    (!kind || line.kind === kind) &&
    (!channel || line.channels.includes(channel)) &&
    (!label || line.labels.includes(label)) &&
    line.usedAt >= since &&
    line.usedAt < until &&
    words.every((word) => line.text.includes(word))
  );
}

/** Calls `take` for each line that has the word, until it says no. An empty word is in every line. */
function eachWith({ lines, text, ends }: LineIndex, word: string, take: (line: LinkLine) => boolean): void {
  let start = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const hit = text.indexOf(word, start);
    if (hit < 0) return;
    // Skips the lines that end before the hit.
    while ((ends[at] ?? Infinity) <= hit) at += 1;
    const line = lines[at];
    if (!line || !take(line)) return;
    start = ends[at] ?? text.length;
  }
}

/** The lines in the order of a column; those that are equal in it, the latest used first. */
export function sortLinks(lines: readonly LinkLine[], by: SortName, descending: boolean): LinkLine[] {
  const key = keys[by];
  const sign = descending ? -1 : 1;
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort((one, other) =>
      one.key < other.key ? -sign : one.key > other.key ? sign : other.line.usedAt - one.line.usedAt,
    )
    .map(({ line }) => line);
}

// The text begins with the name, folded.
const keys: Record<SortName, (line: LinkLine) => string | number> = {
  name: ({ text }) => text,
  labels: ({ labels }) => labels[0] ?? '',
  channel: ({ channels }) => channels[0] ?? '',
  commission: ({ worth }) => worthRank(worth),
  timesUsed: ({ timesUsed }) => timesUsed,
  usedAt: ({ usedAt }) => usedAt,
  madeAt: ({ madeAt }) => madeAt,
};

/** Without case and accents: "cafe" finds "Café". */
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
