import { postedAddresses } from '../text/posted-addresses.ts';

/** Stands for the link in a post that is edited, as in a template: nobody breaks a link by typing near it. */
export const linkGap = '{link}';

/** A post as it is edited: each place of its link is a gap. */
export const withGap = (text: string, link: string): string => (link === '' ? text : text.replaceAll(link, linkGap));

/**
 * An edited post as it leaves: each gap is the link, with a space where places would read the text around it as part of
 * the address. Linear in the text.
 */
export function withLink(text: string, link: string): string {
  const [first = '', ...others] = text.split(linkGap);
  let written = first;
  // The word that the next link would continue, and how often places must read the link in it with that one.
  let word = lastWord(first);
  let links = 1;
  for (const [at, part] of others.entries()) {
    // What follows the last gap is text; what stands between two gaps is followed by the link.
    const [next = ''] = /^\S*/.exec(at < others.length - 1 ? part + link : part) ?? [];
    const before = timesRead(word + link, link) >= links ? '' : ' ';
    const after = isReadFirst(link + next, link) ? '' : ' ';
    written += `${before}${link}${after}${part}`;
    const isJoined = after === '' && lastWord(part) === part;
    word = isJoined ? link + part : lastWord(part);
    links = isJoined ? 2 : 1;
  }
  return written;
}

const lastWord = (text: string): string => text.split(/\s/).at(-1) ?? '';

/** How often places read exactly this link in a text. */
const timesRead = (text: string, link: string): number =>
  text === link ? 1 : postedAddresses(text).found.filter((one) => one === link).length;

/** Whether exactly this link is the first that they read there. */
const isReadFirst = (text: string, link: string): boolean => text === link || postedAddresses(text).found[0] === link;

type Span = { from: number; to: number };

/** The gap that a place in a text is inside of. At its ends it is outside. */
export function gapAt(text: string, place: number): Span | undefined {
  const from = text.lastIndexOf(linkGap, place - 1);
  const to = from + linkGap.length;
  return from >= 0 && from < place && place < to ? { from, to } : undefined;
}

/**
 * What to select before a key changes the text, so that a gap is deleted as a whole and nothing is typed into it.
 * `side` is where the key deletes a character.
 */
export function aroundGaps(text: string, { from, to }: Span, side?: 'before' | 'after'): Span {
  const inside = gapAt(text, from);
  if (from !== to) return { from: inside?.from ?? from, to: gapAt(text, to)?.to ?? to };
  if (side) return inside ?? gapAt(text, side === 'before' ? from - 1 : from + 1) ?? { from, to };
  return inside ? { from: inside.to, to: inside.to } : { from, to };
}
