import { isImpactHost } from '../impact-hosts.ts';
import { cleanWords } from '../text/clean-words.ts';
import { isDottedName, isFileEnding, isTechnology } from './dotted-names.ts';

/** An HTML anchor, and Discord's form of a mention or a channel. */
const tag = /<(?:\/?a\b|[@#/:!])[^<>]*>/giu;
/** The beginning of any address: a scheme that mail programs and chats know, or `www`. */
const beginning =
  /(?:(?<![\p{L}\p{N}])(?:https?|ftps?|mailto|tel|sms|callto|skype|facetime|tg|whatsapp|javascript|vbscript|magnet|bitcoin|ethereum|ipfs|spotify|steam|intent|market):(?=\S)|(?<![\p{L}\p{N}])www\d?\.|:?\/\/(?=[^\s/]))/iu;
/** The characters of a scheme before `://`; any scheme counts. */
const schemeCharacter = /^[a-z\d+.-]$/i;
const longestScheme = 40;
const mail = /[^\s@]@+[^\s@.]+\.[^\s@]/u;
/** An e-mail address that cannot also be read as another address. */
const onlyMail = /^[^\s@:/?#]+@[^\s@:/?#]+$/u;
const trackingPath = /\/[ci]\/\d{1,12}\/\d{1,12}\/\d/iu;
const dotted = /(?<![\p{L}\p{N}\p{M}_-])[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+/gu;
const mayBeTopLevel = /^(?:[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}])|xn--)/iu;
/** How a path, a query, a fragment or a port continues after a host, even one that ends with a dot. */
const pathAfterHost = /^\.?(?:[/?#]+[\p{L}\p{N}%@~_!$&.*+=-]|:\d)/u;
/** One of several names between slashes, as in `ASP.NET/C#`, and the punctuation after the last. */
const between = /^\(?([\p{L}\p{N}+#.-]{1,20})[,;:!)]{0,3}$/u;

const dots = /[.\u3002\u2024\uff0e\uff61\ufe52]/gu;
const slashes = /[\\\u2044\u2215\u29f8\u29f9\ufe68]/gu;
const colons = /[\u2236\ua789\ufe55\u02d0]/gu;
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|\u034f/gu;
const beyondAscii = /[^\0-\x7f]/;
/** A mention, which notifies somebody and links to them. */
const mention = /(?<![\p{L}\p{N}_@＠﹫])[@＠﹫]+(?=[\p{L}\p{N}_])/gu;
/** Reddit turns `r/name` and `u/name` into links, also after a slash. */
const onReddit = /(?<![\p{L}\p{N}_])\/?([ru])\/(?=\w{2})/gu;

/**
 * A title as clean words for a text in which any address becomes a link. Addresses are removed, because they would lead
 * past the user's own link and could pay somebody else; mentions are removed too. A possible bare host, such as
 * `example.com`, loses its dot and keeps its words. Names with a dot, such as `Node.js` or `ASP.NET/C#`, stay. A subject
 * notifies nobody, so it keeps e-mail addresses and mentions. Takes linear time, never throws.
 */
export function titleWords(title: string, place: 'text' | 'subject' = 'text'): string {
  const isText = place === 'text';
  const plain = cleanWords(title).replace(tag, ' ').replaceAll('](', '] (');
  const words = (isText ? plain.replace(mention, '') : plain).split(' ');
  const bare = words
    .map((word) => {
      if (!mail.test(fold(word))) return withoutAddress(word);
      return !isText && onlyMail.test(fold(word)) ? word : '';
    })
    .join(' ');
  return cleanWords(isText ? bare.replace(onReddit, '$1 ') : bare);
}

/** A word without any possible address; text before the address stays, as in `Logo:https://…`. */
function withoutAddress(word: string): string {
  const seen = fold(word);
  const names = namesIn(seen);
  // `ASP.NET/C#` is a list of names. After the host of a service, the same form would be somebody's page.
  if (names.some(isDottedName))
    return seen
      .split('/')
      .map(withoutAddress)
      .join(names.every((name) => isTechnology(name) || !isDottedName(name)) ? '/' : ' / ');
  if (trackingPath.test(seen)) return '';
  const start = startOfAddress(seen);
  if (start < seen.length) return withoutAddress(seen.slice(0, start));
  return hostsIn(seen).length > 0 ? word.replace(unseen, '').replace(dots, ' ') : word;
}

/** The names in a word that consists of two to four names between slashes; otherwise none. */
function namesIn(word: string): string[] {
  const parts = word.length > 100 ? [] : word.split('/');
  const names = parts.flatMap((part) => between.exec(part)?.[1] ?? []);
  return parts.length > 1 && parts.length < 5 && names.length === parts.length ? names : [];
}

/**
 * The word as a tolerant address parser could read it: full-width and styled characters plain, slashes forward, nothing
 * invisible.
 */
function fold(word: string): string {
  // Between Chinese or Japanese words alone, the ideographic full stop ends a sentence.
  const isSentence = word.includes('。') && !/[a-z/\\／]/i.test(word);
  const plain =
    beyondAscii.test(word) && !isSentence
      ? word.replace(unseen, '').normalize('NFKC').replace(dots, '.').replace(colons, ':')
      : word;
  return plain.replace(slashes, '/');
}

/** Where an address with a scheme, `www.` or a path begins; the length of the word if there is none. */
function startOfAddress(word: string): number {
  const match = beginning.exec(word);
  const before = match ? word.slice(0, match.index) : word;
  const begun = match?.[0] === '://' ? startOfScheme(before) : before.length;
  const withPath = hostsIn(word).find(({ isAddress }) => isAddress)?.at;
  return Math.min(begun, withPath ?? word.length);
}

/** Where the scheme at the end of a text begins. */
function startOfScheme(before: string): number {
  let start = before.length;
  while (before.length - start < longestScheme && schemeCharacter.test(before.charAt(start - 1))) start -= 1;
  return start;
}

type Host = { at: number; isAddress: boolean };

/** The possible hosts in a word, and whether each continues like an address. */
function hostsIn(word: string): Host[] {
  const found: Host[] = [];
  for (const { 0: run, index: at } of word.matchAll(dotted)) {
    const following = word.slice(at + run.length, at + run.length + 80);
    const hasPath = pathAfterHost.test(following);
    if (isDottedName(run) && !hasPath) continue;
    const labels = run.split('.');
    const isNumeric = labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label));
    // No list of top-level domains stays complete, so any word after a dot may be one, except file endings.
    const isHost = labels.slice(1).some((label) => mayBeTopLevel.test(label) && !isFileEnding(label));
    if (isHost || (isNumeric && hasPath)) found.push({ at, isAddress: hasPath || isImpactHost(run.toLowerCase()) });
  }
  return found;
}
