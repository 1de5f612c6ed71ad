const longest = 200;
const mostNodes = 3000;
const mostShown = 100;
const deepest = 50;
// Control, bidirectional and zero-width characters: they hide or reorder what a title says.
const invisible = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const neverShown = /^(?:script|style|svg|template|noscript|select|option|textarea|iframe)$/i;
const breaksLine =
  /^(?:address|article|aside|d[dlt]|div|fieldset|figure|form|h[1-6]|header|footer|li|main|nav|ol|p|section|table|t[dhr]|ul)$/i;
// The classes that hide elements: everywhere (`d-none` alone), on wide screens (`d-lg-none`), visually (`sr-only`).
const hidingClass = /(?:^|\s)(?:d-(?:sm|md|lg|xl)-none|(?:up-|air3-)?sr-only|visually-hidden|is-hidden|hidden)(?:\s|$)/;
const hidingStyle =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?![\d.])|clip\s*:\s*rect\(0|clip-path\s*:\s*inset\((?:50|100)%|(?:left|top|text-indent)\s*:\s*-\d{3}|line-through)/i;
const spokenOnly = /(?:sr-only|visually-hidden)/;

/** The visible words of an element as one line of at most 200 characters, without scripts, buttons and hidden parts. */
export function textOf(element: Element | null | undefined): string {
  return element ? cleanText(collect(element, false)) : '';
}

/** Like `textOf`, but with the words of buttons, for elements that may be buttons themselves, such as tabs. */
export function labelOf(element: Element): string {
  return cleanText(collect(element, true));
}

/** The visible words of an element, one line for each block in it: at most 200 lines of at most 200 characters. */
export function linesOf(element: Element): string[] {
  return collect(element, false).split('\n').slice(0, longest).map(cleanText).filter(Boolean);
}

/** A stranger's text as one line: well-formed, NFC, without invisible characters, cut at 200 code points. */
export function cleanText(text: string): string {
  const line = text.slice(0, 4000).toWellFormed().normalize('NFC').replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : [...line].slice(0, longest).join('');
}

/** The words of each visible element below `root` that matches `selector` and has any: at most 100. */
export function shownIn(root: Element, selector: string): string[] {
  const found = [...root.querySelectorAll(selector)].slice(0, mostShown);
  return found
    .filter((one) => !isHidden(one))
    .map(textOf)
    .filter(Boolean);
}

/** Each matching text below an element, trimmed, with the element around it; hidden ones too. */
export function* textsBelow(root: Element, like: RegExp): Generator<readonly [text: string, around: Element]> {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (parentElement && like.test(nodeValue ?? '')) yield [nodeValue?.trim() ?? '', parentElement];
  }
}

/**
 * Whether an element, or one around it below `within`, is hidden by attribute, style or the known classes. Never reads
 * layout.
 */
export function isHidden(element: Element, within?: Element): boolean {
  for (let at: Element | null = element; at && at !== within; at = at.parentElement)
    if (isHiddenItself(at)) return true;
  return false;
}

function isHiddenItself(element: Element): boolean {
  const { localName } = element;
  if (/^(?:template|noscript)$/i.test(localName) || element.hasAttribute('hidden') || element.hasAttribute('popover'))
    return true;
  if (element.getAttribute('role') === 'tooltip' || isHiddenFromAll(element)) return true;
  if (localName === 'dialog' && !element.hasAttribute('open')) return true;
  if (localName !== 'summary' && element.parentElement?.matches('details:not([open])')) return true;
  const classes = element.getAttribute('class') ?? '';
  // `d-none d-lg-block` is the desktop copy, hidden on small screens only.
  if (/(?:^|\s)d-none(?:\s|$)/.test(classes) && !/(?:^|\s)d-\w+-(?:block|flex|inline|table|grid)/.test(classes))
    return true;
  return hidingClass.test(classes) || hidingStyle.test(element.getAttribute('style') ?? '');
}

/**
 * `aria-hidden` marks hidden copies, but also visible parts that are read out differently: symbols without words, and the
 * visible half of a spoken pair.
 */
function isHiddenFromAll(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  const siblings = [element.previousElementSibling, element.nextElementSibling];
  if (siblings.some((one) => spokenOnly.test(one?.getAttribute('class') ?? ''))) return false;
  return /[\p{L}\p{N}]/u.test(element.textContent ?? '');
}

/** Whether a node is a block element, which starts a new line. */
export const isBlock = (node: Node): boolean => breaksLine.test((node as Element).localName ?? '');

/** Collects words with a tree walker: a page cannot redefine its steps by the names of form fields. */
function collect(element: Element, withButtons: boolean): string {
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */, (node) => {
    if (node.nodeType === 3) return 1;
    const { localName } = node as Element;
    const isSkipped = neverShown.test(localName) || (localName === 'button' && !withButtons);
    // A struck-out price is no longer valid.
    return isSkipped || /^(?:s|del|strike)$/.test(localName) || isHiddenItself(node as Element) ? 2 : 1;
  });
  let text = '';
  let block: Node | null = element;
  for (let steps = 0; steps < mostNodes && text.length < 4000 && walker.nextNode(); steps += 1) {
    const node = walker.currentNode;
    const own = blockAround(node, element);
    if (own !== block || (node as Element).localName === 'br') text += '\n';
    block = own;
    // Cents are often superscript after the dollars, without a dot.
    if ((node as Element).localName === 'sup' && /\d$/.test(text) && /^\d\d$/.test(node.textContent ?? '')) text += '.';
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ').slice(0, 2000);
  }
  return text;
}

/** The block whose line contains a node. A node nested deeper than on any real page is a line of its own. */
function blockAround(node: Node, within: Element): Node | null {
  let up: Node | null = node;
  for (let level = 0; up && up !== within && level < deepest; level += 1) {
    if (isBlock(up)) break;
    up = up.parentNode;
  }
  return up;
}
