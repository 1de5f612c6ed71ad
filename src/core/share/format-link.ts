import type { TrackingLink } from '../link/build-link.ts';
import { cleanWords } from '../text/clean-words.ts';
import { csvRow } from '../text/csv.ts';
import { escapeMarkdown, escapeMarkdownCell, escapeMarkdownLine } from './escape-markdown.ts';
import { titleWords } from './title-words.ts';

/**
 * The content: the link, the page's title, and the disclosure, which comes first in every format that contains words.
 */
export type LinkParts = { url: TrackingLink; title: string; disclosure?: string };

/** How search engines want paid links to be marked (developers.google.com/search, outbound links). */
export const paidRel = 'sponsored nofollow noopener';

type Writer = (url: string, title: string, disclosure: string) => string;

const writers = {
  url: (url) => url,
  'title-url': (url, title, disclosure) => spaced(disclosure, `${titleWords(title) || url}\n${url}`),
  markdown: (url, title, disclosure) => spaced(escapeMarkdownLine(disclosure), markdownLink(url, title)),
  html: (url, title, disclosure) => spaced(escapeHtml(disclosure), htmlLink(url, title)),
  bbcode: (url, title, disclosure) =>
    spaced(
      withoutBrackets(disclosure),
      `[url=${url.replaceAll('[', '%5B').replaceAll(']', '%5D')}]${withoutBrackets(title)}[/url]`,
    ),
  csv: (url, title, disclosure) => csvRow([title, url, disclosure]),
} as const satisfies Readonly<Record<string, Writer>>;

/** The ways to write a link. */
export type LinkFormat = keyof typeof writers;

/** The formats, in the default order. */
export const linkFormats = Object.keys(writers) as readonly LinkFormat[];

/**
 * The link in a format, as text for the clipboard. Whatever the title is, the text has one link with these words and
 * this address, and nothing else. An empty title is replaced by the address. A bare address carries no disclosure; CSV
 * has a cell for it.
 */
export function formatLink(format: LinkFormat, { url, title, disclosure = '' }: LinkParts): string {
  return writers[format](url, cleanWords(title) || url, cleanWords(disclosure));
}

/** A link as Markdown (CommonMark), without a disclosure. */
export const markdownLink = (url: string, title: string): string => markdownLinkOf(url, escapeMarkdown(title));

/** The same for a cell of a table, which a bar would end. */
export const markdownCellLink = (url: string, title: string): string =>
  markdownLinkOf(url.replaceAll('|', '%7C'), escapeMarkdownCell(title));

function markdownLinkOf(url: string, words: string): string {
  // Brackets, and characters that end a bare destination, need the other form, in which only three characters are
  // special.
  const target = /[()<>\\\s]/.test(url) ? `<${url.replace(/[\\<>]/g, '\\$&')}>` : url;
  return `[${words}](${target})`;
}

/** A link as HTML, without a disclosure. */
export const htmlLink = (url: string, title: string): string =>
  `<a href="${escapeHtml(url)}" rel="${paidRel}">${escapeHtml(title)}</a>`;

/** Text that HTML shows as it is, also between quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** BBCode cannot escape anything, so brackets are replaced by similar characters. */
const withoutBrackets = (text: string): string => text.replaceAll('[', '⟦').replaceAll(']', '⟧');

const spaced = (disclosure: string, link: string): string => (disclosure === '' ? link : `${disclosure} ${link}`);
