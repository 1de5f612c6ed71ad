import { postedAddresses } from '../text/posted-addresses.ts';
import { type ChannelId, type Counting, channels } from './channels.ts';

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

const counters: Readonly<Record<Counting, (text: string) => number>> = {
  units: (text) => text.length,
  graphemes,
  'graphemes-link-23': (text) => {
    const { found, rest } = postedAddresses(text);
    // Of a mention of somebody elsewhere, only the name counts (docs.joinmastodon.org).
    return found.length * linkWeight + graphemes(rest.map((part) => part.replace(/(@\w+)@[\w.-]+\w/g, '$1')).join(''));
  },
  weights: (text) => {
    const { found, rest } = postedAddresses(text);
    return rest.reduce((sum, part) => sum + weigh(part.normalize('NFC')), found.length * linkWeight);
  },
};

/** How long a post is where `channel` counts it. Addresses weigh 23 on X and Mastodon, an emoji 2 on X. Never throws. */
export function postLength(channel: ChannelId, text: string): number {
  return counters[channels.find(({ id }) => id === channel)?.counting ?? 'units'](text);
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
