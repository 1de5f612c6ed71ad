import { type Run, readRun } from '../text/address/read-run.ts';
import { cutOf } from './cut-off.ts';
import type { DraftFormat } from './draft-format.ts';
import { readAngleTarget, readTarget } from './read-target.ts';
import type { WrittenForm } from './written-form.ts';

/** Where an address ends and how it is written, as the text around it shows. */
export type Place = Run & { form: WrittenForm };

const longestLookBack = 1000;
const longestSpace = 100;

/** The text around an address: a draft of a format, read up to `limit`, or one cell of it. */
type Stretch = { text: string; format: DraftFormat; limit: number; delimiter?: string | undefined };

/** The place of the address that begins at `start` in the words of a draft: the target of a Markdown link, or bare. */
export function placeOf({ text, format, limit, delimiter }: Stretch, start: number): Place {
  if (format === 'text') {
    const isAngle = text.charAt(start - 1) === '<';
    const role = roleBefore(text, isAngle ? start - 1 : start);
    if (role) {
      const run = isAngle ? readAngleTarget(text, start, limit) : readTarget(text, start, limit);
      const target = run && isTarget(text, isAngle ? run.end + 1 : run.end, role) ? run : undefined;
      if (target) return { ...target, form: role === 'image' ? 'not-a-link' : isAngle ? 'angle-target' : 'target' };
    }
    if (isAngle) {
      const run = readAngleTarget(text, start, limit);
      // In Slack's format, the words of a link follow after a `|`.
      if (run && !/[\s|]/.test(text.slice(start, run.end))) return { ...run, form: 'autolink' };
    }
  }
  const { end, next } = readRun(text, start, limit, delimiter);
  return { end, next, form: formOf(text, start, end, format) };
}

function formOf(text: string, start: number, end: number, format: DraftFormat): WrittenForm {
  if (text.charAt(start - 1) === ']' && text.slice(start - 5, start).toLowerCase() === '[img]') return 'not-a-link';
  if (format === 'html' && text.slice(start, end).includes('<')) return 'cut-by-tag';
  // A cell ends with its line.
  if (format === 'csv') return 'plain';
  return cutOf(text, start, end) ?? (format === 'html' ? 'escaped' : 'plain');
}

/** What an address after this point is in Markdown: the target of a link, of an image, or of a reference. */
function roleBefore(text: string, at: number): 'link' | 'image' | 'reference' | undefined {
  let before = at - 1;
  let lines = 0;
  while (before >= 0 && before > at - longestSpace && ' \t\r\n'.includes(text.charAt(before))) {
    if (text.charAt(before) === '\n' && ++lines > 1) return undefined; // A blank line separates paragraphs.
    before -= 1;
  }
  const character = text.charAt(before);
  if (text.charAt(before - 1) !== ']' || (character !== '(' && character !== ':')) return undefined;
  const open = openingBracket(text, before - 1);
  if (open === undefined) return undefined;
  if (character === '(') return text.charAt(open - 1) === '!' ? 'image' : 'link';
  const isLineStart = /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, open - 20), open));
  return isLineStart && before < at - 1 ? 'reference' : undefined;
}

/** The position of the bracket that the one at `close` closes. */
function openingBracket(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && at > close - longestLookBack; at -= 1) {
    const character = text.charCodeAt(at);
    if ((character !== 91 && character !== 93) || text.charCodeAt(at - 1) === 92) continue;
    if (character === 93) depth += 1;
    else if (--depth === 0) return at;
  }
  return undefined;
}

/**
 * Whether the text after a target allows it to be one: its bracket, a title or, for a reference, the end of the line.
 */
function isTarget(text: string, end: number, role: string): boolean {
  const space = /^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(end, end + longestSpace))?.[0] ?? '';
  const after = text.charAt(end + space.length);
  const isTitle = space !== '' && after !== '' && '"\'('.includes(after);
  if (role === 'reference') return isTitle || after === '' || space.includes('\n');
  return isTitle || after === ')';
}
