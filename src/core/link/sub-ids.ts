import { pageMark } from './page-mark.ts';

/** The labels sent in a link: `subId1..3` are reported to the partner only, `sharedId` also to the brand. */
export type SubIds = { subId1?: string; subId2?: string; subId3?: string; sharedId?: string };

/** The sub IDs in the order in which a link has them. */
export const subIdNames = ['subId1', 'subId2', 'subId3', 'sharedId'] as const;

declare const brand: unique symbol;

/**
 * The user's own name for the place of a link, as it is kept and sent; an empty label counts as none. Only `cleanLabel`
 * makes one.
 */
export type Label = string & { readonly [brand]: 'label' };

/**
 * The values a template can use, all known before the link is made. `date` is `YYYY-MM-DD`; `page` is the canonical
 * address, sent as a short mark.
 */
export type SubIdValues = {
  marketplace?: string;
  kind?: string;
  label?: Label;
  channel?: string;
  date?: string;
  page?: string;
};

/** impact.com's limit for the shared id (help.impact.com 155000000123), used for all four. */
const longest = 255;

/** Whether `value` can be sent unchanged: 1 to 255 characters of `A-Z a-z 0-9 _ . -`. */
export function isSubId(value: string): boolean {
  return value.length <= longest && /^[A-Za-z0-9_.-]+$/.test(value);
}

/** Everything from the first to the last character that is not a dash. `/-+$/` would scan a row of dashes again and again. */
const betweenDashes = /[^-](?:.*[^-])?/s;

/**
 * Makes a sub ID of `text`: drops accents, joins spaces and anything else outside `[A-Za-z0-9_.-]` with `-`, and cuts at
 * 255 characters.
 */
export function cleanSubId(text: string): string {
  const joined = text
    .slice(0, 4 * longest)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
  return (betweenDashes.exec(joined)?.[0] ?? '').slice(0, longest);
}

/** Makes a label of `text`: a sub ID in lower case, because impact.com's reports tell `Blog` from `blog`. */
export const cleanLabel = (text: string): Label => cleanSubId(text).toLowerCase() as Label;

/** The gaps a template may contain. */
export const subIdGaps = [
  'marketplace',
  'kind',
  'label',
  'channel',
  'date',
  'page',
] as const satisfies (keyof SubIdValues)[];

/**
 * The first gap of `template` that is not `known`, as it is written, or nothing. A misspelt `{labl}` would be sent as an
 * empty word.
 */
export function unknownGap(template: string, known: readonly string[] = subIdGaps): string | undefined {
  for (const [gap, name = ''] of template.matchAll(/\{(\w*)\}/g)) if (!known.includes(name)) return gap;
  return undefined;
}

/** Fills the gaps of `template` and cleans the result for sending. */
export function fillSubId(template: string, values: SubIdValues): string {
  const { page } = values;
  const filling = page ? { ...values, page: pageMark(page) } : values;
  return cleanSubId(
    template.replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(filling, name) ? (filling[name as keyof SubIdValues] ?? '') : '',
    ),
  );
}

/** Fills all templates; those that come out empty are left out. */
export function fillSubIds(templates: SubIds, values: SubIdValues): SubIds {
  const filled: SubIds = {};
  for (const name of subIdNames) {
    const value = fillSubId(templates[name] ?? '', values);
    if (value !== '') filled[name] = value;
  }
  return filled;
}
