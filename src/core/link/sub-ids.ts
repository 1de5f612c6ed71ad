import { pageMark } from './page-mark.ts';

/** The labels that a link carries: `subId1..3` are reported to the partner only, `sharedId` to the brand as well. */
export type SubIds = { subId1?: string; subId2?: string; subId3?: string; sharedId?: string };

/** The sub IDs in the order in which a link has them. */
export const subIdNames = ['subId1', 'subId2', 'subId3', 'sharedId'] as const;

declare const brand: unique symbol;

/**
 * The user's own word for where a link goes, as it is kept and sent. An empty one means none. Only `cleanLabel` makes
 * one.
 */
export type Label = string & { readonly [brand]: 'label' };

/**
 * What a template may name. Each is known when a link is made. `date` is `YYYY-MM-DD`. `page` is the canonical address,
 * which is sent as a short mark.
 */
export type SubIdValues = {
  marketplace?: string;
  kind?: string;
  label?: Label;
  channel?: string;
  date?: string;
  page?: string;
};

/** The limit that impact.com documents for the shared id (help.impact.com 155000000123), used for all four. */
const longest = 255;

/** Whether `value` can be sent unchanged: 1 to 255 of `A-Z a-z 0-9 _ . -`. */
export function isSubId(value: string): boolean {
  return value.length <= longest && /^[A-Za-z0-9_.-]+$/.test(value);
}

/**
 * Everything between the first and the last character that is not a dash. `/-+$/` would read a row of dashes again and
 * again.
 */
const betweenDashes = /[^-](?:.*[^-])?/s;

/**
 * `text` as a sub ID: without accents, with anything outside `[A-Za-z0-9_.-]` replaced by `-`, at most 255 characters.
 */
export function cleanSubId(text: string): string {
  const joined = text
    .slice(0, 4 * longest)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
  return (betweenDashes.exec(joined)?.[0] ?? '').slice(0, longest);
}

/** `text` as a label: a sub ID in lower case, because impact.com's reports tell `Blog` from `blog`. */
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
 * The first gap of `template` that is not `known`, as it is written, or nothing. `{labl}` would be sent as an empty
 * word.
 */
export function unknownGap(template: string, known: readonly string[] = subIdGaps): string | undefined {
  for (const [gap, name = ''] of template.matchAll(/\{(\w*)\}/g)) if (!known.includes(name)) return gap;
  return undefined;
}

/** `template` with its gaps filled, cleaned as it will be sent. */
export function fillSubId(template: string, values: SubIdValues): string {
  const { page } = values;
  const filling = page ? { ...values, page: pageMark(page) } : values;
  return cleanSubId(
    template.replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(filling, name) ? (filling[name as keyof SubIdValues] ?? '') : '',
    ),
  );
}

/** All templates, filled. One that comes out empty is left out. */
export function fillSubIds(templates: SubIds, values: SubIdValues): SubIds {
  const filled: SubIds = {};
  for (const name of subIdNames) {
    const value = fillSubId(templates[name] ?? '', values);
    if (value !== '') filled[name] = value;
  }
  return filled;
}
