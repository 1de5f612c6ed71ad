import { linkedPage } from '../linked-item.ts';
import { type Note, readPlace } from '../places.ts';
import { isName, nameIn, picturedIn } from '../text/read-name.ts';
import type { Structured } from '../text/read-structured.ts';
import { linesOf, shownIn } from '../text/read-text.ts';

const mostLinks = 400;
const longestCalled = 61;
type Offered = { title: string; per: 'project' | 'session'; structured: Structured[] };

/**
 * The seller: the person in a consultation's heading, in a known place, in a link to a profile or in the heading "About
 * …", or the name in structured data if the page confirms it. Never a badge or a rating.
 */
export function readSeller(
  root: Element,
  isOther: (element: Element) => boolean,
  { title, per, structured }: Offered,
  note: Note,
): string | undefined {
  const first = (found: Element[]) =>
    found
      .filter((one) => !isOther(one))
      .map(nameIn)
      .find((name) => name !== undefined);
  const about = aboutWhom(root);
  const called = per === 'session' ? calledIn(title) : undefined;
  if (called && isName(called) && (/ \p{Lu}\.$/u.test(called) || (about && isCalled(called, about)))) return called;
  const known = readPlace(root, 'seller', note, first) ?? first(sellerLinks(root));
  if (known !== undefined) return known;
  const said = structured.find(({ seller }) => seller !== undefined)?.seller;
  if (said !== undefined && linesOf(root).some((line) => line === said)) return said;
  if (!about) return undefined;
  const names = new Set(picturedIn(root).filter((name) => isName(name) && isCalled(name, about)));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** The person in the title of a session: `A consultation with Mara K.` */
function calledIn(title: string): string | undefined {
  const starts = [...title.matchAll(/\bwith (?=\S)/gi)].map(({ index }) => index + 'with '.length);
  const start = starts.find((one) => title.length - one <= longestCalled);
  return start === undefined ? undefined : title.slice(start).trim();
}

/** Links to a person's or an agency's own page, as opposed to settings and searches with similar addresses. */
function sellerLinks(root: Element): Element[] {
  return [...root.querySelectorAll('a[href*="/freelancers/"], a[href*="/fl/"], a[href*="/agencies/"], a[href*="/ag/"]')]
    .slice(0, mostLinks)
    .filter((link) => /^(?:profile|agency)$/.test(linkedPage(link)?.kind ?? ''));
}

/** The first name in the page's heading "About Mara". */
function aboutWhom(root: Element): string | undefined {
  const named = shownIn(root, 'h2, h3, h4').map((text) => /^About (?!the\b|this\b|us\b)(\p{Lu}\S*)$/u.exec(text)?.[1]);
  return named.find((name) => name !== undefined);
}

const isCalled = (name: string, first: string): boolean => name.startsWith(`${first} `);
