// Control characters, and characters that change the direction of writing: in a title, they could hide or swap what a
// link says.
const invisible = /[\p{Cc}\u2028\u2029\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/**
 * Words from a page as one line that is safe anywhere: well-formed, in NFC, without control characters and direction
 * overrides.
 */
export function cleanWords(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
}
