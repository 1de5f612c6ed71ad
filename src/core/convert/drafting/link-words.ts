import { decodeEntities } from '../../text/entities.ts';

type Span = { start: number; end: number };

/** How far words may be from their address, and how long they may be. */
const near = 1000;

/**
 * The words of the link whose address stands from `start` to `end`, in HTML or Markdown. Nothing if the address stands
 * there on its own.
 */
export function linkWords(text: string, span: Span): string | undefined {
  const words = inMarkdown(text, span) ?? inHtml(text, span);
  const clean = words?.replace(/\s+/g, ' ').trim();
  return clean === undefined || clean === '' || clean === text.slice(span.start, span.end) ? undefined : clean;
}

/** `[words](address)`: the brackets around the words may contain others. */
function inMarkdown(text: string, { start }: Span): string | undefined {
  const open = text.charAt(start - 1) === '<' ? start - 2 : start - 1;
  if (text.charAt(open) !== '(' || text.charAt(open - 1) !== ']') return undefined;
  let depth = 0;
  for (let at = open - 1; at >= 0 && at > open - near; at -= 1) {
    const character = text.charAt(at);
    if (character === ']') depth += 1;
    else if (character === '[' && --depth === 0) return text.slice(at + 1, open - 1).replace(/[*_`]|!\[/g, '');
  }
  return undefined;
}

/** `<a href="address">words</a>`: the words without their tags. */
function inHtml(text: string, { start, end }: Span): string | undefined {
  const opening = text.lastIndexOf('<', start);
  if (start - opening > near || !/^<a\s/i.test(text.slice(opening, opening + 3))) return undefined;
  const around = text.slice(end, end + 2 * near);
  const close = around.indexOf('>');
  if (close < 0) return undefined;
  const inside = around.slice(close + 1);
  const last = inside.search(/<\/a\b/i);
  if (last < 0) return undefined;
  const words = inside.slice(0, last).replace(/<[^<>]*>/g, ' ');
  return decodeEntities(words) ?? words;
}
