import { isImpactHost } from '../impact-hosts.ts';
import { cleanWords } from '../text/clean-words.ts';
import { isDottedName, isFileEnding, isTechnology } from './dotted-names.ts';

/** An anchor of HTML, and the text that Discord turns into a mention or a channel. */
const tag = /<(?:\/?a\b|[@#/:!])[^<>]*>/giu;
/** The beginning of an address, whatever follows: a scheme that mail programs and chats know, or `www`. */
const beginning =
  /(?:(?<![\p{L}\p{N}])(?:https?|ftps?|mailto|tel|sms|callto|skype|facetime|tg|whatsapp|javascript|vbscript|magnet|bitcoin|ethereum|ipfs|spotify|steam|intent|market):(?=\S)|(?<![\p{L}\p{N}])www\d?\.|:?\/\/(?=[^\s/]))/iu;
/** The text in front of `://`, which may be any scheme. */
const schemeCharacter = /^[a-z\d+.-]$/i;
const longestScheme = 40;
const mail = /[^\s@]@+[^\s@.]+\.[^\s@]/u;
/** An e-mail address that cannot be any other address. */
const onlyMail = /^[^\s@:/?#]+@[^\s@:/?#]+$/u;
const trackingPath = /\/[ci]\/\d{1,12}\/\d{1,12}\/\d/iu;
const dotted = /(?<![\p{L}\p{N}\p{M}_-])[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+/gu;
const mayBeTopLevel = /^(?:[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}])|xn--)/iu;
/** How a path, a query, a fragment or a port follows a host, even a host that ends with a dot. */
const pathAfter = /^\.?(?:[/?#]+[\p{L}\p{N}%@~_!$&.*+=-]|:\d)/u;
/** One of several names between slashes, as in `ASP.NET/C#`, and the punctuation after the last one. */
const between = /^\(?([\p{L}\p{N}+#.-]{1,20})[,;:!)]{0,3}$/u;

const dots = /[.\u3002\u2024\uff0e\uff61\ufe52]/gu;
const slashes = /[\\\u2044\u2215\u29f8\u29f9\ufe68]/gu;
const colons = /[\u2236\ua789\ufe55\u02d0]/gu;
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|\u034f/gu;
const beyondAscii = /[^\0-\x7f]/;
/** Text that notifies somebody and links to them. */
const mention = /(?<![\p{L}\p{N}_@＠﹫])[@＠﹫]+(?=[\p{L}\p{N}_])/gu;
/** Reddit turns `r/name` and `u/name` into links, also with a slash in front. */
const onReddit = /(?<![\p{L}\p{N}_])\/?([ru])\/(?=\w{2})/gu;

/**
 * A title as clean words for places that turn every address in a text into a link. Addresses are removed, because they
 * would bypass the user's own link and could pay somebody else, and so are mentions. A possible bare host, such as
 * `example.com`, loses its dot and keeps its words. Names with a dot, such as `Node.js` or `ASP.NET/C#`, stay. Nobody
 * can be notified from a subject, so e-mail addresses and mentions stay there. Linear in the title, never throws.
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

/** A word without anything that could be an address. The part before an address stays, as in `Logo:https://…`. */
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

/** The names in a word that consists of two to four of them with slashes between. Otherwise none. */
function namesIn(word: string): string[] {
  const parts = word.length > 100 ? [] : word.split('/');
  const names = parts.flatMap((part) => between.exec(part)?.[1] ?? []);
  return parts.length > 1 && parts.length < 5 && names.length === parts.length ? names : [];
}

/**
 * The word as a careful reader of addresses could see it: styled and full-width characters plain, slashes forward, no
 * invisible characters.
 */
function fold(word: string): string {
  // Between words of Chinese or Japanese, an ideographic full stop ends a sentence.
  const isSentence = word.includes('。') && !/[a-z/\\／]/i.test(word);
  const plain =
    beyondAscii.test(word) && !isSentence
      ? word.replace(unseen, '').normalize('NFKC').replace(dots, '.').replace(colons, ':')
      : word;
  return plain.replace(slashes, '/');
}

/** Where an address with a scheme, with `www.` or with a path begins. The length of the word if there is none. */
function startOfAddress(word: string): number {
  const match = beginning.exec(word);
  const before = match ? word.slice(0, match.index) : word;
  const begun = match?.[0] === '://' ? startOfScheme(before) : before.length;
  const withPath = hostsIn(word).find(({ isAddress }) => isAddress)?.at;
  return Math.min(begun, withPath ?? word.length);
}

/** Where the scheme begins that ends a text. */
function startOfScheme(before: string): number {
  let start = before.length;
  while (before.length - start < longestScheme && schemeCharacter.test(before.charAt(start - 1))) start -= 1;
  return start;
}

type Host = { at: number; isAddress: boolean };

/** The part of a word that looks like a host, and whether it continues like an address. */
function hostsIn(word: string): Host[] {
  const found: Host[] = [];
  for (const { 0: run, index: at } of word.matchAll(dotted)) {
    const after = word.slice(at + run.length, at + run.length + 80);
    const hasPath = pathAfter.test(after);
    if (isDottedName(run) && !hasPath) continue;
    const labels = run.split('.');
    const isNumeric = labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label));
    // No list of top-level domains stays complete: any word after a dot may be one, except the endings of files.
    const isHost = labels.slice(1).some((label) => mayBeTopLevel.test(label) && !isFileEnding(label));
    if (isHost || (isNumeric && hasPath)) found.push({ at, isAddress: hasPath || isImpactHost(run.toLowerCase()) });
  }
  return found;
}
