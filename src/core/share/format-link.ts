import type { TrackingLink } from '../link/build-link.ts';
import { cleanWords } from '../text/clean-words.ts';
import { csvRow } from '../text/csv.ts';
import { titleWords } from './title-words.ts';

/**
 * The parts of a formatted link: the link, the page's title, and the disclosure, which comes first in every format with
 * words.
 */
export type LinkParts = { url: TrackingLink; title: string; disclosure?: string };

/** How search engines want paid links to be marked (developers.google.com/search, outbound links). */
const rel = 'sponsored nofollow noopener';

type Writer = (url: string, title: string, disclosure: string) => string;

const writers = {
  url: (url) => url,
  'title-url': (url, title, disclosure) => spaced(disclosure, `${titleWords(title) || url}\n${url}`),
  markdown: (url, title, disclosure) => spaced(escapeMarkdown(disclosure), markdownLink(url, title)),
  html: (url, title, disclosure) => spaced(escapeHtml(disclosure), htmlLink(url, title)),
  bbcode: (url, title, disclosure) =>
    spaced(
      withoutBrackets(disclosure),
      `[url=${url.replaceAll('[', '%5B').replaceAll(']', '%5D')}]${withoutBrackets(title)}[/url]`,
    ),
  csv: (url, title, disclosure) => csvRow([title, url, disclosure]),
} as const satisfies Readonly<Record<string, Writer>>;

/** The formats of a link. */
export type LinkFormat = keyof typeof writers;

/** The formats, in the default order. */
export const linkFormats = Object.keys(writers) as readonly LinkFormat[];

/**
 * Formats a link as text for the clipboard. Whatever the title contains, the result is one link with these words and this
 * address. An empty title is replaced by the address. A bare address carries no disclosure; CSV has a cell for it.
 */
export function formatLink(format: LinkFormat, { url, title, disclosure = '' }: LinkParts): string {
  return writers[format](url, cleanWords(title) || url, cleanWords(disclosure));
}

/** A link as Markdown (CommonMark), without a disclosure. */
export function markdownLink(url: string, title: string): string {
  // Brackets and spaces need the form with `<` and `>`, in which only three characters are special.
  const target = /[()<>\\\s]/.test(url) ? `<${url.replace(/[\\<>]/g, '\\$&')}>` : url;
  return `[${escapeMarkdown(title)}](${target})`;
}

/** A link as HTML, without a disclosure. */
export const htmlLink = (url: string, title: string): string =>
  `<a href="${escapeHtml(url)}" rel="${rel}">${escapeHtml(title)}</a>`;

/** Escapes text for Markdown: every ASCII punctuation character, as CommonMark allows. */
export const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Escapes text for HTML, also inside quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** BBCode has no escapes, so brackets are replaced by look-alikes. */
const withoutBrackets = (text: string): string => text.replaceAll('[', '⟦').replaceAll(']', '⟧');

const spaced = (disclosure: string, link: string): string => (disclosure === '' ? link : `${disclosure} ${link}`);
