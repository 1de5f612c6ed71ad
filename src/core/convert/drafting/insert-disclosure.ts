import { escapeHtml } from '../../share/format-link.ts';
import { formatOf } from '../draft-format.ts';

/** Text to put into a draft, and where. */
export type Insertion = { at: number; text: string };

/** The head of an HTML document is looked for this far. */
const lookedAt = 200_000;
const heading = /^(?:#{1,6}[ \t][^\n]*|[^\n]+\n(?:={3,}|-{3,})[ \t]*\r?)(?:\n|$)/;

/**
 * A disclosure as the first paragraph of a draft: below the front matter, the head of a document, and the title.
 * Nothing for a CSV, which has no paragraphs.
 */
export function disclosureFor(text: string, disclosure: string, format = formatOf(text)): Insertion | undefined {
  if (format === 'csv') return undefined;
  const line = /\r?\n/.exec(text.slice(0, lookedAt))?.[0] ?? '\n';
  const start = afterFrontMatter(text);
  if (format === 'html') {
    const at = afterHead(text, start);
    return { at, text: `<p>${escapeHtml(disclosure)}</p>${line}` };
  }
  const top = start + (/^\s*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0);
  const title = heading.exec(text.slice(top, top + 2000))?.[0] ?? '';
  const at = title === '' ? top : top + title.length;
  const isOnOwnLine = at === 0 || /[\n\ufeff]$/.test(text.slice(0, at));
  const before = (isOnOwnLine ? '' : line) + (title === '' ? '' : line);
  const isFollowedByBlank = /^\r?\n/.test(text.slice(at, at + 2));
  return { at, text: `${before}${disclosure}${line}${isFollowedByBlank || at === text.length ? '' : line}` };
}

/** The position after a byte order mark and after the front matter of a static site, in YAML or TOML. */
function afterFrontMatter(text: string): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const [fence] = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text.slice(start, start + 100)) ?? [];
  if (fence === undefined) return start;
  const close = text.indexOf(`\n${fence}`, start + fence.length);
  if (close < 0) return start;
  const end = text.indexOf('\n', close + 1);
  return end < 0 ? text.length : end + 1;
}

/** The position where the words of HTML begin: in its body, after the title. */
function afterHead(text: string, start: number): number {
  const head = text.slice(0, lookedAt);
  const after = (tag: RegExp): number => {
    const at = head.search(tag);
    return at < 0 ? 0 : head.indexOf('>', at) + 1;
  };
  const isDocument = /^\s*(?:<!doctype|<html|<\?xml)/i.test(text.slice(start, start + 1000));
  const tops = isDocument ? [/<body\b/i, /<\/head\b/i, /<html\b/i, /<!doctype\b/i].map(after) : [];
  const body = tops.find((at) => at > 0) ?? start;
  // Browsers put this in front of what they copy.
  const top = body + (/^\s*<meta\b[^>]*>/i.exec(text.slice(body, body + 1000))?.[0].length ?? 0);
  const title = /^\s*<h[1-3][\s>]/i.test(text.slice(top, top + 1000)) ? head.slice(top).search(/<\/h[1-3]>/i) : -1;
  const at = title < 0 ? top : top + title + '</h1>'.length;
  const next = /^[ \t]*\r?\n/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  return at + (at === start ? 0 : next);
}
