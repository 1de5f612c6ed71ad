/** The part of Upwork an address belongs to. */
export type Marketplace = 'talent' | 'catalog' | 'jobs' | 'private' | 'other' | 'not-upwork';

/**
 * One form of address. `path` is matched against the whole path, with `%7E` as `~`, single slashes and no locale. A
 * family with `to` is linkable: `to` is the canonical path, filled from the match as in `String.replace`.
 */
export type Family<Kind extends string = string> = {
  path: RegExp;
  is: readonly [Marketplace, Kind];
  to?: string;
};

/** One row of a table of families. */
export const row = <const Kind extends string>(
  path: RegExp,
  marketplace: Marketplace,
  kind: Kind,
  to?: string,
): Family<Kind> => ({ path, is: [marketplace, kind], ...(to === undefined ? {} : { to }) });

/** The forms that a first path segment can have, in order. The first match decides. */
export type Families<Kind extends string = string> = Readonly<Record<string, readonly Family<Kind>[]>>;

const pieces = {
  // Ids are strict. People and old agencies: `~01` and 16 lower-case hex digits, sometimes after a title and `_`.
  // Products: 19 digits (they exist since 2020). Agencies: 18 or 19 digits.
  ':id': '(?:[^/]*_)?(~01[0-9a-f]{16})',
  // A name that somebody chose. Text that looks like an id without its tilde, or like a bare number, is not a name.
  ':name': String.raw`(?!(?:[^/]*[_-])?01[0-9a-fA-F]{12,}/?$|\d{15,}/?$)([A-Za-z0-9_-]+)`,
  // Words of a skill, a place or a title. The only escapes are `#`, `&` and `+`, because browsers differ on the others.
  ':words': String.raw`(?:[\w.+-]|%2[36Bb])+`,
};

/** A path from its pattern: `:id`, `:name` and `:words` as above, with or without a slash at the end. */
export const form = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/:(?:id|name|words)/g, (piece) => pieces[piece as keyof typeof pieces])}/?$`);

/** What an address is if no row matches it. */
export const beyondFamilies = {
  otherPath: ['other', 'marketing'],
  otherHost: ['other', 'upwork-subdomain'],
  foreignHost: ['not-upwork', 'foreign-host'],
  noHttp: ['not-upwork', 'non-http'],
} as const satisfies Readonly<Record<string, Family['is']>>;

/** Any other path in a known family keeps its kind and is not linkable. */
export const rest: RegExp = /^/;
