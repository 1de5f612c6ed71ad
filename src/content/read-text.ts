const longest = 200;
// Controls, bidirectional overrides and zero-width characters: they hide or turn around what a title says.
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** The visible words of an element as one line of at most 200 characters, without scripts, buttons or what is hidden. */
export function textOf(element: Element | null | undefined): string {
  return element ? cleanText(collect(element, { left: 2000 })) : '';
}

/** One line of text from a stranger: well-formed, NFC, without invisible characters, cut at 200 code points. */
export function cleanText(text: string): string {
  const line = text.slice(0, 4000).toWellFormed().normalize('NFC').replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : [...line].slice(0, longest).join('');
}

/** Whether an element, or one around it, is hidden by attribute. Layout is never asked. */
export function isHidden(element: Element): boolean {
  return element.closest('[hidden], [aria-hidden="true"], template, noscript') !== null || hasHiddenStyle(element);
}

function hasHiddenStyle(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = at.getAttribute('style');
    if (style && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  }
  return false;
}

function collect(node: Node, budget: { left: number }): string {
  let text = '';
  for (let child = node.firstChild; child && budget.left > 0; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const words = (child.nodeValue ?? '').slice(0, budget.left);
      budget.left -= words.length;
      text += words;
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (/^(?:script|style|button|svg|template|noscript)$/i.test(element.localName)) continue;
      if (element.matches('[hidden], [aria-hidden="true"]')) continue;
      text += collect(element, budget);
    }
  }
  return text;
}
