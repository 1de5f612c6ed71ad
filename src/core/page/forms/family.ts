/** The part of Upwork an address belongs to. */
export type Marketplace = 'talent' | 'catalog' | 'jobs' | 'private' | 'other' | 'not-upwork';

/**
 * One form of address. `path` is matched against the whole path, with `%7E` as `~`, single slashes and no locale.
 * A family with `to` is linkable: `to` is the canonical path, filled from the match as in `String.replace`.
 */
export type Family<Kind extends string = string> = {
  path: RegExp;
  is: readonly [Marketplace, Kind];
  to?: string;
};

/** The forms that a first path segment can take, in order: the first that matches decides. */
export type Families<Kind extends string = string> = Readonly<Record<string, readonly Family<Kind>[]>>;

const pieces = {
  // Ids are strict: `~01` and 16 lower-case hex digits for people and old agencies, sometimes after a title and `_`;
  // 19 digits for products (they exist since 2020), 18 or 19 for agencies.
  ':id': '(?:[^/]*_)?(~01[0-9a-f]{16})',
  // A name that somebody chose. What looks like an id whose tilde was lost, or like a bare number, is none.
  ':name': String.raw`(?!(?:[^/]*[_-])?01[0-9a-fA-F]{12,}/?$|\d{15,}/?$)([A-Za-z0-9_-]+)`,
  // Words of a skill, a place or a title. Of escapes only `#`, `&` and `+`: browsers differ on which others they write.
  ':words': String.raw`(?:[\w.+-]|%2[36Bb])+`,
};

/** A path from its pattern: `:id`, `:name` and `:words` as above, and a slash at the end or none. */
export const form = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/:(?:id|name|words)/g, (piece) => pieces[piece as keyof typeof pieces])}/?$`);

/** What an address is that no row describes. */
export const beyondFamilies = {
  otherPath: ['other', 'marketing'],
  otherHost: ['other', 'upwork-subdomain'],
  foreignHost: ['not-upwork', 'foreign-host'],
  noHttp: ['not-upwork', 'non-http'],
} as const satisfies Readonly<Record<string, Family['is']>>;

/** Anything else in a known family keeps its kind and is not linkable. */
export const rest: RegExp = /^/;
