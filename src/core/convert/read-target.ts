import type { Run } from '../text/address/read-run.ts';

const deepest = 32;

/**
 * Reads the target of a Markdown link. It ends at a space or at its own bracket, and may contain escaped or balanced
 * brackets. Returns nothing if more brackets are open than CommonMark requires parsers to support.
 */
export function readTarget(text: string, start: number, limit: number): Run | undefined {
  let depth = 0;
  let at = start;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at += 1;
    else if (code === 40 && ++depth > deepest) return undefined;
    else if (code === 41 && --depth < 0) break;
  }
  return depth > 0 ? undefined : { end: Math.min(at, limit), next: Math.min(at, limit) };
}

/** Reads the target of a Markdown link between `<` and `>`, on one line. */
export function readAngleTarget(text: string, start: number, limit: number): Run | undefined {
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return { end: at, next: at };
    if (code === 60 || code === 10 || code === 13) return undefined;
    if (code === 92) at += 1;
  }
  return undefined;
}
