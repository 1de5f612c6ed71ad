import type { Finding } from './judge-finding.ts';

/**
 * The draft with the chosen findings replaced. Every other character stays as it is. Without `chosen`, all convertible
 * findings are replaced. Somebody else's link is replaced only if `chosen` contains its index.
 */
export function convertDraft(
  text: string,
  findings: readonly Finding[],
  chosen: (index: number) => boolean = (index) => findings[index]?.state === 'convertible',
): string {
  const parts: string[] = [];
  let last = 0;
  for (const [index, { start, end, seen, replacement }] of findings.entries()) {
    // Findings of another text, or in the wrong order, change nothing.
    if (replacement === undefined || start < last || text.slice(start, end) !== seen || !chosen(index)) continue;
    parts.push(text.slice(last, start), replacement);
    last = end;
  }
  return parts.join('') + text.slice(last);
}
