import { textsIn } from './text/read-name.ts';
import { cleanText, linesOf, textOf } from './text/read-text.ts';

/** The head of a profile: the person's name and the professional title it gives. */
export type HeadOfProfile = { name: string; title?: string; description?: string };

/**
 * Reads `<name> - <title> - Upwork Freelancer from …`, in which the title may contain " - ", and the description, which
 * is the title on some pages and the beginning of the overview on others. Returns nothing if the head names nobody.
 */
export function readHead(document: Document): HeadOfProfile | undefined {
  const meta = (property: string) =>
    cleanText(document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '');
  const [ogTitle = '', description] = ['og:title', 'og:description'].map(meta);
  const head = [textOf(document.querySelector('title')), ogTitle].map(parse).find(Boolean);
  if (!head) return undefined;
  return description && sameText(parse(ogTitle)?.name ?? '', head.name) ? { ...head, description } : head;
}

function parse(full: string): HeadOfProfile | undefined {
  const cut = full.slice(0, [...full.matchAll(/ [-–|] Upwork(?= Freelancer\b|$)/gi)].at(-1)?.index);
  const [name = '', ...rest] = cut.split(' - ');
  const title = rest.join(' - ');
  return /^(?:$|upwork\b|page not found$)/i.test(name) ? undefined : { name, ...(title ? { title } : {}) };
}

/** Whether two texts are equal except for case, spaces and punctuation; the second may be cut off with "…". */
export function sameText(text: string, said: string): boolean {
  const [one, other] = [key(text), key(said)];
  if (one === '' || other === '') return text !== '' && text === said;
  return one === other || (/(?:…|\.\.\.)$/.test(said) && other.length >= 10 && one.startsWith(other));
}

/** Whether an element contains a text as a line of its own. */
export function isLineOf(element: Element, text: string): boolean {
  return [...linesOf(element), ...textsIn(element)].some((line) => sameText(line, text));
}

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
