/**
 * A redirector that only carries an address: on a host, at a path, in a parameter or as the whole query. `decode` undoes an
 * encoding of its own.
 */
type Redirector = readonly [
  host: RegExp,
  path: RegExp,
  carriedIn: readonly string[] | 'query',
  decode?: (value: string) => string,
];

const any = /^/;
const redirectors: readonly Redirector[] = [
  [/^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/, /^\/url$/, ['q', 'url']],
  [/\.safelinks\.protection\.outlook\.com$/, any, ['url']],
  [/^statics\.teams\.cdn\.office\.net$/, /safelinks/, ['url']],
  [/^(?:[\w-]+\.)?medium\.com$/, /^\/r\/?$/, ['url']],
  [/^(?:l|lm|www|m)\.facebook\.com$/, /^\/(?:l|flx\/warn)(?:\.php)?\/?$/, ['u']],
  [/^l\.(?:instagram|messenger|workplace|threads|wl)\.(?:com|net|co)$/, any, ['u']],
  [/^out\.reddit\.com$/, any, ['url']],
  [
    /^(?:www\.)?linkedin\.com$/,
    /^\/(?:redir\/(?:redirect|general-malware-page|suspicious-page)|safety\/go|authwall)\/?$/,
    ['url'],
  ],
  [/^(?:www\.)?(?:href\.li|nullrefer\.com|anonym\.to|anonymz\.com|dereferer\.me|blankrefer\.com)$/, any, 'query'],
  [/^(?:www\.)?slack-redir\.net$/, /^\/link$/, ['url']],
  [/^t\.umblr\.com$/, /^\/redirect$/, ['z']],
  [/^(?:www\.|m\.)?youtube\.com$/, /^\/redirect$/, ['q', 'url']],
  [/^(?:www\.|m\.|away\.)?vk\.com$/, /^\/away(?:\.php)?$/, ['to']],
  [/^(?:www\.)?steamcommunity\.com$/, /^\/linkfilter\/?$/, ['u', 'url']],
  [/^(?:www\.)?duckduckgo\.com$/, /^\/l\/?$/, ['uddg']],
  [/^(?:exit\.sc|gate\.sc)$/, any, ['url']],
  [/^go\.bsky\.app$/, /^\/redirect$/, ['u']],
  [/^(?:www\.)?pinterest\.[a-z.]{2,6}$/, /^\/offsite\/?$/, ['url']],
  [/^deref-(?:gmx|mail|web)\.(?:net|com|de)$/, /\/dereferrer\/?$/, ['redirectUrl']],
  [/^(?:www\.)?curseforge\.com$/, /^\/linkout$/, ['remoteUrl']],
  [/^link\.zhihu\.com$/, any, ['target']],
  [/^link\.(?:juejin\.cn|csdn\.net)$/, any, ['target']],
  [/^clicktime\.symantec\.com$/, any, ['u']],
  [/^linkprotect\.cudasvc\.com$/, /^\/url$/, ['a']],
  [/^urldefense\.proofpoint\.com$/, /^\/v1\/url$/, ['u']],
  // Proofpoint's second version writes `-` for `%` and `_` for `/`.
  [/^urldefense\.proofpoint\.com$/, /^\/v2\/url$/, ['u'], (value) => value.replaceAll('-', '%').replaceAll('_', '/')],
  [/^protect\d?\.fireeye\.com$/, /\/url$/, ['u']],
  [/^(?:www\.)?tiktok\.com$/, /^\/link\/v2$/, ['target']],
  [/^disq\.us$/, /^\/url$/, ['url']],
  [/^(?:www\.)?getpocket\.com$/, /^\/redirect$/, ['url']],
  [/^t\.me$/, /^\/iv$/, ['url']],
];
/** Cisco's redirector carries the address as the last part of its path. */
const cisco = /^https?:\/\/secure-web\.cisco\.com\/[\w-]+\/(https?%3A%2F%2F[^/?#\s]+)/i;
const proofpoint = /^https?:\/\/urldefense(?:\.us|\.com)\/v3\/__(https?:\/{1,2}[^*\s]*?)__;/i;
const deepest = 3;

/**
 * The address that a redirector carries, through up to three redirectors. Any other address stays as it is. A service
 * that does more than redirect, such as a web archive or a translator, is not a redirector. Never throws.
 */
export function unwrapRedirect(address: string): string {
  if (address.startsWith('https://www.upwork.com/')) return address;
  let known = address;
  for (let turn = 0; turn < deepest; turn += 1) {
    const inner = carried(known);
    if (inner === undefined) return known;
    known = inner;
  }
  return known;
}

function carried(address: string): string | undefined {
  const proof = proofpoint.exec(address)?.[1];
  if (proof !== undefined) return proof.replace(/^(https?:\/)(?!\/)/i, '$1/');
  const inPath = cisco.exec(address)?.[1];
  if (inPath !== undefined) return decodeOnce(inPath);
  const query = address.indexOf('?');
  if (query < 0 || !/^(?:https?:)?\/\//i.test(address)) return undefined;
  const [, host = '', path = ''] = /^(?:https?:)?\/\/([^/?#@:]+)(?::443|:80)?([^?#]*)/i.exec(address) ?? [];
  const rule = redirectors.find(([on, at]) => on.test(host.toLowerCase()) && at.test(path === '' ? '/' : path));
  if (!rule) return undefined;
  const whole = address.slice(query + 1);
  const [, , carriedIn, decode] = rule;
  const value = carriedIn === 'query' ? whole : parameterOf(whole.replace(/#.*$/s, ''), carriedIn);
  return value === undefined ? undefined : asAddress(decode ? decode(value) : value);
}

function parameterOf(query: string, names: readonly string[]): string | undefined {
  const pairs = query.split('&').map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
  });
  for (const name of names) {
    const value = pairs.find(([key, text]) => key === name && text !== '')?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The carried text as an address. Google Docs encodes only a part of it, so text with a bare `=` was never encoded. */
function asAddress(value: string): string | undefined {
  if (/^https?:\/\//i.test(value)) return value.includes('=') ? value : decodeOnce(value);
  const decoded = decodeOnce(value);
  if (/^https?:\/\//i.test(decoded)) return decoded;
  if (/^https?%3A/i.test(decoded)) return decodeOnce(decoded);
  return /^(?:www\.)?upwork\.(?:com|pxf\.io)\//i.test(decoded) ? `https://${decoded}` : undefined;
}

function decodeOnce(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // A broken escape stays as it is.
  }
}
