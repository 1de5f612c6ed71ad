/**
 * A redirector that only carries an address: on a host, at a path, in a parameter or as the whole query. `decode` undoes an
 * encoding of its own.
 */
type Redirector = { host: RegExp; path: RegExp; in: readonly string[] | 'query'; decode?: (value: string) => string };

const any = /^/;
const redirectors: readonly Redirector[] = [
  { host: /^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/, path: /^\/url$/, in: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: any, in: ['url'] },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /safelinks/, in: ['url'] },
  { host: /^(?:[\w-]+\.)?medium\.com$/, path: /^\/r\/?$/, in: ['url'] },
  { host: /^(?:l|lm|www|m)\.facebook\.com$/, path: /^\/(?:l|flx\/warn)(?:\.php)?\/?$/, in: ['u'] },
  { host: /^l\.(?:instagram|messenger|workplace|threads|wl)\.(?:com|net|co)$/, path: any, in: ['u'] },
  { host: /^out\.reddit\.com$/, path: any, in: ['url'] },
  {
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/(?:redirect|general-malware-page|suspicious-page)|safety\/go|authwall)\/?$/,
    in: ['url'],
  },
  {
    host: /^(?:www\.)?(?:href\.li|nullrefer\.com|anonym\.to|anonymz\.com|dereferer\.me|blankrefer\.com)$/,
    path: any,
    in: 'query',
  },
  { host: /^(?:www\.)?slack-redir\.net$/, path: /^\/link$/, in: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, in: ['z'] },
  { host: /^(?:www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, in: ['q', 'url'] },
  { host: /^(?:www\.|m\.|away\.)?vk\.com$/, path: /^\/away(?:\.php)?$/, in: ['to'] },
  { host: /^(?:www\.)?steamcommunity\.com$/, path: /^\/linkfilter\/?$/, in: ['u', 'url'] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, in: ['uddg'] },
  { host: /^(?:exit\.sc|gate\.sc)$/, path: any, in: ['url'] },
  { host: /^go\.bsky\.app$/, path: /^\/redirect$/, in: ['u'] },
  { host: /^(?:www\.)?pinterest\.[a-z.]{2,6}$/, path: /^\/offsite\/?$/, in: ['url'] },
  { host: /^deref-(?:gmx|mail|web)\.(?:net|com|de)$/, path: /\/dereferrer\/?$/, in: ['redirectUrl'] },
  { host: /^(?:www\.)?curseforge\.com$/, path: /^\/linkout$/, in: ['remoteUrl'] },
  { host: /^link\.zhihu\.com$/, path: any, in: ['target'] },
  { host: /^link\.(?:juejin\.cn|csdn\.net)$/, path: any, in: ['target'] },
  { host: /^clicktime\.symantec\.com$/, path: any, in: ['u'] },
  { host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, in: ['a'] },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v1\/url$/, in: ['u'] },
  // Proofpoint's second version writes `-` for `%` and `_` for `/`.
  {
    host: /^urldefense\.proofpoint\.com$/,
    path: /^\/v2\/url$/,
    in: ['u'],
    decode: (value) => value.replaceAll('-', '%').replaceAll('_', '/'),
  },
  { host: /^protect\d?\.fireeye\.com$/, path: /\/url$/, in: ['u'] },
  { host: /^(?:www\.)?tiktok\.com$/, path: /^\/link\/v2$/, in: ['target'] },
  { host: /^disq\.us$/, path: /^\/url$/, in: ['url'] },
  { host: /^(?:www\.)?getpocket\.com$/, path: /^\/redirect$/, in: ['url'] },
  { host: /^t\.me$/, path: /^\/iv$/, in: ['url'] },
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
  const rule = redirectors.find((one) => one.host.test(host.toLowerCase()) && one.path.test(path === '' ? '/' : path));
  if (!rule) return undefined;
  const whole = address.slice(query + 1);
  const value = rule.in === 'query' ? whole : parameterOf(whole.replace(/#.*$/s, ''), rule.in);
  return value === undefined ? undefined : asAddress(rule.decode ? rule.decode(value) : value);
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
