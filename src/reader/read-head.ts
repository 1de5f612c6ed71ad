import { cleanText, linesOf, textOf } from './text/read-text.ts';

/** What the head of a profile says: the person's name, and what it gives as the professional title. */
export type HeadOfProfile = { name: string; title?: string; description?: string };

/**
 * Reads `<name> - <title> - Upwork Freelancer from …`, where the title may hold " - " itself, and the description, which
 * is the title on some pages and the beginning of the overview on others. Nothing where the head names nobody.
 */
export function readHead(document: Document): HeadOfProfile | undefined {
  const meta = (property: string) =>
    cleanText(document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '');
  const full = textOf(document.querySelector('title'));
  const cut = /^(.*) [-–|] Upwork(?: Freelancer\b.*)?$/i.exec(full)?.[1] ?? full;
  const at = cut.indexOf(' - ');
  const name = at < 0 ? cut : cut.slice(0, at);
  if (name === '' || /^(?:upwork\b|page not found$)/i.test(name)) return undefined;
  const description = meta('og:description');
  const isSamePerson = sameText(meta('og:title').split(' - ')[0] ?? '', name);
  return {
    name,
    ...(at < 0 ? {} : { title: cut.slice(at + 3) }),
    ...(description !== '' && isSamePerson ? { description } : {}),
  };
}

/** Whether two texts say the same but for case, spaces and punctuation; the second may be cut off with "…". */
export function sameText(text: string, said: string): boolean {
  const [one, other] = [key(text), key(said)];
  if (one === '' || other === '') return text !== '' && text === said;
  return one === other || (/(?:…|\.\.\.)$/.test(said) && other.length >= 10 && one.startsWith(other));
}

/** Whether a text stands somewhere in an element as a line of its own. */
export function isLineOf(element: Element, text: string): boolean {
  return linesOf(element).some((line) => sameText(line, text));
}

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
