import { graphemeEnds } from '../text/graphemes.ts';
import { postedAddresses } from '../text/posted-addresses.ts';
import { type ChannelId, type Counting, channels } from './channels.ts';

const linkWeight = 23;

// twitter-text's configuration version 3 (github.com/twitter/twitter-text): characters in these ranges count once, all
// others twice.
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

/** Emoji as they are sent: sequences recommended for interchange, keycaps, and other joined or toned sequences. */
const emoji =
  /\p{RGI_Emoji}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?)+/gv;

const mayBeEmoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u;
/** Composition leaves the characters before this one unchanged. */
const firstMark = 0x300;

/**
 * After this many times the limit, the rest counts by code units: nobody needs to know exactly how much too long a
 * novel is.
 */
const exactTimes = 10;

const counters: Readonly<Record<Counting, (text: string, most: number) => number>> = {
  units: (text) => text.length,
  graphemes: (text, most) => count([text], 0, most, () => 1),
  'graphemes-link-23': (text, most) => {
    const { found, rest } = postedAddresses(text);
    // Of a mention of somebody on another server, only the name counts (docs.joinmastodon.org).
    const words = rest.map((part) => part.replace(/(@\w+)@[\w.-]+\w/g, '$1')).join('');
    return count([words], found.length * linkWeight, most, () => 1);
  },
  weights: (text, most) => {
    const { found, rest } = postedAddresses(text);
    return count(rest, found.length * linkWeight, most, weigh);
  },
};

/**
 * The length of a post as `channel` counts it. Addresses count 23 on X and Mastodon, an emoji 2 on X. Exact up to ten
 * times the limit; a longer post has at least the returned length. Linear in the text, never throws.
 */
export function postLength(channel: ChannelId, text: string): number {
  const { counting = 'units', limit = 0 } = channels.find(({ id }) => id === channel) ?? {};
  return counters[counting](text, exactTimes * limit);
}

/** The sum of the weights of the visible characters and `before`. After `most`, code units count. */
function count(parts: readonly string[], before: number, most: number, weightOf: (seen: string) => number): number {
  let sum = before;
  for (const part of parts) {
    let at = 0;
    if (sum <= most)
      for (const end of graphemeEnds(part)) {
        sum += weightOf(part.slice(at, end));
        at = end;
        if (sum > most) break;
      }
    sum += part.length - at;
  }
  return sum;
}

function weigh(seen: string): number {
  const code = seen.charCodeAt(0);
  if (seen.length === 1 && code < firstMark) return weightOf(code);
  let weight = 0;
  const composed = seen.normalize('NFC');
  const rest = mayBeEmoji.test(composed)
    ? composed.replace(emoji, () => {
        weight += 2;
        return '';
      })
    : composed;
  for (const character of rest) weight += weightOf(character.codePointAt(0) ?? 0);
  return weight;
}

function weightOf(code: number): number {
  for (const [from, to] of lightRanges) if (code >= from && code <= to) return 1;
  return 2;
}
