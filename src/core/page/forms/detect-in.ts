import type { Detection } from '../detection.ts';
import { beyondFamilies, type Families, type Marketplace } from './family.ts';
import type { PageKind } from './page-families.ts';

/** A longer encoded address is not linkable, because tracking links stay below 2,000 characters. */
const longestEncoded = 1800;

const hosts = new Set(['www.upwork.com', 'upwork.com']);

/**
 * What an address is among the forms in `families`. `keepQuery` says what stays of its query; by default nothing. Never
 * throws; takes time linear in the length. The canonical address is built from parsed parts, is always
 * `https://www.upwork.com/…` without port, user or fragment, and is never the input itself.
 */
export function detectIn(
  address: string,
  families: Families<PageKind>,
  keepQuery: (kind: PageKind, search: string) => string = () => '',
): Detection {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return not(beyondFamilies.noHttp);
  if (!hosts.has(url.hostname)) {
    return not(url.hostname.endsWith('.upwork.com') ? beyondFamilies.otherHost : beyondFamilies.foreignHost);
  }
  // Another port or a user name makes it a different place, even on the real host.
  if (url.port !== '' || url.username !== '' || url.password !== '') return not(beyondFamilies.foreignHost);

  const path = readPath(url.pathname);
  const first = path.slice(1, path.indexOf('/', 1) < 0 ? undefined : path.indexOf('/', 1));
  const forms = Object.hasOwn(families, first) ? families[first] : undefined;
  const family = forms?.find((form) => form.path.test(path));
  if (!family) return not(beyondFamilies.otherPath);

  if (family.to === undefined) return not(family.is);
  const [marketplace, kind] = family.is;
  const canonicalUrl = `https://www.upwork.com${path.replace(family.path, family.to)}${keepQuery(kind, url.search)}`;
  if (isTooLong(canonicalUrl)) return not(family.is);
  return { marketplace, kind, linkable: true, canonicalUrl };
}

/** Encoding makes text at most three times as long, so most addresses need no exact count. */
function isTooLong(canonicalUrl: string): boolean {
  if (canonicalUrl.length * 3 <= longestEncoded) return false;
  return canonicalUrl.length > longestEncoded || encodeURIComponent(canonicalUrl).length > longestEncoded;
}

/** The path with decoded tildes and single slashes, without a locale prefix such as `/en-gb`. */
function readPath(pathname: string): string {
  let path = pathname.includes('%7') ? pathname.replace(/%7e/gi, '~') : pathname;
  if (path.includes('//')) path = path.replace(/\/{2,}/g, '/');
  return path.charCodeAt(3) === 45 ? path.replace(/^\/[a-z]{2}-[a-z]{2}(?=\/|$)/i, '') || '/' : path;
}

function not([marketplace, kind]: readonly [Marketplace, PageKind]): Detection {
  return { marketplace, kind, linkable: false };
}
