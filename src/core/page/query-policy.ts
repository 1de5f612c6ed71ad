import { clickParams } from './click-ids.ts';

/** What of a page's query survives into its canonical address: with a leading `?`, as it is written and in its order, or nothing. */
export type KeepQuery = (search: string) => string;

/** Of a profile's query: `s`, a specialised profile, and `p`, a portfolio item. */
export const keepProfileQuery: KeepQuery = (search) => keep(search, only({ s: /^\d{15,20}$/, p: /^\d{15,20}$/ }));

/** Of a project's query: `tier`, the package. */
export const keepProductQuery: KeepQuery = (search) => keep(search, only({ tier: /^[0-3]$/ }));

/**
 * Of a result list's query all but this: origin and account context, what is the viewer's own, click ids and campaign
 * tags, per-recipient tokens, challenge tokens, and parameters that could carry another address or a sub ID.
 */
export const keepListQuery: KeepQuery = (search) =>
  keep(search, (name, value) => value !== '' && !dropped.test(name) && !(value === '1' && /^page$/i.test(name)));

const dropped = new RegExp(
  `^(?:(?:utm|cq|mc|user|my|saved|recent|from_recent)_.*|__cf_chl.*|nbs|per_page|in_your_network|team_?uid|org_?uid|company_?id|companyreference|session_?id|referrer_url_path|ref|mp_source|source|viewmode|pagetitle|_navtype|_modalinfo|frkscc|iradtype|irmptype|mp_value1|sharedid|subid[123]|gclid|gbraid|wbraid|gad_source|dclid|fbclid|msclkid|ttclid|twclid|yclid|igshid|srsltid|_ga|_gl|campaignid|matchtype|device|partnerid|ad_id|network|redir|redirect|return|url|next|u|${clickParams.join('|')})$`,
  'i',
);
// Some browsers write these as they are, others escaped; a link is the same from each.
const writtenTwoWays = /["'<>\\^`{|}]/g;

function keep(search: string, keeps: (name: string, value: string) => boolean): string {
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

/** Keeps the first of each name that is allowed, with a value as it must be. */
function only(allowed: Record<string, RegExp>) {
  const seen = new Set<string>();
  return (name: string, value: string): boolean => {
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
    return 'u'; // A name that cannot be read is dropped like one that could carry an address.
  }
}
