import { cleanWords } from '../../text/clean-words.ts';
import { decodeEntities } from '../../text/entities.ts';
import type { Finding } from '../judge-finding.ts';
import { readTag } from '../outline/read-tag.ts';

/** How much is read in front of an address, to find its tag, and after it, to find the words. */
const longestTag = 2000;
const longestWords = 3000;
const mostTags = 4;
const longest = 120;

/** Elements whose content nobody reads. */
const unseen = /^<(script|style|template|noscript|title)[\s/>]/i;
const attributes = {
  alt: /\salt=(?:"([^"]*)"|'([^']*)')/i,
  'aria-label': /\saria-label=(?:"([^"]*)"|'([^']*)')/i,
  title: /\stitle=(?:"([^"]*)"|'([^']*)')/i,
};

/**
 * The words that a reader of HTML presses to follow the link at a finding: its text, the description of its picture, or
 * its label. Nothing if the address is not the target of a link, or the link has no words. Reads a few thousand
 * characters at most.
 */
export function linkWords(html: string, { start, end }: Pick<Finding, 'start' | 'end'>): string | undefined {
  const tag = tagAround(html, start, end);
  if (!tag) return undefined;
  const after = html.slice(tag.end, tag.end + longestWords);
  const close = after.search(/<\/a[\s>]|<a[\s>]/i);
  const inside = close < 0 ? '' : after.slice(0, close); // Without its end, nobody knows which words belong to a link.
  const said = [
    wordsOf(textIn(inside)),
    attributeOf(inside, 'alt'),
    attributeOf(tag.text, 'aria-label'),
    attributeOf(tag.text, 'title'),
  ];
  const words = said.find((one) => one !== '');
  return words === undefined ? undefined : shorten(words);
}

/** The start tag whose link target is the text from `start` to `end`. */
function tagAround(html: string, start: number, end: number): { text: string; end: number } | undefined {
  const from = Math.max(0, start - longestTag);
  const before = html.slice(from, start);
  let open = before.length;
  for (let tries = 0; tries < mostTags; tries += 1) {
    open = before.lastIndexOf('<', open - 1);
    if (open < 0) return undefined;
    // The copy keeps a tag that never ends from being read to the end of the page.
    const part = html.slice(from + open, end + longestTag);
    const tag = readTag(part, 0, false);
    if (tag?.hrefs.some((value) => from + open + value.start <= start && end <= from + open + value.end))
      return { text: part.slice(0, tag.end), end: from + open + tag.end };
    if (open === 0) return undefined;
  }
  return undefined;
}

/** The text of markup, without its tags and comments. */
function textIn(markup: string): string {
  const parts: string[] = [];
  for (let at = 0; at < markup.length; ) {
    const open = nextOr(markup, '<', at);
    parts.push(markup.slice(at, open));
    const [, name] = unseen.exec(markup.slice(open, open + 12)) ?? [];
    const isComment = markup.startsWith('<!--', open);
    const close = isComment ? '-->' : name === undefined ? '>' : `</${name.toLowerCase()}`;
    const end = nextOr(name === undefined ? markup : markup.toLowerCase(), close, open);
    at = end + (name === undefined ? close.length : 0);
  }
  return parts.join(' ');
}

const nextOr = (text: string, part: string, from: number): number => {
  const at = text.indexOf(part, from);
  return at < 0 ? text.length : at;
};

/** The value of an attribute in markup, as words. */
function attributeOf(markup: string, name: keyof typeof attributes): string {
  const [, quoted, apostrophed] = attributes[name].exec(markup) ?? [];
  return wordsOf(quoted ?? apostrophed ?? '');
}

/** Text of HTML as words; an unknown entity stays as it is written. */
const wordsOf = (text: string): string => cleanWords(decodeEntities(text) ?? text.replace(/&amp;/gi, '&'));

function shorten(words: string): string {
  const characters = [...words];
  return characters.length <= longest ? words : `${characters.slice(0, longest).join('').trimEnd()}…`;
}
