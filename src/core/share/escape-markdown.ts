/**
 * What CommonMark, or GitHub's version of it, would read as more than text, with what makes it so: an escape character
 * before punctuation or at the end, code, emphasis, brackets, the beginning of a tag, and of an entity.
 */
const special = /\\(?=[!-/:-@[-`{-~]|$)|[`*~[\]]|<(?=[a-z/!?])|&(?=#?\w{1,32};)/gi;
/** Underscores emphasise, but not between letters or digits, as in `snake_case`. */
const underscores = /(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])/gu;
/** What begins a heading, a quotation, an underline, a row of a table or a list only at the beginning of a line. */
const lineStart = /^(?:[#>=|]|[-+](?=[\s-]|$))/;
const numbered = /^(\d{1,9})(?=[.)](?:\s|$))/;

/**
 * Text that Markdown shows as it is, within a line. A character is escaped only where it would be read as something
 * else, because escapes are visible where nobody reads Markdown.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(special, '\\$&').replace(underscores, (run) => run.replaceAll('_', '\\_'));

/** The same for text at the beginning of a line, where more characters are special. */
export const escapeMarkdownLine = (text: string): string =>
  escapeMarkdown(text).replace(lineStart, '\\$&').replace(numbered, '$1\\');

/** The same for a cell of a table, which a bar would end. */
export const escapeMarkdownCell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');
