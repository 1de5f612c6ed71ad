import type { Seeker } from '../text/address/seek-address.ts';
import type { DraftFormat } from './draft-format.ts';
import { readCode, runLength } from './markdown-code.ts';
import { type Quote, readTag } from './read-tag.ts';

/**
 * A part of a draft that ends at `end`: words, words without entities (`plain`), code (which is left alone), the inside
 * of a tag, the value of a link's `href`, or the JSON of a WordPress block.
 */
export type Stretch = { end: number; as: 'words' | 'plain' | 'code' | 'tag' | 'href' | 'json'; quote?: Quote };

/** Elements whose content is not markup. */
const raw = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));
const never = Number.MAX_SAFE_INTEGER;
/** How many characters are read at a time, so that the page stays responsive. */
const longestTurn = 65_536;

/**
 * Divides a draft into stretches. The returned function gives the stretch that begins at `from`, where the last one
 * ended. Code is: in text, a Markdown fence or code span; in HTML, the content of `<pre>` and `<code>`; in both,
 * comments and elements such as `<script>` and `<style>`. A CSV consists of words only. Linear in the length of the
 * text.
 */
export function outlineOf(text: string, format: DraftFormat, seeker: Seeker): (from: number) => Stretch {
  if (format === 'csv') return () => ({ end: text.length, as: 'words' });
  const isHtml = format === 'html';
  const code = readCode(text);
  const found: Stretch[] = [];
  const next = { lt: -1, tick: isHtml ? never : -1, tilde: isHtml ? never : -1 };
  let isShown = 0;
  let nextCdataEnd = -1;
  let lastGreater: number | undefined;
  const neverClosed = new Set<string>();

  /**
   * The stretches that begin with the `<` at `at`. The answer ends where the last one ends, or says where to go on if
   * there is none.
   */
  const readMarkup = (at: number): number => {
    const letter = text.charCodeAt(at + 1);
    if (letter === 33 || letter === 63) return readComment(at);
    if (letter === 47) return isHtml ? readEndTag(at) : at + 2;
    if ((letter | 32) < 97 || (letter | 32) > 122) return at + 1;
    lastGreater ??= text.lastIndexOf('>');
    const tag = at > lastGreater ? undefined : readTag(text, at, !isHtml);
    if (!tag && isHtml) {
      found.push({ end: text.length, as: 'tag' }); // A tag that never ends swallows everything after it.
      return text.length;
    }
    if (!tag) return at + 1;
    if (tag.name === 'wbr' && isHtml) return tag.end; // A line may break here, but the address does not end.
    for (const { start, end, quote } of tag.hrefs) found.push({ end: start, as: 'tag' }, { end, quote, as: 'href' });
    found.push({ end: tag.end, as: 'tag' });
    if (raw.has(tag.name)) return readRaw(tag.name, tag.end);
    if (isHtml && (tag.name === 'pre' || tag.name === 'code')) isShown += 1;
    return tag.end;
  };
  const readComment = (at: number): number => {
    const isComment = text.startsWith('<!--', at);
    if (text.startsWith('<![CDATA[', at)) return readCdata(at);
    if (!isHtml && (!isComment || neverClosed.has('!--'))) return at + 1;
    const close = isComment ? endOfComment(text, at) : text.indexOf('>', at) + 1;
    if (close === 0 && !isHtml) {
      neverClosed.add('!--');
      return at + 4;
    }
    const end = close === 0 ? text.length : close;
    const content = isComment ? contentOf(text, at, end) : 'none';
    if (content === 'markup') {
      const opening = text.indexOf(']>', at) + 2;
      found.push({ end: opening, as: 'tag' });
      return opening;
    }
    found.push({ end, as: content === 'json' ? 'json' : 'code' });
    return end;
  };
  /** The content of CDATA is markup, as in a feed, or text without entities. */
  const readCdata = (at: number): number => {
    const start = at + '<![CDATA['.length;
    found.push({ end: start, as: 'tag' });
    if (nextCdataEnd < start) nextCdataEnd = find(text, ']]>', start);
    const end = Math.min(nextCdataEnd, text.length);
    const lt = text.indexOf('<', start);
    if (lt >= 0 && lt < end) return start;
    found.push({ end, as: 'plain' });
    return end;
  };
  const readEndTag = (at: number): number => {
    const close = text.indexOf('>', at);
    if (close < 0) return text.length;
    if (isShown > 0 && /^<\/(?:pre|code)[\s/>]/i.test(text.slice(at, at + 7))) isShown -= 1;
    found.push({ end: close + 1, as: 'tag' });
    return close + 1;
  };
  const readRaw = (name: string, from: number): number => {
    if (neverClosed.has(name)) return from;
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = from;
    const end = close.exec(text)?.index;
    if (end === undefined) neverClosed.add(name);
    const stop = end ?? (isHtml ? text.length : from);
    if (stop > from) found.push({ end: stop, as: 'code' });
    return stop;
  };
  const readCharacters = (at: number, from: number): number => {
    const fence = code.fence(at);
    const stop = code.paragraphEnd(at);
    // If the rest of a paragraph has no address and no tag, it does not matter which parts of it are code spans.
    if (fence === undefined && seeker.next(from) >= stop && next.lt >= stop) return stop;
    const end = fence ?? code.span(at);
    if (end === undefined) return at + runLength(text, at);
    found.push({ end, as: fence === undefined && isReference(text, end) ? 'words' : 'code' });
    return end;
  };

  return (from) => {
    const ready = found.shift();
    if (ready) return ready;
    const words = isShown > 0 ? 'code' : 'words';
    if (!isHtml && seeker.next(from) === never) return { end: text.length, as: words };
    let at = from;
    while (at < text.length && at - from < longestTurn) {
      if (next.lt < at) next.lt = find(text, '<', at);
      if (next.tick < at) next.tick = find(text, '`', at);
      if (next.tilde < at) next.tilde = find(text, '~~~', at);
      const nearest = Math.min(next.lt, next.tick, next.tilde);
      if (nearest === never) return { end: text.length, as: words };
      at = nearest === next.lt ? readMarkup(nearest) : readCharacters(nearest, from);
      if (found.length === 0) continue;
      if (nearest > from) return { end: nearest, as: words };
      return found.shift() ?? { end: at, as: words };
    }
    return { end: at, as: words };
  };
}

const find = (text: string, character: string, from: number): number => {
  const at = text.indexOf(character, from);
  return at < 0 ? never : at;
};

/** The parts of a comment that somebody reads: markup for Outlook, or the settings of a WordPress block. */
function contentOf(text: string, at: number, end: number): 'markup' | 'json' | 'none' {
  const head = text.slice(at, at + 100);
  if (/^<!--\s{0,20}wp:/.test(head)) return 'json';
  const isConditional = /^<!--\[if\b[^\]<>]*\]>/i.test(head) && /<!\[endif\]--!?>$/i.test(text.slice(end - 13, end));
  return isConditional ? 'markup' : 'none';
}

/** Whether the code span that ends at `end` is a reStructuredText link: `` `words <address>`_ ``. */
const isReference = (text: string, end: number) => text.charAt(end) === '_' && text.slice(end - 2, end) === '>`';

/** The position after a comment, which may end at once (`<!-->`), or 0. */
function endOfComment(text: string, at: number): number {
  const close = /--!?>/g;
  close.lastIndex = at + 2;
  return close.exec(text) ? close.lastIndex : 0;
}
