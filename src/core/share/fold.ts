import type { ChannelId } from './channels.ts';

/** How many lines and characters everybody sees before a place cuts the post off. */
export const seenLines = 3;
/** How many characters that are. */
export const seenCharacters = 210;

/** The places that cut a long post off behind “more”. */
const folding: readonly ChannelId[] = ['linkedin', 'facebook', 'instagram', 'tiktok', 'youtube'];

/** Places show a link shorter than it is. */
const shownLink = 'x'.repeat(25);

/** Where a place cuts a post off behind “more”. Nothing if everybody sees all of it. */
export function foldAt(channel: ChannelId, text: string, link: string): number | undefined {
  if (!folding.includes(channel)) return undefined;
  const at = link === '' ? -1 : text.indexOf(link);
  if (at < 0) return foldIn(text);
  const fold = foldIn(text.slice(0, at) + shownLink + text.slice(at + link.length));
  if (fold === undefined || fold <= at) return fold;
  return fold < at + shownLink.length ? at : fold + link.length - shownLink.length;
}

function foldIn(text: string): number | undefined {
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (text.slice(start, end).trim() !== '') lines += 1;
    if (lines > seenLines) return start;
    if (end > seenCharacters) return seenCharacters;
    start = end + 1;
  }
  return undefined;
}
