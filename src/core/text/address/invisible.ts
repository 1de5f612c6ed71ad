/**
 * Whether a UTF-16 unit is an invisible character that gets into copied text: soft hyphens, zero-width spaces and
 * joiners, direction marks, the byte order mark.
 */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff
  );
}

// The same characters as percent-encoded UTF-8.
const encoded = /%(?:C2%AD|CD%8F|D8%9C|E1%A0%8E|E2%80%(?:8[B-F]|A[A-E])|E2%81%A[0-9A-F]|EF%BB%BF)/gi;
const raw = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f/gu;
const anyRaw = /[^\0-\x7f]/;

/** An address without its invisible characters, percent-encoded ones included. */
export function withoutInvisible(address: string): string {
  const seen = anyRaw.test(address) ? address.replace(raw, '') : address;
  return seen.includes('%') ? seen.replace(encoded, '') : seen;
}
