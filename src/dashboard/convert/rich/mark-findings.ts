import type { Finding } from '../../../core/convert/judge-finding.ts';

// Characters for private use, which no text means anything by.
const [open, between, close] = ['\ue000', '\ue001', '\ue002'];
const target = '#finding-';
const inText = new RegExp(`${open}(\\d{1,9})${between}([^${open}${close}]*)${close}`, 'g');

/** HTML in which each address says where it is: as the target of its link, or around it in the text. */
export function markFindings(html: string, findings: readonly Finding[]): string {
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of findings) {
    if (start < last) continue;
    const seen = html.slice(start, end);
    const isInTag = html.lastIndexOf('<', start) > html.lastIndexOf('>', start - 1);
    parts.push(html.slice(last, start), isInTag ? `${target}${start}` : `${open}${start}${between}${seen}${close}`);
    last = end;
  }
  return parts.join('') + html.slice(last);
}

/** Where the address of a marked target is. */
export const markIn = (href: string): number | undefined =>
  href.startsWith(target) ? Number(href.slice(target.length)) : undefined;

/** A part of a text; `start` says where its address is if it is one. */
export type Piece = { text: string; start?: number };

/** A text that may contain marked addresses, in parts. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(inText)) {
    pieces.push({ text: text.slice(last, match.index) }, { text: match[2] ?? '', start: Number(match[1]) });
    last = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(last) });
  return pieces.filter((piece) => piece.text !== '');
}
