import { pageMark } from './page-mark.ts';

/** The labels that travel in a link: `subId1..3` are reported to the partner only, `sharedId` to the brand as well. */
export type SubIds = { subId1?: string; subId2?: string; subId3?: string; sharedId?: string };

/** Their order in a link. */
export const subIdNames = ['subId1', 'subId2', 'subId3', 'sharedId'] as const;

declare const brand: unique symbol;

/** The user's own word for where a link goes, as it is kept and sent; an empty one is none. Only `cleanLabel` makes one. */
export type Label = string & { readonly [brand]: 'label' };

/**
 * What a template may name, each already known when a link is made. `date` is `YYYY-MM-DD`; `page` is the canonical address,
 * of which a short mark is sent.
 */
export type SubIdValues = {
  marketplace?: string;
  kind?: string;
  label?: Label;
  channel?: string;
  date?: string;
  page?: string;
};

/** The limit impact.com documents for the shared id (help.impact.com 155000000123), used for all four. */
const longest = 255;

/** Whether `value` can be sent as it stands: 1 to 255 of `A-Z a-z 0-9 _ . -`. */
export function isSubId(value: string): boolean {
  return value.length <= longest && /^[A-Za-z0-9_.-]+$/.test(value);
}

/** Everything between the first and the last character that is no dash; `/-+$/` would look at a row of dashes again and again. */
const betweenDashes = /[^-](?:.*[^-])?/s;

/** `text` as a sub ID: accents dropped, spaces and anything else outside `[A-Za-z0-9_.-]` joined by `-`, at most 255. */
export function cleanSubId(text: string): string {
  const joined = text
    .slice(0, 4 * longest)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
  return (betweenDashes.exec(joined)?.[0] ?? '').slice(0, longest);
}

/** `text` as a label: a sub ID in lower case, since impact.com's reports tell `Blog` from `blog`. */
export const cleanLabel = (text: string): Label => cleanSubId(text).toLowerCase() as Label;

/** The gaps that a template may have. */
export const subIdGaps = [
  'marketplace',
  'kind',
  'label',
  'channel',
  'date',
  'page',
] as const satisfies (keyof SubIdValues)[];

/** The first gap of `template` that is none of the `known` ones, as it stands there, or nothing: `{labl}` would be sent as an empty word. */
export function unknownGap(template: string, known: readonly string[] = subIdGaps): string | undefined {
  for (const [gap, name = ''] of template.matchAll(/\{(\w*)\}/g)) if (!known.includes(name)) return gap;
  return undefined;
}

/** `template` with its gaps filled in, cleaned as it will be sent. */
export function fillSubId(template: string, values: SubIdValues): string {
  const { page } = values;
  const filling = page ? { ...values, page: pageMark(page) } : values;
  return cleanSubId(
    template.replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(filling, name) ? (filling[name as keyof SubIdValues] ?? '') : '',
    ),
  );
}

/** All templates filled; one that comes out empty is absent. */
export function fillSubIds(templates: SubIds, values: SubIdValues): SubIds {
  const filled: SubIds = {};
  for (const name of subIdNames) {
    const value = fillSubId(templates[name] ?? '', values);
    if (value !== '') filled[name] = value;
  }
  return filled;
}
