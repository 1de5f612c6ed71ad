const longest = 200;
const mostNodes = 3000;
// Controls, bidirectional overrides and zero-width characters: they hide or turn around what a title says.
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** The visible words of an element as one line of at most 200 characters, without scripts, buttons or what is hidden. */
export function textOf(element: Element | null | undefined): string {
  return element ? cleanText(collect(element)) : '';
}

/** One line of text from a stranger: well-formed, NFC, without invisible characters, cut at 200 code points. */
export function cleanText(text: string): string {
  const line = text.slice(0, 4000).toWellFormed().normalize('NFC').replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : [...line].slice(0, longest).join('');
}

/** Whether an element, or one around it, is hidden by attribute, style or the kit's `d-none`. Layout is never asked. */
export function isHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (isHiddenItself(at) || /^(?:template|noscript)$/i.test(at.localName)) return true;
  }
  return false;
}

function isHiddenItself(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const classes = element.getAttribute('class') ?? '';
  // `d-none d-lg-block` is the desktop's copy: hidden on small screens alone.
  if (/(?:^|\s)d-none(?:\s|$)/.test(classes) && !/(?:^|\s)d-\w+-(?:block|flex|inline)/.test(classes)) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

/** Gathers words with a walker, whose steps a page cannot redefine by naming its form fields after them. */
function collect(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */, (node) => {
    if (node.nodeType === 3) return 1;
    return isSkipped(node as Element) ? 2 : 3;
  });
  let text = '';
  for (let steps = 0; steps < mostNodes && text.length < 2000 && walker.nextNode(); steps += 1)
    text += (walker.currentNode.nodeValue ?? '').slice(0, 2000);
  return text;
}

function isSkipped(element: Element): boolean {
  return /^(?:script|style|button|svg|template|noscript)$/i.test(element.localName) || isHiddenItself(element);
}
