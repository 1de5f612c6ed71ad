/** An escape in an address: how many characters it has, and which character it means. */
export type Escape = { length: number; meant: string };

// TeX writes a tilde as an accent over nothing, or by its name.
const texTilde = /\\(?:~\{\}|textasciitilde(?:\{\}| ?))/y;
const byNumber = /\\(?:u([\da-f]{4})|x([\da-f]{2}))/iy;
/** The escapes that Markdown, Telegram's MarkdownV2, TeX and JSON use in an address. */
const escaped = new Set('/.-_~&=?#%+:@$');

/**
 * The escape at `at`, where a backslash stands. Nothing if the backslash ends the address: `\n`, `\"`, or the end of
 * the line.
 */
export function escapeAt(text: string, at: number): Escape | undefined {
  const next = text.charAt(at + 1);
  if (next === '~' || next === 't') {
    texTilde.lastIndex = at;
    const tilde = texTilde.exec(text);
    if (tilde) return { length: tilde[0].length, meant: '~' };
  }
  if (escaped.has(next)) return { length: 2, meant: next };
  if (next !== 'u' && next !== 'x') return undefined;
  byNumber.lastIndex = at;
  const [whole, four, two] = byNumber.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : { length: whole.length, meant: String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)) };
}

/** The address without its escapes. */
export function withoutEscapes(seen: string): string {
  let meant = '';
  let last = 0;
  for (let at = seen.indexOf('\\'); at >= 0; at = seen.indexOf('\\', last)) {
    const found = escapeAt(seen, at);
    meant += seen.slice(last, at) + (found?.meant ?? '\\');
    last = at + (found?.length ?? 1);
  }
  return meant + seen.slice(last);
}

const withBackslash = (character: string) => `\\${character}`;
const byCode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

// How the place escapes characters, recognised by an escape that only one format has. None of them needs a lone
// underscore or tilde escaped.
const manners: readonly { tell: RegExp; characters: RegExp; to: (character: string) => string }[] = [
  { tell: /\\u[\da-f]{4}/i, characters: /[&<>'"]/g, to: byCode },
  { tell: /\\x[\da-f]{2}/i, characters: /[&<>'"]/g, to: byCode },
  { tell: /\\\//, characters: /\//g, to: withBackslash },
  { tell: /\\[.\-=+:@?]/, characters: /[_*[\]()~`>#+\-=|{}.!]/g, to: withBackslash },
  { tell: /\\[&%#$]/, characters: /[&%#$_]/g, to: withBackslash },
];

/** A link with the escapes that its place needs, as far as the address at that place shows them. */
export function escapeLike(link: string, seen: string): string {
  if (!seen.includes('\\')) return link;
  let written = link;
  for (const { tell, characters, to } of manners) if (tell.test(seen)) written = written.replace(characters, to);
  return written;
}
