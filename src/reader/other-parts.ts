import { type ItemKind, linkedItem } from './linked-item.ts';
import { isHidden, textOf } from './text/read-text.ts';

const headings = 'h2, h3, h4, h5, h6, legend, summary, [role="heading"]';
// The site's frame, and parts whose names in the markup show that they are about something else.
const chrome = `nav, footer, [role="dialog"], [role="navigation"], ${[
  'modal',
  'similar',
  'related',
  'other-projects',
  'recommend',
  'add-on',
  'addon',
  'extra',
].flatMap((word) => ['class', 'id', 'data-test'].map((name) => `[${name}*="${word}" i]`))}`;
/** Headings of parts that show other people or other projects. */
export const rails = 'similar|related|recommend|also (?:like|viewed|hired)|recently|popular|you may';
const longestTile = 800;
// More headings than any real page has. A page made to keep readers busy is read no further.
const mostHeadings = 400;
const mostLinks = 800;

/**
 * Tells whether an element below `root` is about something other than the page's subject: the site's frame, a part under
 * a heading that matches `about`, the tile of another person or project, or a hidden element.
 */
export function otherParts(root: Element, about: Pick<RegExp, 'test'>, own?: { what: ItemKind; address: string }) {
  const title = root.querySelector('h1');
  const parts = new Set(
    [...root.querySelectorAll(headings)]
      .slice(0, mostHeadings)
      .filter((heading) => about.test(textOf(heading)))
      .flatMap((heading) => partUnder(heading, root, title)),
  );
  if (own)
    for (const link of [...root.querySelectorAll('a[href]')].slice(0, mostLinks)) {
      const address = linkedItem(link, own.what);
      if (address !== undefined && address !== own.address) parts.add(tileOf(link, root, title));
    }
  return (element: Element): boolean => {
    const frame = element.closest(chrome);
    if ((frame && root.contains(frame) && frame !== root) || isHidden(element)) return true;
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (parts.has(at)) return true;
    return false;
  };
}

/** The section of a heading: the element that begins with it or, if headings are siblings, everything up to the next one. */
function partUnder(heading: Element, root: Element, title: Element | null): Element[] {
  let part = heading;
  for (let up = part.parentElement; up && up !== root && isFirstIn(part, up); up = up.parentElement) {
    if (title && up.contains(title)) break;
    part = up;
  }
  const all = [part];
  if (textOf(part) !== textOf(heading)) return all;
  for (let next = part.nextElementSibling; next && !opensAnother(next, heading); next = next.nextElementSibling)
    all.push(next);
  return all;
}

/** Whether `up` has no text before `part`: a heading only opens an element that begins with it. */
function isFirstIn(part: Element, up: Element): boolean {
  for (let node = part.previousSibling; node; node = node.previousSibling)
    if (node.nodeType !== 8 && (node.textContent ?? '').trim() !== '') return false;
  return up.contains(part);
}

const opensAnother = (element: Element, heading: Element): boolean =>
  [element, ...element.querySelectorAll(headings)].some(
    (one) => one.matches('h1') || (one.matches(headings) && level(one) <= level(heading)),
  );

const level = (heading: Element): number => Number(/^h([1-6])$/i.exec(heading.localName)?.[1] ?? 4);

function tileOf(link: Element, root: Element, title: Element | null): Element {
  let tile = link;
  for (let up = link.parentElement; up && up !== root; up = up.parentElement) {
    if ((title && up.contains(title)) || (up.textContent ?? '').length > longestTile) break;
    tile = up;
  }
  return tile;
}
