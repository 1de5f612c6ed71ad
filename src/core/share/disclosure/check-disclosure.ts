import { seenCharacters, seenLines } from '../fold.ts';
import { type DisclosureWords, disclosureWords } from './words-to-check.ts';

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

const languages = Object.values(disclosureWords);
const label = `(?:${languages.flatMap(({ labels }) => labels).join('|')})`;
const lead = `(?:${languages.flatMap(({ leads = [] }) => leads).join('|')})`;
const verbsOf = (some: readonly DisclosureWords[]) => `(?:${some.map(({ verbs }) => verbs.source).join('|')})`;
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

/** A pattern for weak words of a language. Where words are spaced, the first one has to begin there. */
const fromWord = ({ unspaced }: DisclosureWords, { source }: RegExp, flags: string) =>
  new RegExp(unspaced ? source : `(?<![\\p{L}\\p{N}_])(?:${source})`, flags);

// Tags that the FTC's staff, the ASA and others call unclear, and those of the same kind in other languages. The
// documentation of each rule has the sources.
const tags = languages.flatMap(({ weakTags }) => weakTags);
const weakTag = new RegExp(`(?<![\\p{L}\\p{N}_])#(?:${tags.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
const bare = languages.map((language) => fromWord(language, language.affiliateLink, 'iu'));
const thanks = languages.map((language) => fromWord(language, language.thanks, 'iu'));
const conditionals = languages.map((language) => {
  const [first, next] = language.conditional;
  return [fromWord(language, first, 'giu'), new RegExp(next.source, 'iu')] as const;
});
/** Where a part of a sentence ends: what somebody may do before it says nothing about a commission after it. */
const partEnd = /[.,:;!?。！？、，：；।؟،؛\n–—]/u;
/** How many characters lie at most between the two parts of a commission that may come. */
const reach = 60;

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
  // Weaker words do no harm beside a clear disclosure, but a condition weakens the clear one itself.
  const weak: [DisclosureWarning, string | undefined][] = [
    ['weak-tag', at ? undefined : firstIn(text, [weakTag])],
    ['bare-affiliate-link', at ? undefined : firstIn(text, bare)],
    ['thanks-to-brand', at ? undefined : firstIn(text, thanks)],
    ['conditional', conditionIn(text)],
  ];
  for (const [code, seen] of weak) if (seen !== undefined) found.push({ code, seen });
  return found;
}

function firstIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const seen = pattern.exec(text)?.[0];
    if (seen !== undefined) return seen;
  }
  return undefined;
}

/** The words that make a commission uncertain: both parts, and what is between them in one part of a sentence. */
function conditionIn(text: string): string | undefined {
  for (const [first, next] of conditionals)
    for (const { 0: begin, index } of text.matchAll(first)) {
      const [rest = ''] = text.slice(index + begin.length, index + begin.length + reach).split(partEnd, 1);
      const end = next.exec(rest);
      if (end) return begin + rest.slice(0, end.index + end[0].length);
    }
  return undefined;
}

function isAfterCut(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.length > seenCharacters || before.split('\n').filter((line) => line.trim() !== '').length > seenLines;
}
