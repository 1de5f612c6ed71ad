import { beyondFamilies, type Families, form, rest } from './family.ts';
import { itemFamilies } from './item-families.ts';

const rows = {
  ...itemFamilies,
  '': [{ path: /^\/$/, is: ['other', 'home'], to: '/' }],

  // Talent Marketplace
  agencies: [{ path: form('/agencies'), is: ['talent', 'agency-index'], to: '/agencies/' }, ...itemFamilies.agencies],
  users: [
    { path: form('/users/:id'), is: ['talent', 'profile'], to: '/freelancers/$1' },
    { path: rest, is: ['talent', 'profile'] },
  ],
  companies: [
    { path: form('/companies/:id(?:/.*)?'), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: rest, is: ['talent', 'agency'] },
  ],
  hire: [
    { path: form('/hire'), is: ['talent', 'hire-index'], to: '/hire/' },
    { path: form('/hire/landing'), is: ['talent', 'hire-landing'], to: '/hire/landing/' },
    // Two letters are a country, except those that mean a skill far more often.
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
    { path: form('/search/profiles'), is: ['talent', 'talent-search'], to: '/nx/search/talent/' },
    { path: /^\/search\/jobs(?:\/|$)/, is: ['jobs', 'job-search'] },
  ],

  // Project Catalog
  services: [
    { path: form('/services'), is: ['catalog', 'catalog-home'], to: '/services/' },
    ...itemFamilies.services,
    {
      path: form(String.raw`(/services/consultation/(?::words-)?\d{19})`),
      is: ['catalog', 'catalog-consultation'],
      to: '$1',
    },
    { path: /^\/services\/consultation(?:\/|$)/i, is: ['catalog', 'catalog-consultation'] },
    { path: form('/services/search'), is: ['catalog', 'catalog-search'], to: '/services/search' },
    { path: /^\/services\/api(?:\/|$)/i, is: ['other', 'developer'] },
    { path: /^\/services\/(?:my-list|manage)(?:\/|$)/i, is: ['private', 'account'] },
    {
      path: form(
        String.raw`(/services/(?:browse/[\w-]+|(?!(?:search|browse)(?:/|$))[\w-]+(?:/get/:words|/(?!get(?:/|$))[\w-]+)?))`,
      ),
      is: ['catalog', 'catalog-category'],
      to: '$1',
    },
    { path: rest, is: ['catalog', 'catalog-category'] },
  ],
  catalog: [{ path: form('/catalog'), is: ['catalog', 'catalog-home'], to: '/catalog' }],

  // Micro-apps, mostly private. Only the talent searches and the profile that slides over them are linkable.
  nx: [
    {
      path: form('/nx/search/talent/details/:id(?:/profile)?'),
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
    },
    { path: /^\/nx\/search\/talent\/details(?:\/|$)/, is: ['talent', 'profile'] },
    {
      path: form('/nx/search/talent'),
      is: ['talent', 'talent-search'],
      to: '/nx/search/talent/',
    },
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
    },
    { path: /^\/ab\/profiles\/search\/details(?:\/|$)/, is: ['talent', 'profile'] },
    {
      path: form('/ab/profiles/search'),
      is: ['talent', 'talent-search'],
      to: '/nx/search/talent/',
    },
    { path: /^\/ab\/(?:jobs\/search|feed\/jobs\/rss)(?:\/|$)/, is: ['jobs', 'job-search'] },
    { path: /^\/ab\/messages(?:\/|$)/, is: ['private', 'messages'] },
    { path: /^\/ab\/account-security\/(?:login|sso|oauth2)(?:\/|$)/, is: ['private', 'auth'] },
    { path: /^\/ab\/(?:.*\/)?api\//, is: ['private', 'internal-api'] },
    { path: rest, is: ['private', 'account'] },
  ],

  // oDesk's forms. The ids of people and agencies and the bare search still exist today, the ids of categories do not.
  o: [
    { path: form('/o/profiles/users/:id'), is: ['talent', 'profile'], to: '/freelancers/$1' },
    { path: /^\/o\/profiles\/users(?:\/|$)/, is: ['talent', 'profile'] },
    { path: form('/o/companies/:id(?:/.*)?'), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: /^\/o\/companies(?:\/|$)/, is: ['talent', 'agency'] },
    {
      path: form('/o/profiles/browse'),
      is: ['talent', 'talent-search'],
      to: '/nx/search/talent/',
    },
    {
      path: form(String.raw`(/o/profiles/browse/c/[\w-]+(?:/sc/[\w-]+)?)`),
      is: ['talent', 'talent-search'],
      to: '$1/',
    },
    { path: /^\/o\/profiles\/browse\//, is: ['talent', 'talent-search'] },
    { path: /^\/o\/jobs\/job(?:\/|$)/, is: ['jobs', 'job-post'] },
    { path: /^\/o\/jobs(?:\/|$)/, is: ['jobs', 'job-search'] },
  ],

  // Jobs: the freelancer's side, never linkable.
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

  // Public, but part of neither marketplace.
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
} as const satisfies Families;

type Rows = typeof rows;

/** What kind of page an address shows. The complete list, derived from the rows above. */
export type PageKind = Rows[keyof Rows][number]['is'][1] | (typeof beyondFamilies)[keyof typeof beyondFamilies][1];

const kinds: ReadonlySet<string> = new Set(
  [...Object.values(rows).flat(), ...Object.values(beyondFamilies).map((is) => ({ is }))].map(({ is }) => is[1]),
);

/** Whether a kind is in the list. A later version's store may hold others. */
export const isPageKind = (kind: string): kind is PageKind => kinds.has(kind);

/** The forms that a first path segment can have, in order. The first match decides. */
export const families: Families<PageKind> = rows;
