import type { TrackingLink } from '../link/build-link.ts';
import { unknownGap } from '../link/sub-ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { cleanWords } from '../text/clean-words.ts';
import { graphemeEnds } from '../text/graphemes.ts';
import { type ChannelId, channelOf } from './channels.ts';
import { checkDisclosure, type DisclosureFinding } from './disclosure/check-disclosure.ts';
import type { DisclosureLanguage } from './disclosure/wordings.ts';
import { gapAt, withLink } from './link-gap.ts';
import { postLength } from './post-length.ts';
import { titleWords } from './title-words.ts';

/** What a template may name. Each value is one line of text. An empty value leaves no hole in the post. */
export type PostGaps = {
  title: string;
  seller?: string;
  from?: string;
  rate?: string;
  kind?: string;
  hashtags?: string;
};

/** What a post is made of. Without a disclosure, the user has turned it off for this post. */
export type PostRequest = {
  channel: ChannelId;
  template: string;
  link: TrackingLink;
  gaps: PostGaps;
  disclosure?: string;
};

/**
 * A finished post: its text, its length as the place counts it, the limit, what was cut to make it fit, and what
 * regulators would say.
 */
export type Post = {
  channel: ChannelId;
  text: string;
  link: TrackingLink;
  length: number;
  limit?: number;
  cut: 'nothing' | 'hashtags' | 'title';
  findings: DisclosureFinding[];
  /** The disclosure that was put in. */
  disclosure?: string;
};

/** A post that the user edited, with gaps for its link, their title or subject, and the language they chose for its disclosure. */
export type EditedPost = { text: string; heading?: string; language?: DisclosureLanguage };

/** Why a template cannot make a post. */
export type TemplateProblem = {
  code: 'no-link' | 'unknown-gap' | 'empty-template' | 'template-too-long';
  seen?: string;
};

/** The gaps of a template that the values of a page can fill. */
export const offeredGaps = ['disclosure', 'title', 'link', 'seller', 'from', 'rate', 'hashtags'] as const;
const postGaps = [...offeredGaps, 'kind'] as const;

const longestTemplate = 5000;

/**
 * What is wrong with a template, or nothing. It needs a place for the link, and may name only gaps that something
 * fills.
 */
export function templateProblem(template: string): TemplateProblem | undefined {
  if (template.trim() === '') return { code: 'empty-template' };
  if (template.length > longestTemplate) return { code: 'template-too-long' };
  const seen = unknownGap(template, postGaps);
  if (seen !== undefined) return { code: 'unknown-gap', seen };
  return template.includes('{link}') ? undefined : { code: 'no-link' };
}

/**
 * The post for a channel. The disclosure stands before the link, even if the template puts it elsewhere or forgets it.
 * A post that is too long loses its hashtags first, then the end of its title, but never its disclosure or its link. If
 * it is still too long, it keeps its text and says by how much.
 */
export function composePost(request: PostRequest): Result<Post, TemplateProblem> {
  const problem = templateProblem(request.template);
  if (problem) return refuse(problem);
  const gaps = {
    ...request.gaps,
    title: titleWords(request.gaps.title),
    seller: titleWords(request.gaps.seller ?? ''),
  };
  const described = (text: string): Post => ({
    ...describePost(request.channel, text, request.link),
    ...(request.disclosure === undefined ? {} : { disclosure: cleanWords(request.disclosure) }),
  });
  const whole = described(fill(request, gaps));
  if (!isOver(whole)) return ok(whole);
  const { hashtags: _, ...untagged } = gaps;
  const bare = described(fill(request, untagged));
  if (!isOver(bare)) return ok({ ...bare, cut: 'hashtags' });
  const ends = firstEnds(gaps.title, whole.limit ?? 0);
  const shortened = (count: number) => {
    const title = count === 0 ? '' : `${gaps.title.slice(0, ends[count - 1]).trimEnd()}…`;
    // Text that is cut in the middle may end like an address.
    return fill(request, { ...untagged, title: titleWords(title) });
  };
  const { limit = 0 } = whole;
  const most = mostThatFits(ends.length, (count) => postLength(request.channel, shortened(count)) <= limit);
  return ok({ ...described(shortened(most)), cut: 'title' });
}

/**
 * The user's text for a post that was made anew, with another link, or with its disclosure put in, left out or in other
 * words, which then stand where the first ones did. Everything else of the text stays.
 */
export function carryEdit(text: string, before: Post, after: Post): string {
  const linked = text.replaceAll(before.link, () => after.link);
  if (before.disclosure === after.disclosure) return linked;
  const { disclosure } = after;
  const reworded = before.disclosure && disclosure ? replaced(linked, before.disclosure, disclosure) : undefined;
  if (reworded !== undefined) return reworded;
  const bare = before.disclosure ? without(linked, before.disclosure) : linked;
  if (!disclosure || without(bare, disclosure) !== bare) return bare;
  const [gap = ' '] = /^\s+/.exec(after.text.slice(after.text.indexOf(disclosure) + disclosure.length)) ?? [];
  return disclosure + gap + bare;
}

/** A text without the first place where these words stand alone. */
function without(text: string, words: string): string {
  const at = standsAt(text, words);
  return at === undefined ? text : text.slice(0, at) + text.slice(at + words.length).trimStart();
}

/** A text with other words in the first place where these stand alone. Nothing if they do not. */
function replaced(text: string, words: string, others: string): string | undefined {
  const at = standsAt(text, words);
  return at === undefined ? undefined : text.slice(0, at) + others + text.slice(at + words.length);
}

/** The first place in a text where these words stand alone. */
function standsAt(text: string, words: string): number | undefined {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isAlone =
      !/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}_]/u.test(text.slice(at + words.length));
    if (isAlone) return at;
  }
  return undefined;
}

/** The end of each of the first characters of a text, up to as many as a post can hold. */
function firstEnds(text: string, most: number): number[] {
  const ends: number[] = [];
  for (const end of graphemeEnds(text)) {
    ends.push(end);
    if (ends.length > most) break;
  }
  return ends;
}

/** The largest count below `tooMany` that fits, or 0. If a count fits, every smaller one fits too. */
function mostThatFits(tooMany: number, fits: (count: number) => boolean): number {
  let [most, over] = [0, tooMany];
  while (over - most > 1) {
    const middle = Math.floor((most + over) / 2);
    if (fits(middle)) most = middle;
    else over = middle;
  }
  return most;
}

/** Describes a text, composed or edited, as a post of a channel. */
export function describePost(channel: ChannelId, text: string, link: TrackingLink): Post {
  const { limit, limits } = channelOf(channel);
  const length = postLength(channel, text);
  return {
    channel,
    text,
    link,
    length,
    ...(limit !== undefined && limits === 'text' ? { limit } : {}),
    cut: 'nothing',
    findings: checkDisclosure(text, link),
  };
}

/** Whether a post is longer than its place accepts. */
export const isOver = ({ length, limit }: Pick<Post, 'length' | 'limit'>): boolean =>
  limit !== undefined && length > limit;

/**
 * The index at which a text becomes too long for a channel. Nothing if it fits. With a `link`, the text has gaps for it,
 * which count as the link does; too much never begins inside one.
 */
export function overFrom(channel: ChannelId, text: string, link?: string): number | undefined {
  const { limit, limits } = channelOf(channel);
  const lengthOf = (part: string) => postLength(channel, link === undefined ? part : withLink(part, link));
  if (limit === undefined || limits !== 'text' || lengthOf(text) <= limit) return undefined;
  const fits = (count: number) => lengthOf(text.slice(0, count)) <= limit;
  let tooMany = Math.min(limit + 1, text.length);
  while (tooMany < text.length && fits(tooMany)) tooMany = Math.min(2 * tooMany, text.length);
  const most = mostThatFits(tooMany, fits);
  return link === undefined ? most : (gapAt(text, most)?.from ?? most);
}

/** The template with its gaps filled. The title and the seller are already clean. */
function fill({ template, link, disclosure = '' }: PostRequest, gaps: PostGaps): string {
  const values: Record<string, string> = { ...gaps, link, disclosure };
  const isEarly = template.includes('{disclosure}') && template.indexOf('{disclosure}') < template.indexOf('{link}');
  const ordered = isEarly ? template : `{disclosure} ${template.replaceAll('{disclosure}', '')}`;
  return ordered
    .split('\n')
    .map((line) => {
      const filled = line.replace(/\{(\w+)\}/g, (_, name: string) => cleanWords(values[name] ?? ''));
      // A line whose gaps are all empty is removed. An empty line of the template stays.
      return line.trim() !== '' && filled.trim() === '' ? undefined : filled.replace(/ {2,}/g, ' ').trim();
    })
    .filter((line) => line !== undefined)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
