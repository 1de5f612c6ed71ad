import { linkedPage } from '../linked-item.ts';
import { type Note, readPlace } from '../places.ts';
import { isName, nameIn, textsIn } from '../text/read-name.ts';
import type { Structured } from '../text/read-structured.ts';
import { linesOf, textOf } from '../text/read-text.ts';

const mostLinks = 400;
type Offered = { title: string; per: 'project' | 'session'; structured: Structured[] };

/**
 * Who sells: the person whom a consultation's heading names, what stands in a known place or in a link to a profile, the
 * person of the heading "About …", or the name in structured data that the page itself confirms. Never a badge or a rating.
 */
export function readSeller(
  root: Element,
  isOther: (element: Element) => boolean,
  { title, per, structured }: Offered,
  note: Note,
): string | undefined {
  const first = (found: Element[]) => {
    for (const one of found) {
      const name = isOther(one) ? undefined : nameIn(one);
      if (name !== undefined) return name;
    }
    return undefined;
  };
  const about = aboutWhom(root, isOther);
  const called = per === 'session' ? /\bwith (\S.{0,60})$/i.exec(title)?.[1]?.trim() : undefined;
  if (called && isName(called) && (/ \p{Lu}\.$/u.test(called) || (about && isCalled(called, about)))) return called;
  const known = readPlace(root, 'seller', note, first) ?? first(sellerLinks(root));
  if (known !== undefined) return known;
  const said = structured.find(({ seller }) => seller !== undefined)?.seller;
  if (said !== undefined && linesOf(root).some((line) => line === said)) return said;
  if (!about) return undefined;
  const names = new Set(namesIn(root, isOther).filter((name) => isCalled(name, about)));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** Links to a person's or an agency's own page: settings and searches have similar addresses. */
function sellerLinks(root: Element): Element[] {
  return [...root.querySelectorAll('a[href*="/freelancers/"], a[href*="/fl/"], a[href*="/agencies/"], a[href*="/ag/"]')]
    .slice(0, mostLinks)
    .filter((link) => /^(?:profile|agency)$/.test(linkedPage(link)?.kind ?? ''));
}

/** The first name in the page's heading "About Mara". */
function aboutWhom(root: Element, isOther: (element: Element) => boolean): string | undefined {
  for (const heading of [...root.querySelectorAll('h2, h3, h4')].slice(0, 200)) {
    const name = /^About (?!the\b|this\b|us\b)(\p{Lu}\S*)$/u.exec(textOf(heading))?.[1];
    if (name && isName(name) && !isOther(heading)) return name;
  }
  return undefined;
}

const isCalled = (name: string, first: string): boolean => name.startsWith(`${first} `);

/** Full names that stand alone, outside of headings and sentences. */
function namesIn(root: Element, isOther: (element: Element) => boolean): string[] {
  const pictures = [...root.querySelectorAll('img[alt]')].filter((one) => !isOther(one));
  const alts = new Set(pictures.map((one) => one.getAttribute('alt')?.trim() ?? ''));
  return textsIn(root).filter((text) => alts.has(text) && isName(text));
}
