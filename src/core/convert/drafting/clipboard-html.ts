import { formatOf } from '../draft-format.ts';

const structure = /<(?:a|p|h[1-6]|li|blockquote|strong|em|b|i)[\s>]/i;
const fragmentStart = '<!--StartFragment-->';
const fragmentEnd = '<!--EndFragment-->';

/**
 * The HTML of what was copied elsewhere, if it says more than the plain text: formatted words, and links behind words.
 * Nothing for source code, which editors copy with their colours, for cells of a spreadsheet, and for a lone address.
 */
export function clipboardHtml(html: string, plain: string): string | undefined {
  const start = html.indexOf(fragmentStart);
  const end = html.lastIndexOf(fragmentEnd);
  const fragment = start >= 0 && end > start ? html.slice(start + fragmentStart.length, end) : html;
  if (!structure.test(fragment)) return undefined;
  if (plain.trim() === '') return fragment;
  return /\s/.test(plain.trim()) && formatOf(plain) === 'text' ? fragment : undefined;
}
