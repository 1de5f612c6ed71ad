import type { LinkProblem } from './link-problem.ts';

/** Services that shorten any link. Nobody can read from such a link where it leads. */
const shorteners = new Set(
  'bit.ly bitly.com j.mp tinyurl.com tiny.cc tiny.one goo.gl t.co ow.ly is.gd v.gd buff.ly rebrand.ly rb.gy cutt.ly cutt.us shorturl.at shorturl.asia short.io t.ly lnkd.in dub.sh geni.us bl.ink s.id soo.gd trib.al dlvr.it adf.ly urlz.fr 1url.cz surl.li n9.cl shorter.me'.split(
    ' ',
  ),
);

/** Words that people copy together with an id. */
const aroundId = new Set(
  'my the is id no nr number media partner publisher affiliate account mpid impact com'.split(' '),
);

/**
 * What a text without a usable link is, if it can be recognised: a link of a shortening service, an address of
 * impact.com itself, or an id alone, which `seen` then holds as the partner id. `addresses` are the addresses found in
 * the text.
 */
export function recognisePaste(text: string, addresses: readonly string[]): LinkProblem | undefined {
  const hosts = [text, ...addresses]
    .join(' ')
    .split(/[\s"'`“”‘’<>()[\]|,]+/)
    .map(hostOf);
  if (hosts.some((host) => shorteners.has(host))) return { code: 'short-link' };
  if (hosts.some(isImpactPage)) return { code: 'impact-page' };
  const partnerId = idAlone(text);
  return partnerId === undefined ? undefined : { code: 'bare-number', seen: { partnerId } };
}

/** The host that a word begins with, with or without a scheme. Any other text stays as it is. */
function hostOf(word: string): string {
  const scheme = word.indexOf('://');
  const [host = ''] = word.slice(scheme < 0 ? 0 : scheme + 3).split(/[/?#:]/, 1);
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

function isImpactPage(host: string): boolean {
  return ['impact.com', 'impactradius.com'].some((own) => host === own || host.endsWith(`.${own}`));
}

/** The only number in a text that consists of words about ids. Its digits may be grouped. */
function idAlone(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const digits = text.match(/\d+/g) ?? [];
  const isGrouped = /\d[ ,.'’\u00a0\u202f]\d/.test(text) && digits.slice(1).every((group) => group.length === 3);
  const id = digits.length === 1 || isGrouped ? digits.join('') : '';
  const words = text.toLowerCase().match(/\p{L}[\p{L}\d]*/gu) ?? [];
  return /^[1-9]\d{3,9}$/.test(id) && words.every((word) => aroundId.has(word)) ? id : undefined;
}
