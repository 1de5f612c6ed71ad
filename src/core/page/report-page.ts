import type { Money } from '../money.ts';
import type { Detection } from './detection.ts';
import type { Offer, PageFacts } from './page-facts.ts';

/** A page as it was read, and the version that read it. */
export type ReadPage = {
  address: string;
  page: Detection;
  facts?: PageFacts;
  version: string;
  browser: string;
};

/**
 * A report that somebody can send when a page was read wrongly: what the page is, and what was found on it. Names and
 * titles belong to people, so the report only gives their lengths. Of the address it gives what a link would carry,
 * without search words.
 */
export function reportPage({ address, page, facts, version, browser }: ReadPage): string {
  const lines: [name: string, value: string][] = [
    ['Address', publicPart(address, page)],
    ['Kind', `${page.marketplace}, ${page.kind}, ${page.linkable ? 'linkable' : 'not linkable'}`],
    ['Title', lengthOf(facts?.title)],
    ['Seller', lengthOf(facts?.seller)],
    ['Prices', facts?.offers.map(sayOffer).join('; ') || 'none'],
    ['Listed', facts ? `${facts.listed.length}, ${facts.listed.filter(({ offer }) => offer).length} with a price` : ''],
    ['Notices', [facts?.wall, facts?.gone && 'gone'].filter(Boolean).join(', ') || 'none'],
    ['Version', version],
    ['Browser', browser],
  ];
  return lines.map(([name, value]) => `${name}: ${value || 'not read'}`).join('\n');
}

/** The page's own address without its query. For a private page, only its host. */
function publicPart(address: string, { canonicalUrl, marketplace }: Detection): string {
  const url = URL.parse(canonicalUrl ?? address);
  if (!url) return 'not an address';
  const isPublic = canonicalUrl !== undefined || marketplace === 'talent' || marketplace === 'catalog';
  const names = [...new Set(url.searchParams.keys())].map((name) => `${name}=…`).join('&');
  if (!isPublic) return `${url.origin}/…`;
  return `${url.origin}${url.pathname.replace(nameInPath, '$1…')}${names && `?${names}`}`;
}

/** The name of a person or an agency in the address of their page or their consultation. An id is kept. */
const nameInPath =
  /^(\/(?:freelancers|fl|agencies|ag|services\/consultation)\/)(?!~|\d+\/?$)(?:[^/]+(?=-\d{10,}\/?$)|[^/]+)/;

const lengthOf = (text: string | undefined): string => (text === undefined ? 'not found' : `${text.length} characters`);

function sayOffer({ price, upTo, from, per, deliveryDays }: Offer): string {
  const amounts = `${from ? 'from ' : ''}${sayMoney(price)}${upTo ? `–${sayMoney(upTo)}` : ''}`;
  return `${amounts} per ${per}${deliveryDays === undefined ? '' : `, ${deliveryDays} days`}`;
}

const sayMoney = ({ minor, currency }: Money): string => `${(minor / 100).toFixed(2)} ${currency}`;
