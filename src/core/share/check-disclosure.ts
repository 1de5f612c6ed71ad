import { type DisclosureWording, disclosures } from './disclosure.ts';

/** What regulators object to in a post's disclosure. Each code has its sentence; none stops the user. */
export type DisclosureWarning =
  | 'missing'
  | 'weak-tag'
  | 'bare-affiliate-link'
  | 'thanks-to-brand'
  | 'conditional'
  | 'after-link'
  | 'behind-cut';

/** A warning, with the words that caused it, if any. */
export type DisclosureFinding = { code: DisclosureWarning; seen?: string };

// Tags that the FTC's staff, the ASA and others call unclear; the sources are in the documentation of each rule.
const weakTag = /(?<![\p{L}\p{N}_])#(?:aff(?:iliate|link)?|sp|spon|collab|partner|ambassador)(?![\p{L}\p{N}_])/iu;

const languages = Object.values(disclosures);
const label = `(?:${languages.flatMap(({ labels }) => labels).join('|')})`;
const lead = `(?:${languages.flatMap(({ leads = [] }) => leads).join('|')})`;
const verbsOf = (some: readonly DisclosureWording[]) => `(?:${some.map(({ verbs }) => verbs.source).join('|')})`;
const spaced = verbsOf(languages.filter(({ unspaced }) => !unspaced));
const unspaced = verbsOf(languages.filter(({ unspaced }) => unspaced));
// A word such as `ad` is a label in front of the text, set apart by characters around it, or where a sentence says so: in the
// midst of a title, as in "Facebook ad specialist", it is what somebody sells.
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

/** The lines and visible characters that a network shows before it cuts a post off. */
const seenLines = 3;
const seenCharacters = 210;

/**
 * The faults of a post's disclosure, the gravest first; none if it is clear, before the link and in sight (16 CFR
 * 255.0(f); ASA: before engagement). Takes linear time, never throws.
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
    // Next to a clear disclosure weaker words do no harm, but a condition weakens the clear one itself.
    if (seen !== undefined && (!at || code === 'conditional')) found.push({ code, seen });
  }
  return found;
}

function isAfterCut(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.length > seenCharacters || before.split('\n').filter((line) => line.trim() !== '').length > seenLines;
}
