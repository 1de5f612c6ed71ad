/**
 * What CommonMark, or GitHub's version of it, would read as more than text, with what makes it so: an escape character
 * before punctuation or at the end, code, emphasis, brackets, the beginning of a tag, and of an entity.
 */
const special = /\\(?=[!-/:-@[-`{-~]|$)|[`*~[\]]|<(?=[a-z/!?])|&(?=#?\w{1,32};)/gi;
/** Underscores emphasise, but not between letters or digits, as in `snake_case`. */
const underscores = /_+/g;
const isLetter = /[\p{L}\p{N}]/u;
/** What begins a heading, a quotation, an underline, a row of a table or a list only at the beginning of a line. */
const lineStart = /^(?:[#>=|]|[-+](?=[\s-]|$))/;
const numbered = /^(\d{1,9})(?=[.)](?:\s|$))/;

/**
 * Text that Markdown shows as it is, within a line. A character is escaped only where it would be read as something
 * else, because escapes are visible where nobody reads Markdown.
 */
export function escapeMarkdown(text: string): string {
  const marked = text.replace(special, '\\$&');
  return marked.replace(underscores, (run, at: number) => {
    const isInside = isLetter.test(before(marked, at)) && isLetter.test(after(marked, at + run.length));
    return isInside ? run : run.replaceAll('_', '\\_');
  });
}

/** The same for text at the beginning of a line, where more characters are special. */
export const escapeMarkdownLine = (text: string): string =>
  escapeMarkdown(text).replace(lineStart, '\\$&').replace(numbered, '$1\\');

/** The same for a cell of a table, which a bar would end. */
export const escapeMarkdownCell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');

/** The character that ends at `at`, and the one that begins there; they may be two units long. */
const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const after = (text: string, at: number): string => [...text.slice(at, at + 2)][0] ?? '';
