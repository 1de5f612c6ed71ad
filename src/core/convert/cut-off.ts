import { detectPage } from '../page/detect-page.ts';
import { meantAddress } from '../text/address/meant-address.ts';
import { trimEnd } from '../text/trim.ts';

const longest = 2000;
const ellipsis = /(?:…|&hellip;|\.{3})/y;
/**
 * The last part of an address and the character before it. The pattern starts at the end of the text, so it has only
 * one place to begin.
 */
const lastPart = /^[\w%-]{1,80}[/?=&-]/;
const wholeId = /^(?:[0-9a-f]{16}10~|\d{19})/;
const atLineEnd = /[ \t]*(?:\r\n|\n|\r)[ \t>]*([^\s<>"'`)\]]{1,200})/y;
const inlineTag = '<\\/?(?:a|b|i|u|em|strong|span|mark|font|small|code|br)\\b[^<>]{0,200}>';
const atTags = new RegExp(`(?:${inlineTag}){1,4}((?:[^\\s<>"'\`)\\]]|${inlineTag}){1,200})`, 'iy');
const anyTag = /<[^<>]*>/g;
/** Text that can only continue an address: a separator, or a word that contains one. */
const continuation = /^(?:[/?&=%~]|[-_.][a-z0-9]|[a-z0-9][\w.+-]*[/?=&%]|[a-z0-9]+(?:-[a-z0-9]+)+$|[0-9a-f]+$)/;
/** Another address, perhaps after the marks of a list or of emphasis. */
const isAddress = /^[^A-Za-z0-9?&=/%]{0,3}(?:https?:|www\.|[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))/i;

/** The reason why an address in words is only the first part of a longer one. */
export type Cut = 'cut-short' | 'cut-by-line' | 'cut-by-tag';

/**
 * Whether an address in words is only the first part of a longer one: shortened for display (`/hire/php-dev…`), or
 * broken by a line end or by tags, so that the rest follows. A link to the first part would lead nowhere, or to another
 * page.
 */
export function cutOf(text: string, start: number, end: number): Cut | undefined {
  if (end - start > longest) return undefined;
  switch (text.charAt(end)) {
    case '.':
    case '…':
    case '&':
      ellipsis.lastIndex = end;
      return ellipsis.test(text) && isPart(text.slice(start, end)) ? 'cut-short' : undefined;
    case '<':
      return isContinued(text, start, end, atTags) ? 'cut-by-tag' : undefined;
    case '\n':
    case '\r':
    case ' ':
    case '\t':
      return isContinued(text, start, end, atLineEnd) ? 'cut-by-line' : undefined;
    default:
      return undefined;
  }
}

/** Whether the last part of an address could be longer. An id that has its full length could not. */
function isPart(seen: string): boolean {
  const backwards = [...seen.slice('https://'.length)].reverse().join('');
  return lastPart.test(backwards) && !wholeId.test(backwards);
}

/**
 * Whether the text after a break and the text before it form one address, and a different one from the first part
 * alone.
 */
function isContinued(text: string, start: number, end: number, breaks: RegExp): boolean {
  breaks.lastIndex = end;
  const continued = breaks.exec(text)?.[1]?.replace(anyTag, '');
  if (continued === undefined) return false;
  const rest = trimEnd(continued, '.,:;!?');
  if (isAddress.test(rest)) return false;
  const seen = text.slice(start, end);
  if (/[-=&%?]$/.test(seen) && /^[\w%~]/.test(rest)) return true;
  if (!continuation.test(rest)) return false;
  const [part, all] = [seen, seen + rest].map((one) => detectPage(meantAddress(one) ?? ''));
  return all?.linkable === true && all.canonicalUrl !== part?.canonicalUrl;
}
