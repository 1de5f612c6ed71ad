import type { QueryPolicy } from './query-policy.ts';

/** The part of Upwork an address belongs to. */
export type Marketplace = 'talent' | 'catalog' | 'jobs' | 'private' | 'other' | 'not-upwork';

/**
 * One form of address. `path` is matched against the whole path, after the locale prefix is gone and `%7E` is `~`.
 * A family with `to` is linkable: `to` is the canonical path, filled from the match as in `String.replace`.
 */
export type Family = {
  path: RegExp;
  is: readonly [Marketplace, string];
  to?: string;
  query?: QueryPolicy;
};

// Ids are strict: `~01` and 16 lower-case hex digits for people and old agencies, 19 digits for products
// (they exist since 2020), 18 or 19 for agencies. Anything else in a known family keeps its kind and is not linkable.
const rest: RegExp = /^/;

const rows = {
  '': [{ path: /^\/$/, is: ['other', 'home'], to: '/' }],

  // Talent Marketplace
  freelancers: [
    { path: /^\/freelancers\/(?:settings|api|public|create-service-profile)(?:\/|$)/i, is: ['private', 'account'] },
    {
      path: /^\/freelancers\/(~01[0-9a-f]{16}|[A-Za-z0-9_-]+)\/?$/,
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: 'profile',
    },
    { path: rest, is: ['talent', 'profile'] },
  ],
  fl: [
    { path: /^\/fl\/([A-Za-z0-9_-]+)\/?$/, is: ['talent', 'profile'], to: '/fl/$1', query: 'profile' },
    { path: rest, is: ['talent', 'profile'] },
  ],
  agencies: [
    { path: /^\/agencies\/?$/, is: ['talent', 'agency-index'], to: '/agencies/' },
    {
      path: /^\/agencies\/(~01[0-9a-f]{16}|\d{18,19}|(?!\d+\/?$)[A-Za-z0-9_-]+)\/?$/,
      is: ['talent', 'agency'],
      to: '/agencies/$1/',
    },
    { path: rest, is: ['talent', 'agency'] },
  ],
  ag: [
    { path: /^\/ag\/([A-Za-z0-9_-]+)\/?$/, is: ['talent', 'agency'], to: '/ag/$1/' },
    { path: rest, is: ['talent', 'agency'] },
  ],
  hire: [
    { path: /^\/hire\/?$/, is: ['talent', 'hire-index'], to: '/hire/' },
    { path: /^\/hire\/landing\/?$/, is: ['talent', 'hire-landing'], to: '/hire/landing/' },
    {
      path: /^(\/hire\/[\w.+%-]+\/(?:cost|interview-questions|job-description))\/?$/,
      is: ['talent', 'hire-guide'],
      to: '$1/',
    },
    {
      path: /^(\/hire\/[\w.+%-]+\/[a-z]{2}(?:\/[\w.+%-]+)?)\/?$/,
      is: ['talent', 'hire-location'],
      to: '$1/',
    },
    { path: /^(\/hire\/[\w.+%-]+)\/?$/, is: ['talent', 'hire-skill'], to: '$1/' },
    { path: rest, is: ['talent', 'hire-skill'] },
  ],
  l: [
    { path: /^(\/l\/[a-z]{2}(?:\/[\w.+%-]+)?)\/?$/, is: ['talent', 'hire-location'], to: '$1/' },
    { path: rest, is: ['talent', 'hire-location'] },
  ],
  cat: [
    { path: /^(\/cat\/[\w.+%-]+)\/?$/, is: ['talent', 'talent-category'], to: '$1/' },
    { path: rest, is: ['talent', 'talent-category'] },
  ],
  'talent-marketplace': [
    { path: /^\/talent-marketplace\/?$/, is: ['talent', 'talent-landing'], to: '/talent-marketplace/' },
  ],
  search: [
    {
      path: /^\/search\/profiles\/?$/,
      is: ['talent', 'talent-search'],
      to: '/nx/search/talent/',
      query: 'list',
    },
    { path: /^\/search\/jobs(?:\/|$)/, is: ['jobs', 'job-search'] },
  ],

  // Project Catalog
  services: [
    {
      path: /^(\/services\/product\/(?:[^/]*-)?\d{19})\/?$/,
      is: ['catalog', 'catalog-product'],
      to: '$1',
      query: 'product',
    },
    { path: /^\/services\/product(?:\/|$)/i, is: ['catalog', 'catalog-product'] },
    {
      path: /^(\/services\/consultation\/(?:[^/]*-)?\d{19})\/?$/,
      is: ['catalog', 'catalog-consultation'],
      to: '$1',
    },
    { path: /^\/services\/consultation(?:\/|$)/i, is: ['catalog', 'catalog-consultation'] },
    { path: /^\/services\/search\/?$/, is: ['catalog', 'catalog-search'], to: '/services/search', query: 'list' },
    { path: /^\/services\/api(?:\/|$)/i, is: ['other', 'developer'] },
    { path: /^\/services\/(?:my-list|manage)(?:\/|$)/i, is: ['private', 'account'] },
    {
      path: /^(\/services\/(?:browse\/[\w-]+|(?!(?:search|browse)(?:\/|$))[\w-]+(?:\/get\/[\w.+%-]+|\/(?!get(?:\/|$))[\w-]+)?))\/?$/,
      is: ['catalog', 'catalog-category'],
      to: '$1',
      query: 'list',
    },
    { path: /^\/services\/[^/]/, is: ['catalog', 'catalog-category'] },
  ],
  catalog: [{ path: /^\/catalog\/?$/, is: ['catalog', 'catalog-home'], to: '/catalog' }],

  // Micro-apps, mostly private: only the talent searches and the profile that slides over them are linkable.
  nx: [
    {
      path: /^\/nx\/search\/talent\/details\/(~01[0-9a-f]{16})(?:\/profile)?\/?$/,
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: 'profile',
    },
    { path: /^\/nx\/search\/talent\/details(?:\/|$)/, is: ['talent', 'profile'] },
    { path: /^\/nx\/search\/talent\/?$/, is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    { path: /^\/nx\/search\/jobs\/saved(?:\/|$)/, is: ['private', 'account'] },
    { path: /^\/nx\/(?:search\/jobs|jobs\/search)(?:\/|$)/, is: ['jobs', 'job-search'] },
    { path: rest, is: ['private', 'account'] },
  ],
  ab: [
    {
      path: /^\/ab\/profiles\/search\/details\/(~01[0-9a-f]{16})(?:\/profile)?\/?$/,
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: 'profile',
    },
    { path: /^\/ab\/profiles\/search\/details(?:\/|$)/, is: ['talent', 'profile'] },
    { path: /^\/ab\/profiles\/search\/?$/, is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    { path: /^\/ab\/(?:jobs\/search|feed\/jobs\/rss)(?:\/|$)/, is: ['jobs', 'job-search'] },
    { path: /^\/ab\/messages(?:\/|$)/, is: ['private', 'messages'] },
    { path: /^\/ab\/account-security\/login(?:\/|$)/, is: ['private', 'auth'] },
    { path: /^\/ab\/(?:.*\/)?api\//, is: ['private', 'internal-api'] },
    { path: rest, is: ['private', 'account'] },
  ],

  // oDesk's forms. The id carries over for people, agencies and the bare search; a category's does not.
  o: [
    {
      path: /^\/o\/profiles\/users\/(?:[^/]*_)?(~01[0-9a-f]{16})\/?$/,
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: 'profile',
    },
    { path: /^\/o\/profiles\/users(?:\/|$)/, is: ['talent', 'profile'] },
    { path: /^\/o\/profiles\/browse\/?$/, is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    {
      path: /^(\/o\/profiles\/browse\/c\/[\w-]+(?:\/sc\/[\w-]+)?)\/?$/,
      is: ['talent', 'talent-search'],
      to: '$1/',
      query: 'list',
    },
    { path: /^\/o\/profiles\/browse\//, is: ['talent', 'talent-search'] },
    {
      path: /^\/o\/companies\/(?:[^/]*_)?(~01[0-9a-f]{16})(?:\/.*)?$/,
      is: ['talent', 'agency'],
      to: '/agencies/$1/',
    },
    { path: /^\/o\/companies(?:\/|$)/, is: ['talent', 'agency'] },
    { path: /^\/o\/jobs\/job(?:\/|$)/, is: ['jobs', 'job-post'] },
    { path: /^\/o\/jobs(?:\/|$)/, is: ['jobs', 'job-search'] },
  ],

  // Jobs: the freelancer's side, never linkable
  jobs: [
    { path: /^\/jobs\/?$/, is: ['jobs', 'job-directory'] },
    { path: rest, is: ['jobs', 'job-post'] },
  ],
  job: [{ path: rest, is: ['jobs', 'job-post'] }],
  'freelance-jobs': [
    { path: /^\/freelance-jobs\/apply(?:\/|$)/, is: ['jobs', 'job-post'] },
    { path: rest, is: ['jobs', 'job-directory'] },
  ],

  // Private
  messages: [{ path: rest, is: ['private', 'messages'] }],
  login: [{ path: rest, is: ['private', 'auth'] }],
  signup: [{ path: rest, is: ['private', 'auth'] }],
  work: [{ path: rest, is: ['private', 'account'] }],
  att: [{ path: rest, is: ['private', 'account'] }],

  // Public, but of neither marketplace
  workwith: [{ path: rest, is: ['other', 'workwith-landing'] }],
  leaving: [{ path: rest, is: ['other', 'redirector'] }],
  'leaving-odesk': [{ path: rest, is: ['other', 'redirector'] }],
  'honey-pot-do-not-click': [{ path: rest, is: ['other', 'honeypot'] }],
  api: [{ path: rest, is: ['other', 'developer'] }],
  static: [{ path: rest, is: ['other', 'asset'] }],
  sitemaps: [{ path: rest, is: ['other', 'asset'] }],
  'sitemap.xml': [{ path: rest, is: ['other', 'asset'] }],
  'robots.txt': [{ path: rest, is: ['other', 'asset'] }],
  'favicon.ico': [{ path: rest, is: ['other', 'asset'] }],
  'profile-portraits': [{ path: rest, is: ['other', 'asset'] }],
  'catalog-images': [{ path: rest, is: ['other', 'asset'] }],
  'catalog-images-resized': [{ path: rest, is: ['other', 'asset'] }],
} as const satisfies Readonly<Record<string, readonly Family[]>>;

/** What an address is that no row describes. */
export const beyondFamilies = {
  otherPath: ['other', 'marketing'],
  otherHost: ['other', 'upwork-subdomain'],
  foreignHost: ['not-upwork', 'foreign-host'],
  noHttp: ['not-upwork', 'non-http'],
} as const satisfies Readonly<Record<string, Family['is']>>;

type Rows = typeof rows;

/** What kind of page an address shows; the complete list, made of the rows above. */
export type PageKind = Rows[keyof Rows][number]['is'][1] | (typeof beyondFamilies)[keyof typeof beyondFamilies][1];

/** The forms that a first path segment can take, in order: the first that matches decides. */
export const families: Readonly<Record<string, readonly (Family & { is: readonly [Marketplace, PageKind] })[]>> = rows;
