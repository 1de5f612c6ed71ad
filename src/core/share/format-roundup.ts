import type { TrackingLink } from '../link/build-link.ts';
import { cleanWords } from '../text/clean-words.ts';
import { csvRow } from '../text/csv.ts';
import { escapeHtml, escapeMarkdown, htmlLink, markdownLink } from './format-link.ts';
import { titleWords } from './title-words.ts';

/** How many links at once may be written. */
export type RoundupFormat = 'markdown-list' | 'markdown-table' | 'html-list' | 'csv' | 'lines';

/** The forms, in the order in which they are offered. */
export const roundupFormats: readonly RoundupFormat[] = [
  'markdown-list',
  'markdown-table',
  'html-list',
  'csv',
  'lines',
];

/** One entry: its words, its own link, and price and estimate as they are shown, where they are known. */
export type RoundupItem = { title: string; url: TrackingLink; price?: string; estimate?: string };

/** The words of a roundup: one disclosure on top, and the heads of its columns. */
export type RoundupWords = { disclosure?: string; title: string; price: string; estimate: string };

const writers: Readonly<Record<RoundupFormat, (items: RoundupItem[], words: RoundupWords) => string[]>> = {
  'markdown-list': (items) =>
    items.map(({ title, url, price }) => `- ${markdownLink(url, title)}${price ? ` – ${plainMarkdown(price)}` : ''}`),
  'markdown-table': (items, { title, price }) => [
    `| ${escapeMarkdown(title)} | ${escapeMarkdown(price)} |`,
    '| --- | --- |',
    ...items.map(
      (item) => `| ${markdownLink(item.url.replaceAll('|', '%7C'), item.title)} | ${plainMarkdown(item.price ?? '')} |`,
    ),
  ],
  'html-list': (items) => [
    '<ul>',
    ...items.map(
      ({ title, url, price }) => `<li>${htmlLink(url, title)}${price ? ` – ${escapeHtml(price)}` : ''}</li>`,
    ),
    '</ul>',
  ],
  csv: (items, words) => [
    csvRow([words.title, 'URL', words.price, words.estimate, '']),
    ...items.map(({ title, url, price = '', estimate = '' }) =>
      csvRow([title, url, price, estimate, cleanWords(words.disclosure ?? '')]),
    ),
  ],
  lines: (items) =>
    items.flatMap(({ title, url, price }) => [`${titleWords(title) || url}${price ? ` – ${price}` : ''}`, url, '']),
};

/**
 * A list of links in a form, each with its own words and address, one disclosure on top. The estimates are the user's
 * business and stand in the CSV alone. The same escaping as for single links.
 */
export function formatRoundup(format: RoundupFormat, items: readonly RoundupItem[], words: RoundupWords): string {
  const clean = items.map((item) => ({ ...item, title: cleanWords(item.title) || item.url }));
  const lines = writers[format](clean, words);
  const disclosure = cleanWords(words.disclosure ?? '');
  if (disclosure === '' || format === 'csv') return lines.join(format === 'csv' ? '\r\n' : '\n').trimEnd();
  const top =
    { 'html-list': `<p>${escapeHtml(disclosure)}</p>`, lines: disclosure }[format as string] ??
    escapeMarkdown(disclosure);
  return [top, '', ...lines].join('\n').trimEnd();
}

/** A price as Markdown: what has only figures, a currency and `/hr` needs no escape. */
const plainMarkdown = (price: string): string => (/^[\w$€£.,–/ -]+$/.test(price) ? price : escapeMarkdown(price));
