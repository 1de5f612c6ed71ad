/** How long the words of a link may be. */
const longest = 1000;

/**
 * The words of the Markdown link whose address begins at `start`: `[words](address)`. The brackets around them may
 * contain others. Nothing if the address stands there on its own.
 */
export function markdownWords(text: string, start: number): string | undefined {
  const open = text.charAt(start - 1) === '<' ? start - 2 : start - 1;
  if (text.charAt(open) !== '(' || text.charAt(open - 1) !== ']') return undefined;
  let depth = 0;
  for (let at = open - 1; at >= 0 && at > open - longest; at -= 1) {
    const character = text.charAt(at);
    if (character === ']') depth += 1;
    else if (character === '[' && --depth === 0) return plain(text.slice(at + 1, open - 1));
  }
  return undefined;
}

function plain(words: string): string | undefined {
  const clean = words
    .replace(/[*_`]|!\[/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? undefined : clean;
}
