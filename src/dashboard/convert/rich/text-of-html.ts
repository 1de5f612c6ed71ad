const blocks =
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul';
const isBlock = new Set(blocks.split(' '));
const unseen = new Set(['script', 'style', 'template', 'title']);

/**
 * The words of HTML as plain text, one line for each paragraph, list item or row. A document that is parsed like this
 * loads and runs nothing, and no node of it is moved into the page.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    const name = node.nodeName.toLowerCase();
    if (unseen.has(name)) return;
    if (name === 'br') parts.push('\n');
    if (name === 'td' || name === 'th') parts.push('\t');
    if (isBlock.has(name)) parts.push('\n');
    if (name === 'li') parts.push('- ');
    for (const child of node.childNodes) walk(child);
    if (isBlock.has(name)) parts.push(/^(?:p|h\d|ul|ol|blockquote)$/.test(name) ? '\n\n' : '\n');
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
