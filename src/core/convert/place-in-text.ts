import type { DraftFormat } from './draft-format.ts';
import { type Run, readRun, readTarget } from './read-run.ts';
import type { WrittenForm } from './written-form.ts';

/** Where an address ends and how it is written, by what stands around it. */
export type Place = Run & { form: WrittenForm };

const longestLookBack = 1000;

/** The place of the address that begins at `start` in the words of a draft: a Markdown link's target, or bare. */
export function placeOf(text: string, start: number, format: DraftFormat, limit: number, delimiter?: string): Place {
  if (format === 'text') {
    const isAngle = text.charAt(start - 1) === '<';
    const role = roleBefore(text, isAngle ? start - 1 : start);
    if (role) {
      const target = isAngle ? angleTarget(text, start, limit) : bareTarget(text, start, limit, role);
      if (target) return { ...target, form: role === 'image' ? 'not-a-link' : isAngle ? 'angle-target' : 'target' };
    }
  }
  const run = readRun(text, start, limit, delimiter);
  const isImage = text.charAt(start - 1) === ']' && text.slice(start - 5, start).toLowerCase() === '[img]';
  return { end: run.end, next: run.next, form: isImage ? 'not-a-link' : format === 'html' ? 'escaped' : 'plain' };
}

/** What Markdown makes of an address behind this point: a link's target, an image's, or a reference's. */
function roleBefore(text: string, at: number): 'link' | 'image' | 'reference' | undefined {
  let before = at - 1;
  while (before > at - 100 && ' \t\r\n'.includes(text.charAt(before)) && before >= 0) before -= 1;
  if (text.charAt(before - 1) !== ']') return undefined;
  if (text.charAt(before) === '(') return isImage(text, before - 1) ? 'image' : 'link';
  return text.charAt(before) === ':' && before < at - 1 ? 'reference' : undefined;
}

/** Whether the bracket that ends at `close` was opened by `![`. */
function isImage(text: string, close: number): boolean {
  let depth = 0;
  for (let at = close; at >= 0 && at > close - longestLookBack; at -= 1) {
    const sign = text.charCodeAt(at);
    if (sign === 93) depth += 1;
    else if (sign === 91 && --depth === 0) return text.charAt(at - 1) === '!';
  }
  return false;
}

function bareTarget(text: string, start: number, limit: number, role: string): Run | undefined {
  const run = readTarget(text, start, limit);
  if (role === 'reference') return /[\s]|^$/.test(text.charAt(run.end)) ? run : undefined;
  let at = run.end;
  while (at < run.end + 100 && ' \t\r\n'.includes(text.charAt(at)) && at < text.length) at += 1;
  const after = text.charAt(at);
  return after === ')' || (at > run.end && (after === '"' || after === "'" || after === '(')) ? run : undefined;
}

function angleTarget(text: string, start: number, limit: number): Run | undefined {
  const run = readTarget(text, start, limit);
  return text.charAt(run.end) === '>' ? { end: run.end, next: run.end } : undefined;
}
