import type { Marketplace, PageKind } from './detection.ts';
import type { QueryPolicy } from './query-policy.ts';

/**
 * One form of address. `path` is matched against the whole path, with `%7E` as `~`, single slashes and no locale.
 * A family with `to` is linkable: `to` is the canonical path, filled from the match as in `String.replace`.
 */
export type Family = {
  path: RegExp;
  is: readonly [Marketplace, PageKind];
  to?: string;
  query?: QueryPolicy;
};

const pieces = {
  // Ids are strict: `~01` and 16 lower-case hex digits for people and old agencies, sometimes behind a title and `_`;
  // 19 digits for products (they exist since 2020), 18 or 19 for agencies.
  ':id': '(?:[^/]*_)?(~01[0-9a-f]{16})',
  // A name that somebody chose. What looks like an id whose tilde was lost, or like a bare number, is none.
  ':name': String.raw`(?!(?:[^/]*[_-])?01[0-9a-fA-F]{12,}/?$|\d{15,}/?$)([A-Za-z0-9_-]+)`,
  // Words of a skill, a place or a title. Of escapes only `#`, `&` and `+`: browsers differ on which others they write.
  ':words': String.raw`(?:[\w.+-]|%2[36Bb])+`,
};

/** A path from its pattern: `:id`, `:name` and `:words` as above, and a slash at the end or none. */
const form = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/:(?:id|name|words)/g, (piece) => pieces[piece as keyof typeof pieces])}/?$`);

// Anything else in a known family keeps its kind and is not linkable.
const rest = /^/;

/** The forms that a first path segment can take, in order: the first that matches decides. */
export const families: Readonly<Record<string, readonly Family[]>> = {
  '': [{ path: /^\/$/, is: ['other', 'home'], to: '/' }],

  // Talent Marketplace
  freelancers: [
    { path: /^\/freelancers\/(?:settings|api|public|create-service-profile)(?:\/|$)/i, is: ['private', 'account'] },
    { path: /^\/freelancers\/search\/?$/i, is: ['talent', 'profile'] },
    { path: form('/freelancers/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: 'profile' },
    { path: form('/freelancers/:name'), is: ['talent', 'profile'], to: '/freelancers/$1', query: 'profile' },
    { path: rest, is: ['talent', 'profile'] },
  ],
  fl: [
    { path: form('/fl/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: 'profile' },
    { path: form('/fl/:name'), is: ['talent', 'profile'], to: '/fl/$1', query: 'profile' },
    { path: rest, is: ['talent', 'profile'] },
  ],
  users: [
    { path: form('/users/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: 'profile' },
    { path: rest, is: ['talent', 'profile'] },
  ],
  agencies: [
    { path: form('/agencies'), is: ['talent', 'agency-index'], to: '/agencies/' },
    { path: form('/agencies/:id'), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: form(String.raw`/agencies/(\d{18,19})`), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: form(String.raw`/agencies/(?!\d+/?$):name`), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: rest, is: ['talent', 'agency'] },
  ],
  ag: [
    { path: form('/ag/:id'), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: form('/ag/:name'), is: ['talent', 'agency'], to: '/ag/$1/' },
    { path: rest, is: ['talent', 'agency'] },
  ],
  companies: [
    { path: form('/companies/:id(?:/.*)?'), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: rest, is: ['talent', 'agency'] },
  ],
  hire: [
    { path: form('/hire'), is: ['talent', 'hire-index'], to: '/hire/' },
    { path: form('/hire/landing'), is: ['talent', 'hire-landing'], to: '/hire/landing/' },
    // Two letters are a country, but for those that name a skill far more often.
    {
      path: form('(/hire/(?!ai|bi|db|js|ml|qa|tv|ui|ux|vr)[a-z]{2})'),
      is: ['talent', 'hire-location'],
      to: '$1/',
    },
    {
      path: form('(/hire/:words/(?:cost|interview-questions|job-description))'),
      is: ['talent', 'hire-guide'],
      to: '$1/',
    },
    { path: form('(/hire/:words/[a-z]{2}(?:/:words)?)'), is: ['talent', 'hire-location'], to: '$1/' },
    { path: form('(/hire/:words)'), is: ['talent', 'hire-skill'], to: '$1/' },
    { path: rest, is: ['talent', 'hire-skill'] },
  ],
  l: [
    { path: form('(/l/[a-z]{2}(?:/:words)?)'), is: ['talent', 'hire-location'], to: '$1/' },
    { path: rest, is: ['talent', 'hire-location'] },
  ],
  cat: [
    { path: form('(/cat/:words)'), is: ['talent', 'talent-category'], to: '$1/' },
    { path: rest, is: ['talent', 'talent-category'] },
  ],
  'talent-marketplace': [
    { path: form('/talent-marketplace'), is: ['talent', 'talent-landing'], to: '/talent-marketplace/' },
  ],
  search: [
    { path: form('/search/profiles'), is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    { path: /^\/search\/jobs(?:\/|$)/, is: ['jobs', 'job-search'] },
  ],

  // Project Catalog
  services: [
    { path: form('/services'), is: ['catalog', 'catalog-home'], to: '/services/' },
    {
      path: form(String.raw`(/services/product/(?::words-)?\d{19})`),
      is: ['catalog', 'catalog-product'],
      to: '$1',
      query: 'product',
    },
    { path: /^\/services\/product(?:\/|$)/i, is: ['catalog', 'catalog-product'] },
    {
      path: form(String.raw`(/services/consultation/(?::words-)?\d{19})`),
      is: ['catalog', 'catalog-consultation'],
      to: '$1',
    },
    { path: /^\/services\/consultation(?:\/|$)/i, is: ['catalog', 'catalog-consultation'] },
    { path: form('/services/search'), is: ['catalog', 'catalog-search'], to: '/services/search', query: 'list' },
    { path: /^\/services\/api(?:\/|$)/i, is: ['other', 'developer'] },
    { path: /^\/services\/(?:my-list|manage)(?:\/|$)/i, is: ['private', 'account'] },
    {
      path: form(
        String.raw`(/services/(?:browse/[\w-]+|(?!(?:search|browse)(?:/|$))[\w-]+(?:/get/:words|/(?!get(?:/|$))[\w-]+)?))`,
      ),
      is: ['catalog', 'catalog-category'],
      to: '$1',
      query: 'list',
    },
    { path: rest, is: ['catalog', 'catalog-category'] },
  ],
  catalog: [{ path: form('/catalog'), is: ['catalog', 'catalog-home'], to: '/catalog' }],

  // Micro-apps, mostly private: only the talent searches and the profile that slides over them are linkable.
  nx: [
    {
      path: form('/nx/search/talent/details/:id(?:/profile)?'),
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: 'profile',
    },
    { path: /^\/nx\/search\/talent\/details(?:\/|$)/, is: ['talent', 'profile'] },
    { path: form('/nx/search/talent'), is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    { path: /^\/nx\/search\/jobs\/saved(?:\/|$)/, is: ['private', 'account'] },
    { path: /^\/nx\/(?:search\/jobs|jobs\/search|s\/universal-search\/jobs)(?:\/|$)/, is: ['jobs', 'job-search'] },
    { path: /^\/nx\/s\/job-details-viewer\/jobs(?:\/|$)/, is: ['jobs', 'job-post'] },
    { path: /^\/nx\/(?:signup|login)(?:\/|$)/, is: ['private', 'auth'] },
    { path: rest, is: ['private', 'account'] },
  ],
  ab: [
    {
      path: form('/ab/profiles/search/details/:id(?:/profile)?'),
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: 'profile',
    },
    { path: /^\/ab\/profiles\/search\/details(?:\/|$)/, is: ['talent', 'profile'] },
    { path: form('/ab/profiles/search'), is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    { path: /^\/ab\/(?:jobs\/search|feed\/jobs\/rss)(?:\/|$)/, is: ['jobs', 'job-search'] },
    { path: /^\/ab\/messages(?:\/|$)/, is: ['private', 'messages'] },
    { path: /^\/ab\/account-security\/(?:login|sso|oauth2)(?:\/|$)/, is: ['private', 'auth'] },
    { path: /^\/ab\/(?:.*\/)?api\//, is: ['private', 'internal-api'] },
    { path: rest, is: ['private', 'account'] },
  ],

  // oDesk's forms. The id carries over for people, agencies and the bare search; a category's does not.
  o: [
    { path: form('/o/profiles/users/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: 'profile' },
    { path: /^\/o\/profiles\/users(?:\/|$)/, is: ['talent', 'profile'] },
    { path: form('/o/profiles/browse'), is: ['talent', 'talent-search'], to: '/nx/search/talent/', query: 'list' },
    {
      path: form(String.raw`(/o/profiles/browse/c/[\w-]+(?:/sc/[\w-]+)?)`),
      is: ['talent', 'talent-search'],
      to: '$1/',
      query: 'list',
    },
    { path: /^\/o\/profiles\/browse\//, is: ['talent', 'talent-search'] },
    { path: form('/o/companies/:id(?:/.*)?'), is: ['talent', 'agency'], to: '/agencies/$1/' },
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
};
