/** Which query parameters of a page survive into its canonical address. */
export type QueryPolicy = 'none' | 'profile' | 'product' | 'list';

/** On single pages only these survive, and only with such a value (`s`: specialised profile, `p`: portfolio item, `tier`: package). */
const kept: Record<Exclude<QueryPolicy, 'list'>, Record<string, RegExp>> = {
  none: {},
  profile: { s: /^\d{15,20}$/, p: /^\d{15,20}$/ },
  product: { tier: /^[0-3]$/ },
};

/**
 * On result lists everything survives but these: origin and account context, what is the viewer's own, click ids and
 * campaign tags, per-recipient tokens, challenge tokens, and parameters that could carry another address or a sub ID.
 */
const dropped = new Set(
  [
    'nbs per_page in_your_network teamuid team_uid orguid org_uid companyid company_id sessionid session_id',
    'referrer_url_path ref mp_source source companyreference viewmode pagetitle _navtype _modalinfo frkscc',
    'irclickid irgwc im_ref clickid afsrc irpid iradid ircid iradtype irmptype mp_value1 sharedid subid1 subid2 subid3',
    'gclid gbraid wbraid gad_source dclid fbclid msclkid ttclid twclid yclid igshid srsltid _ga _gl campaignid matchtype device partnerid ad_id network',
    'redir redirect return url next u',
  ].flatMap((line) => line.split(' ')),
);
const droppedPrefixes = ['utm_', 'cq_', 'mc_', '__cf_chl', 'user_', 'my_', 'saved_', 'recent_', 'from_recent_'];
// Some browsers write these as they are, others escaped; a link is the same from each.
const writtenTwoWays = /["'<>\\^`{|}]/g;

/** The pairs of `search` that `policy` keeps, as they are written and in their order, with a leading `?`, or nothing. */
export function keepQuery(search: string, policy: QueryPolicy): string {
  if (search.length < 2 || policy === 'none') return '';
  const keeps = policy === 'list' ? survivesInList : survivesIn(kept[policy]);
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

function survivesInList(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (value === '' || dropped.has(lower) || droppedPrefixes.some((prefix) => lower.startsWith(prefix))) return false;
  return !(lower === 'page' && value === '1');
}

function survivesIn(allowed: Record<string, RegExp>) {
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
