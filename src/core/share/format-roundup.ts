import type { TrackingLink } from '../link/build-link.ts';
import { cleanWords } from '../text/clean-words.ts';
import { csvRow } from '../text/csv.ts';
import { escapeHtml, escapeMarkdown, htmlLink, markdownLink } from './format-link.ts';
import { titleWords } from './title-words.ts';

/** One entry: its words, its own link, and its price and estimate as shown, if known. */
export type RoundupItem = { title: string; url: TrackingLink; price?: string; estimate?: string };

/** The words of a roundup: one disclosure at the top, and the headers of its columns. */
export type RoundupWords = { disclosure?: string; title: string; price: string; estimate: string };

type Writer = {
  lines: (items: RoundupItem[], words: RoundupWords) => string[];
  /** Writes the disclosure as a line at the top; a format without this has its own place for it. */
  top?: (disclosure: string) => string;
  lineEnd?: string;
};

const writers = {
  'markdown-list': {
    lines: (items) =>
      items.map(({ title, url, price }) => `- ${markdownLink(url, title)}${price ? ` – ${plainMarkdown(price)}` : ''}`),
    top: escapeMarkdown,
  },
  'markdown-table': {
    lines: (items, { title, price }) => [
      `| ${escapeMarkdown(title)} | ${escapeMarkdown(price)} |`,
      '| --- | --- |',
      ...items.map(
        (item) =>
          `| ${markdownLink(item.url.replaceAll('|', '%7C'), item.title)} | ${plainMarkdown(item.price ?? '')} |`,
      ),
    ],
    top: escapeMarkdown,
  },
  'html-list': {
    lines: (items) => [
      '<ul>',
      ...items.map(
        ({ title, url, price }) => `<li>${htmlLink(url, title)}${price ? ` – ${escapeHtml(price)}` : ''}</li>`,
      ),
      '</ul>',
    ],
    top: (disclosure) => `<p>${escapeHtml(disclosure)}</p>`,
  },
  csv: {
    lines: (items, words) => [
      csvRow([words.title, 'URL', words.price, words.estimate, '']),
      ...items.map(({ title, url, price = '', estimate = '' }) =>
        csvRow([title, url, price, estimate, cleanWords(words.disclosure ?? '')]),
      ),
    ],
    lineEnd: '\r\n',
  },
  lines: {
    lines: (items) =>
      items.flatMap(({ title, url, price }) => [`${titleWords(title) || url}${price ? ` – ${price}` : ''}`, url, '']),
    top: (disclosure) => disclosure,
  },
} as const satisfies Readonly<Record<string, Writer>>;

/** The formats of a list of links. */
export type RoundupFormat = keyof typeof writers;

/** The formats, in the default order. */
export const roundupFormats = Object.keys(writers) as readonly RoundupFormat[];

/**
 * Formats a list of links, each with its own words and address, and one disclosure at the top. Only the CSV contains the
 * estimates, which are private to the user. Escapes like the formats of a single link.
 */
export function formatRoundup(format: RoundupFormat, items: readonly RoundupItem[], words: RoundupWords): string {
  const { lines, top, lineEnd = '\n' }: Writer = writers[format];
  const clean = items.map((item) => ({ ...item, title: cleanWords(item.title) || item.url }));
  const disclosure = cleanWords(words.disclosure ?? '');
  const head = top && disclosure !== '' ? [top(disclosure), ''] : [];
  return [...head, ...lines(clean, words)].join(lineEnd).trimEnd();
}

/** A price as Markdown. Figures, a currency and `/hr` need no escapes. */
const plainMarkdown = (price: string): string => (/^[\w$€£.,–/ -]+$/.test(price) ? price : escapeMarkdown(price));
