import { readTag } from './read-tag.ts';
import type { Stretch } from './stretch.ts';

/** What the markup of a draft has told so far. */
export type Markup = {
  readonly text: string;
  readonly isHtml: boolean;
  /** The stretches that were read and not yet given, in order. */
  readonly found: Stretch[];
  /** How many `<pre>` and `<code>` are open: what they contain is code. */
  openCode: number;
  /** Names of elements that are closed nowhere after this, and `!--` for comments, so that nobody searches again. */
  readonly neverClosed: Set<string>;
  nextCdataEnd: number;
  lastGreater: number | undefined;
};

/** Elements whose content is not markup. */
const raw = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));
const [bang, slash, question] = [33, 47, 63];

/** The markup of a draft before any of it is read. */
export const unreadMarkup = (text: string, isHtml: boolean): Markup => ({
  text,
  isHtml,
  found: [],
  openCode: 0,
  neverClosed: new Set(),
  nextCdataEnd: -1,
  lastGreater: undefined,
});

/**
 * Adds the stretches that begin with the `<` at `at` to `found`, and returns where to go on: the end of the last one,
 * or a little later if there is none. Must be asked in rising order. All answers together take linear time.
 */
export function readMarkup(markup: Markup, at: number): number {
  const code = markup.text.charCodeAt(at + 1);
  if (code === bang || code === question) return readComment(markup, at);
  if (code === slash) return markup.isHtml ? readEndTag(markup, at) : at + 2;
  return isLetter(code) ? readStartTag(markup, at) : at + 1;
}

function readStartTag(markup: Markup, at: number): number {
  const { text, isHtml, found } = markup;
  markup.lastGreater ??= text.lastIndexOf('>');
  const tag = at > markup.lastGreater ? undefined : readTag(text, at, !isHtml);
  if (!tag) return isHtml ? add(markup, text.length, 'tag') : at + 1; // A tag of HTML that never ends swallows the rest.
  if (tag.name === 'wbr' && isHtml) return tag.end; // A line may break here, but the address does not end.
  for (const { start, end, quote } of tag.hrefs) found.push({ end: start, as: 'tag' }, { end, quote, as: 'href' });
  add(markup, tag.end, 'tag');
  if (raw.has(tag.name)) return readRaw(markup, tag.name, tag.end);
  if (isHtml && (tag.name === 'pre' || tag.name === 'code')) markup.openCode += 1;
  return tag.end;
}

function readEndTag(markup: Markup, at: number): number {
  const { text } = markup;
  const close = text.indexOf('>', at);
  if (close < 0) return text.length;
  if (markup.openCode > 0 && /^<\/(?:pre|code)[\s/>]/i.test(text.slice(at, at + 7))) markup.openCode -= 1;
  return add(markup, close + 1, 'tag');
}

/** The content of an element such as `<script>`, up to its end tag. */
function readRaw(markup: Markup, name: string, from: number): number {
  const { text, isHtml, neverClosed } = markup;
  if (neverClosed.has(name)) return from;
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  const end = close.exec(text)?.index;
  if (end === undefined) neverClosed.add(name);
  const stop = end ?? (isHtml ? text.length : from);
  return stop > from ? add(markup, stop, 'code') : stop;
}

/** A comment, CDATA, or another declaration that begins with `<!` or `<?`. */
function readComment(markup: Markup, at: number): number {
  const { text, isHtml, neverClosed } = markup;
  if (text.startsWith('<![CDATA[', at)) return readCdata(markup, at);
  const isComment = text.startsWith('<!--', at);
  if (!isHtml && (!isComment || neverClosed.has('!--'))) return at + 1;
  const close = isComment ? endOfComment(text, at) : text.indexOf('>', at) + 1;
  if (close === 0 && !isHtml) {
    neverClosed.add('!--');
    return at + 4;
  }
  const end = close === 0 ? text.length : close;
  const content = isComment ? contentOf(text, at, end) : 'none';
  if (content === 'markup') return add(markup, text.indexOf(']>', at) + 2, 'tag');
  return add(markup, end, content === 'json' ? 'json' : 'code');
}

/** The content of CDATA is markup, as in a feed, or text without entities. */
function readCdata(markup: Markup, at: number): number {
  const { text } = markup;
  const start = add(markup, at + '<![CDATA['.length, 'tag');
  if (markup.nextCdataEnd < start) {
    const found = text.indexOf(']]>', start);
    markup.nextCdataEnd = found < 0 ? text.length : found;
  }
  const lt = text.indexOf('<', start);
  return lt >= 0 && lt < markup.nextCdataEnd ? start : add(markup, markup.nextCdataEnd, 'plain');
}

/** Adds a stretch, and returns its end. */
function add({ found }: Markup, end: number, as: Stretch['as']): number {
  found.push({ end, as });
  return end;
}

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/** The parts of a comment that somebody reads: markup for Outlook, or the settings of a WordPress block. */
function contentOf(text: string, at: number, end: number): 'markup' | 'json' | 'none' {
  const head = text.slice(at, at + 100);
  if (/^<!--\s{0,20}wp:/.test(head)) return 'json';
  const isConditional = /^<!--\[if\b[^\]<>]*\]>/i.test(head) && /<!\[endif\]--!?>$/i.test(text.slice(end - 13, end));
  return isConditional ? 'markup' : 'none';
}

/** The position after a comment, which may end at once (`<!-->`), or 0. */
function endOfComment(text: string, at: number): number {
  const close = /--!?>/g;
  close.lastIndex = at + 2;
  return close.exec(text) ? close.lastIndex : 0;
}
