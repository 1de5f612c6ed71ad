import { detectPage } from '../page/detect-page.ts';
import { meantAddress } from '../text/address/meant-address.ts';

const longestLine = 200;
const ellipsis = /(?:…|&hellip;|\.{3})/y;
const atLineEnd = /[ \t]*\r?\n([ \t>]*)([^\s<>"'`)\]]{1,200})/y;
const goesOn = /^(?:[/?&=%~]|[-_.][a-z0-9]|[a-z0-9][\w.+-]*[/?=&%]|[a-z0-9]+(?:-[a-z0-9]+)+$|[0-9a-f]+$)/;
const isAddress = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))/i;

/**
 * Whether an address in words is only the first part of one: shortened for display (`/hire/php-dev…`), or broken by a mail
 * program, so that its rest stands on the next line. A link to the part would lead nowhere, or elsewhere.
 */
export function cutOf(text: string, start: number, end: number): 'cut-short' | 'cut-by-line' | undefined {
  const next = text.charCodeAt(end);
  if (next === 46 || next === 0x2026 || next === 38) {
    ellipsis.lastIndex = end;
    return ellipsis.test(text) &&
      /[/?=&-][\w%-]{1,80}$/.test(text.slice(Math.max(start + 8, end - 100), end)) &&
      !isWhole(text.slice(start, end))
      ? 'cut-short'
      : undefined;
  }
  if (next !== 10 && next !== 13 && next !== 32 && next !== 9) return undefined;
  atLineEnd.lastIndex = end;
  const [whole, , rest = ''] = atLineEnd.exec(text) ?? [];
  if (whole === undefined || isAddress.test(rest) || end - start > longestLine * 10) return undefined;
  const seen = text.slice(start, end);
  if (/[-=&%?]$/.test(seen) && /^[\w%~]/.test(rest)) return 'cut-by-line';
  const bare = rest.replace(/[.,:;!?]+$/, '');
  if (!goesOn.test(bare)) return undefined;
  const [part, all] = [seen, seen + bare].map((one) => detectPage(meantAddress(one) ?? ''));
  return all?.linkable && all.canonicalUrl !== part?.canonicalUrl ? 'cut-by-line' : undefined;
}

/** An id at its full length is whole, whatever stands behind it. */
const isWhole = (seen: string) => /~01[0-9a-f]{16}$|\d{19}$/.test(seen);
