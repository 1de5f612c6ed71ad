import type { TrackingLink } from '../link/build-link.ts';
import { cleanWords } from '../text/clean-words.ts';
import { csvRow } from '../text/csv.ts';
import { escapeMarkdown, escapeMarkdownCell, escapeMarkdownLine } from './escape-markdown.ts';
import { escapeHtml, htmlLink, markdownCellLink, markdownLink } from './format-link.ts';
import { titleWords } from './title-words.ts';

/** What an entry says after its link, in this order, if the page says it. */
const details = ['role', 'rating', 'price'] as const;
type Details = Partial<Record<(typeof details)[number], string>>;

/** One entry: its words, its own link, what is said about it, and its estimate as shown, if known. */
export type RoundupItem = Details & { title: string; url: TrackingLink; estimate?: string };

/** The words of a roundup: one disclosure, and the headers of its columns. */
export type RoundupWords = Record<'title' | keyof Details | 'estimate' | 'disclosed', string> & { disclosure?: string };

type Writer = {
  lines: (items: RoundupItem[], words: RoundupWords) => string[];
  /** Writes the disclosure as a line at the top; a format without this has its own place for it. */
  top?: (disclosure: string) => string;
  lineEnd?: string;
};

/** What is said after the link of an entry: ` – Logo designer · 4.9/5 · $45/hr`. */
const after = (item: RoundupItem, write: (text: string) => string): string => {
  const said = details.flatMap((name) => item[name] || []).map(write);
  return said.length === 0 ? '' : ` – ${said.join(' · ')}`;
};

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const writers = {
  'markdown-list': {
    lines: (items) => items.map((item) => `- ${markdownLink(item.url, item.title)}${after(item, escapeMarkdown)}`),
    top: escapeMarkdownLine,
  },
  'markdown-table': {
    lines: (items, words) => {
      // A column that is empty in every row is left out.
      const columns = details.filter((name) => items.some((item) => item[name]));
      return [
        tableRow([words.title, ...columns.map((name) => words[name])].map(escapeMarkdownCell)),
        tableRow(['---', ...columns.map(() => '---')]),
        ...items.map((item) =>
          tableRow([
            markdownCellLink(item.url, item.title),
            ...columns.map((name) => escapeMarkdownCell(item[name] ?? '')),
          ]),
        ),
      ];
    },
    top: escapeMarkdownLine,
  },
  'html-list': {
    lines: (items) => [
      '<ul>',
      ...items.map((item) => `<li>${htmlLink(item.url, item.title)}${after(item, escapeHtml)}</li>`),
      '</ul>',
    ],
    top: (disclosure) => `<p>${escapeHtml(disclosure)}</p>`,
  },
  csv: {
    lines: (items, words) => [
      csvRow([words.title, 'URL', ...details.map((name) => words[name]), words.estimate, words.disclosed]),
      ...items.map((item) =>
        csvRow([
          item.title,
          item.url,
          ...details.map((name) => item[name] ?? ''),
          item.estimate ?? '',
          cleanWords(words.disclosure ?? ''),
        ]),
      ),
    ],
    lineEnd: '\r\n',
  },
  lines: {
    lines: (items) =>
      items.flatMap((item) => [`${titleWords(item.title) || item.url}${after(item, (text) => text)}`, item.url, '']),
    top: (disclosure) => disclosure,
  },
} as const satisfies Readonly<Record<string, Writer>>;

/** The formats of a list of links. */
export type RoundupFormat = keyof typeof writers;

/** The formats, in the default order. */
export const roundupFormats = Object.keys(writers) as readonly RoundupFormat[];

/**
 * Formats a list of links, each with its own words and address, and one disclosure at the top. Only the CSV contains the
 * estimates, which are private to the user. Escapes like the formats of a single link. A role that contains an address
 * loses it, because it stands outside the link.
 */
export function formatRoundup(format: RoundupFormat, items: readonly RoundupItem[], words: RoundupWords): string {
  const { lines, top, lineEnd = '\n' }: Writer = writers[format];
  const clean = items.map((item) => ({
    ...item,
    title: cleanWords(item.title) || item.url,
    role: titleWords(item.role ?? ''),
  }));
  const disclosure = cleanWords(words.disclosure ?? '');
  const head = top && disclosure !== '' ? [top(disclosure), ''] : [];
  return [...head, ...lines(clean, words)].join(lineEnd).trimEnd();
}
