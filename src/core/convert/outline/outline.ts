import type { Seeker } from '../../text/address/seek-address.ts';
import type { DraftFormat } from '../draft-format.ts';
import { readCode, runLength } from './markdown-code.ts';
import { readMarkup, unreadMarkup } from './read-markup.ts';
import type { Stretch } from './stretch.ts';

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
  const markup = unreadMarkup(text, isHtml);
  const { found } = markup;
  const code = readCode(text);
  const next = { lt: -1, tick: isHtml ? never : -1, tilde: isHtml ? never : -1 };

  /** Adds the Markdown code that begins at `at` to `found`, and returns where to go on. */
  const readMarkdown = (at: number, from: number): number => {
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
    const words = markup.openCode > 0 ? 'code' : 'words';
    if (!isHtml && seeker.next(from) === never) return { end: text.length, as: words };
    let at = from;
    while (at < text.length && at - from < longestTurn) {
      if (next.lt < at) next.lt = find(text, '<', at);
      if (next.tick < at) next.tick = find(text, '`', at);
      if (next.tilde < at) next.tilde = find(text, '~~~', at);
      const nearest = Math.min(next.lt, next.tick, next.tilde);
      if (nearest === never) return { end: text.length, as: words };
      at = nearest === next.lt ? readMarkup(markup, nearest) : readMarkdown(nearest, from);
      if (found.length === 0) continue;
      if (nearest > from) return { end: nearest, as: words };
      return found.shift() ?? { end: at, as: words };
    }
    return { end: at, as: words };
  };
}

function find(text: string, characters: string, from: number): number {
  const at = text.indexOf(characters, from);
  return at < 0 ? never : at;
}

/** Whether the code span that ends at `end` is a reStructuredText link: `` `words <address>`_ ``. */
const isReference = (text: string, end: number) => text.charAt(end) === '_' && text.slice(end - 2, end) === '>`';
