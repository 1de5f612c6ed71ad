import { type DisclosureWording, disclosures } from './disclosure.ts';
import { seenCharacters, seenLines } from './fold.ts';

/** What regulators object to in a post's disclosure. Each code has its sentence. None of them stops the user. */
export type DisclosureWarning =
  | 'missing'
  | 'weak-tag'
  | 'bare-affiliate-link'
  | 'thanks-to-brand'
  | 'conditional'
  | 'after-link'
  | 'behind-cut';

/** A warning, and the words that it is about, if any. */
export type DisclosureFinding = { code: DisclosureWarning; seen?: string };

// Tags that the FTC's staff, the ASA and others call unclear. The documentation of each rule has the sources.
const weakTag = /(?<![\p{L}\p{N}_])#(?:aff(?:iliate|link)?|sp|spon|collab|partner|ambassador)(?![\p{L}\p{N}_])/iu;

const languages = Object.values(disclosures);
const label = `(?:${languages.flatMap(({ labels }) => labels).join('|')})`;
const lead = `(?:${languages.flatMap(({ leads = [] }) => leads).join('|')})`;
const verbsOf = (some: readonly DisclosureWording[]) => `(?:${some.map(({ verbs }) => verbs.source).join('|')})`;
const spaced = verbsOf(languages.filter(({ unspaced }) => !unspaced));
const unspaced = verbsOf(languages.filter(({ unspaced }) => unspaced));
// A word such as `ad` is a label at the start of the text, between separating characters, or after words that announce
// it. In the middle of a title, as in "Facebook ad specialist", it is what somebody sells.
const clear = new RegExp(
  [
    `(?<![\\p{L}\\p{N}_])#${label}(?![\\p{L}\\p{N}_])`,
    `^[^\\p{L}\\p{N}#]*${label}(?![\\p{L}\\p{N}_])`,
    `(?<=[([|:.!\\n–—-]\\s?)${label}(?![\\p{L}\\p{N}_]|\\s[\\p{L}\\p{N}](?<!\\sh(?=ttps?:)))`,
    `(?<=(?<![\\p{L}\\p{N}_])${lead} )${label}(?![\\p{L}\\p{N}_])`,
    `(?<![\\p{L}\\p{N}_])${spaced}`,
    unspaced,
    '\\(paid link\\)|#commissionsearned',
  ].join('|'),
  'iu',
);
const bare = /(?<![\p{L}\p{N}_])affiliate links?(?![\p{L}\p{N}_])/iu;
const thanks = /\b(?:thanks? (?:to|you)|in association with|gifted)\b/i;
const conditional = /\b(?:i|we) (?:may|might|could) (?:earn|get|receive)\b/i;

/**
 * What is wrong with the disclosure in a post, the gravest first. Nothing if it is clear, stands before the link and is
 * in sight (16 CFR 255.0(f); ASA: before engagement). Linear in the text, never throws.
 */
export function checkDisclosure(text: string, link?: string): DisclosureFinding[] {
  const found: DisclosureFinding[] = [];
  const at = clear.exec(text);
  const linkAt = link === undefined ? -1 : text.indexOf(link);
  if (!at) found.push({ code: 'missing' });
  else if (linkAt >= 0 && at.index > linkAt) found.push({ code: 'after-link', seen: at[0] });
  else if (isAfterCut(text, at.index)) found.push({ code: 'behind-cut', seen: at[0] });
  for (const [code, pattern] of [
    ['weak-tag', weakTag],
    ['bare-affiliate-link', bare],
    ['thanks-to-brand', thanks],
    ['conditional', conditional],
  ] as const) {
    const seen = pattern.exec(text)?.[0];
    // Weaker words do no harm beside a clear disclosure, but a condition weakens the clear one itself.
    if (seen !== undefined && (!at || code === 'conditional')) found.push({ code, seen });
  }
  return found;
}

function isAfterCut(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.length > seenCharacters || before.split('\n').filter((line) => line.trim() !== '').length > seenLines;
}
