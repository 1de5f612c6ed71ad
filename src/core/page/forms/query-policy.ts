import { clickParams } from './click-ids.ts';
import type { PageKind } from './page-families.ts';

type Keeps = (name: string, value: string) => boolean;

/** The parts of the query that each kind of page keeps. Any other kind keeps nothing. */
const policies: { readonly [kind in PageKind]?: () => Keeps } = {
  // `s` is a specialised profile, `p` a portfolio item.
  profile: () => only({ s: /^\d{15,20}$/, p: /^\d{15,20}$/ }),
  // `tier` is the package.
  'catalog-product': () => only({ tier: /^[0-3]$/ }),
  'talent-search': () => isFilter,
  'catalog-search': () => isFilter,
  'catalog-category': () => isFilter,
};

/**
 * Result lists keep everything except: origin and account context, the viewer's own state, click ids and campaign tags,
 * tokens of a recipient or a challenge, and parameters that could carry another address or a sub ID.
 */
const dropped = new RegExp(
  `^(?:(?:utm|cq|mc|user|my|saved|recent|from_recent)_.*|__cf_chl.*|nbs|per_page|in_your_network|team_?uid|org_?uid|company_?id|companyreference|session_?id|referrer_url_path|ref|mp_source|source|viewmode|pagetitle|_navtype|_modalinfo|frkscc|iradtype|irmptype|mp_value1|sharedid|subid[123]|gclid|gbraid|wbraid|gad_source|dclid|fbclid|msclkid|ttclid|twclid|yclid|igshid|srsltid|_ga|_gl|campaignid|matchtype|device|partnerid|ad_id|network|redir|redirect|return|url|next|u|${clickParams.join('|')})$`,
  'i',
);
// Some browsers escape these characters and others do not. The link is the same in each.
const writtenTwoWays = /["'<>\\^`{|}]/g;

const isFilter: Keeps = (name, value) =>
  value !== '' && !dropped.test(name) && !(value === '1' && /^page$/i.test(name));

/**
 * The pairs that a page of this kind keeps of its query, as written and in their order, with a leading `?`. Nothing if
 * none stays.
 */
export function keepQuery(kind: PageKind, search: string): string {
  const keeps = search.length < 2 ? undefined : policies[kind]?.();
  if (!keeps) return '';
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const equals = pair.indexOf('=');
      return equals > 0 && keeps(readName(pair.slice(0, equals)), pair.slice(equals + 1));
    });
  const escaped = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return pairs.length === 0 ? '' : `?${pairs.join('&').replace(writtenTwoWays, escaped)}`;
}

/** Keeps the first of each allowed name, if its value has the required form. */
function only(allowed: Record<string, RegExp>): Keeps {
  const seen = new Set<string>();
  return (name, value) => {
    if (seen.has(name) || !Object.hasOwn(allowed, name) || !allowed[name]?.test(value)) return false;
    seen.add(name);
    return true;
  };
}

function readName(raw: string): string {
  if (!raw.includes('%')) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return 'u'; // A name that cannot be read is dropped, because it could carry an address.
  }
}
