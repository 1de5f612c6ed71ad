import { detectPage } from './detect-page.ts';

/** A name for a page until the page says its own: the words of its address, without its id. */
export function titleFromAddress(address: string): string {
  const { canonicalUrl, kind } = detectPage(address);
  if (canonicalUrl === undefined) return address;
  const url = new URL(canonicalUrl);
  const query = url.searchParams.get('q');
  if (query) return query;
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const known = /^(?:~01|\d+$)/.test(last) || last === '' ? kind : last;
  const words =
    known
      .replace(/-?\d{18,19}$/, '')
      .replaceAll('-', ' ')
      .trim() || kind;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
