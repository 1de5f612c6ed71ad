import { postedAddresses } from '../text/posted-addresses.ts';
import { type ChannelId, channels } from './channels.ts';

/** How a place counts a post: by weights, by what a reader sees as one character, or by UTF-16 code units. */
export type Counting = 'weights' | 'graphemes' | 'graphemes-link-23' | 'units';

const linkWeight = 23;

// twitter-text's configuration version 3 (github.com/twitter/twitter-text): these ranges count once, the rest twice.
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

/** Emoji as they are sent: sequences recommended for interchange, keycaps, and sequences joined or toned without them. */
const emoji =
  /\p{RGI_Emoji}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?)+/gv;

/** How long a post is where `channel` counts it. Addresses weigh 23 on X and Mastodon, an emoji 2 on X. Never throws. */
export function postLength(channel: ChannelId, text: string): number {
  const counting = channels.find(({ id }) => id === channel)?.counting ?? 'units';
  if (counting === 'units') return text.length;
  if (counting === 'graphemes') return graphemes(text);
  const addresses = postedAddresses(text);
  if (counting === 'graphemes-link-23') {
    // Of a mention of somebody elsewhere, only the name counts (docs.joinmastodon.org).
    const rest = addresses.rest.map((part) => part.replace(/(@\w+)@[\w.-]+\w/g, '$1')).join('');
    return addresses.found.length * linkWeight + graphemes(rest);
  }
  return (
    addresses.found.length * linkWeight + addresses.rest.reduce((sum, part) => sum + weigh(part.normalize('NFC')), 0)
  );
}

function weigh(text: string): number {
  let weight = 0;
  const rest = text.replace(emoji, () => {
    weight += 2;
    return '';
  });
  for (const character of rest) {
    const code = character.codePointAt(0) ?? 0;
    weight += lightRanges.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return weight;
}

function graphemes(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) count += 1;
  return count;
}
