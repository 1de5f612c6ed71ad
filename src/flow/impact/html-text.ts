/**
 * The words of HTML from outside. A document that is parsed like this loads and runs nothing unless one of its nodes is
 * moved into a page, so this returns only text.
 */
export function htmlText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html.trim();
  const { body } = new DOMParser().parseFromString(html.slice(0, 20_000), 'text/html');
  for (const unseen of body.querySelectorAll('script, style')) unseen.remove();
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
