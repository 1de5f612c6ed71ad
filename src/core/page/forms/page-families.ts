import { beyondFamilies, type Families, form, rest, row } from './family.ts';
import { itemFamilies } from './item-families.ts';

const rows = {
  ...itemFamilies,
  '': [row(/^\/$/, 'other', 'home', '/')],

  // Talent Marketplace
  agencies: [row(form('/agencies'), 'talent', 'agency-index', '/agencies/'), ...itemFamilies.agencies],
  users: [row(form('/users/:id'), 'talent', 'profile', '/freelancers/$1'), row(rest, 'talent', 'profile')],
  companies: [row(form('/companies/:id(?:/.*)?'), 'talent', 'agency', '/agencies/$1/'), row(rest, 'talent', 'agency')],
  hire: [
    row(form('/hire'), 'talent', 'hire-index', '/hire/'),
    row(form('/hire/landing'), 'talent', 'hire-landing', '/hire/landing/'),
    // Two letters are a country, except those that mean a skill far more often.
    row(form('(/hire/(?!ai|bi|db|js|ml|qa|tv|ui|ux|vr)[a-z]{2})'), 'talent', 'hire-location', '$1/'),
    row(form('(/hire/:words/(?:cost|interview-questions|job-description))'), 'talent', 'hire-guide', '$1/'),
    row(form('(/hire/:words/[a-z]{2}(?:/:words)?)'), 'talent', 'hire-location', '$1/'),
    row(form('(/hire/:words)'), 'talent', 'hire-skill', '$1/'),
    row(rest, 'talent', 'hire-skill'),
  ],
  l: [row(form('(/l/[a-z]{2}(?:/:words)?)'), 'talent', 'hire-location', '$1/'), row(rest, 'talent', 'hire-location')],
  cat: [row(form('(/cat/:words)'), 'talent', 'talent-category', '$1/'), row(rest, 'talent', 'talent-category')],
  'talent-marketplace': [row(form('/talent-marketplace'), 'talent', 'talent-landing', '/talent-marketplace/')],
  search: [
    row(form('/search/profiles'), 'talent', 'talent-search', '/nx/search/talent/'),
    row(/^\/search\/jobs(?:\/|$)/, 'jobs', 'job-search'),
  ],

  // Project Catalog
  services: [
    row(form('/services'), 'catalog', 'catalog-home', '/services/'),
    ...itemFamilies.services,
    row(form(String.raw`(/services/consultation/(?::words-)?\d{19})`), 'catalog', 'catalog-consultation', '$1'),
    row(/^\/services\/consultation(?:\/|$)/i, 'catalog', 'catalog-consultation'),
    row(form('/services/search'), 'catalog', 'catalog-search', '/services/search'),
    row(/^\/services\/api(?:\/|$)/i, 'other', 'developer'),
    row(/^\/services\/(?:my-list|manage)(?:\/|$)/i, 'private', 'account'),
    row(
      form(
        String.raw`(/services/(?:browse/[\w-]+|(?!(?:search|browse)(?:/|$))[\w-]+(?:/get/:words|/(?!get(?:/|$))[\w-]+)?))`,
      ),
      'catalog',
      'catalog-category',
      '$1',
    ),
    row(rest, 'catalog', 'catalog-category'),
  ],
  catalog: [row(form('/catalog'), 'catalog', 'catalog-home', '/catalog')],

  // Micro-apps, mostly private. Only the talent searches and the profile that slides over them are linkable.
  nx: [
    row(form('/nx/search/talent/details/:id(?:/profile)?'), 'talent', 'profile', '/freelancers/$1'),
    row(/^\/nx\/search\/talent\/details(?:\/|$)/, 'talent', 'profile'),
    row(form('/nx/search/talent'), 'talent', 'talent-search', '/nx/search/talent/'),
    row(/^\/nx\/search\/jobs\/saved(?:\/|$)/, 'private', 'account'),
    row(/^\/nx\/(?:search\/jobs|jobs\/search|s\/universal-search\/jobs)(?:\/|$)/, 'jobs', 'job-search'),
    row(/^\/nx\/s\/job-details-viewer\/jobs(?:\/|$)/, 'jobs', 'job-post'),
    row(/^\/nx\/(?:signup|login)(?:\/|$)/, 'private', 'auth'),
    row(rest, 'private', 'account'),
  ],
  ab: [
    row(form('/ab/profiles/search/details/:id(?:/profile)?'), 'talent', 'profile', '/freelancers/$1'),
    row(/^\/ab\/profiles\/search\/details(?:\/|$)/, 'talent', 'profile'),
    row(form('/ab/profiles/search'), 'talent', 'talent-search', '/nx/search/talent/'),
    row(/^\/ab\/(?:jobs\/search|feed\/jobs\/rss)(?:\/|$)/, 'jobs', 'job-search'),
    row(/^\/ab\/messages(?:\/|$)/, 'private', 'messages'),
    row(/^\/ab\/account-security\/(?:login|sso|oauth2)(?:\/|$)/, 'private', 'auth'),
    row(/^\/ab\/(?:.*\/)?api\//, 'private', 'internal-api'),
    row(rest, 'private', 'account'),
  ],

  // oDesk's forms. The ids of people and agencies and the bare search still exist today, the ids of categories do not.
  o: [
    row(form('/o/profiles/users/:id'), 'talent', 'profile', '/freelancers/$1'),
    row(/^\/o\/profiles\/users(?:\/|$)/, 'talent', 'profile'),
    row(form('/o/companies/:id(?:/.*)?'), 'talent', 'agency', '/agencies/$1/'),
    row(/^\/o\/companies(?:\/|$)/, 'talent', 'agency'),
    row(form('/o/profiles/browse'), 'talent', 'talent-search', '/nx/search/talent/'),
    row(form(String.raw`(/o/profiles/browse/c/[\w-]+(?:/sc/[\w-]+)?)`), 'talent', 'talent-search', '$1/'),
    row(/^\/o\/profiles\/browse\//, 'talent', 'talent-search'),
    row(/^\/o\/jobs\/job(?:\/|$)/, 'jobs', 'job-post'),
    row(/^\/o\/jobs(?:\/|$)/, 'jobs', 'job-search'),
  ],

  // Jobs: the freelancer's side, never linkable.
  jobs: [row(/^\/jobs\/?$/, 'jobs', 'job-directory'), row(rest, 'jobs', 'job-post')],
  job: [row(rest, 'jobs', 'job-post')],
  'freelance-jobs': [row(/^\/freelance-jobs\/apply(?:\/|$)/, 'jobs', 'job-post'), row(rest, 'jobs', 'job-directory')],

  // Private
  messages: [row(rest, 'private', 'messages')],
  login: [row(rest, 'private', 'auth')],
  signup: [row(rest, 'private', 'auth')],
  att: [row(rest, 'private', 'account')],

  // Public, but part of neither marketplace.
  workwith: [row(rest, 'other', 'workwith-landing')],
  leaving: [row(rest, 'other', 'redirector')],
  'leaving-odesk': [row(rest, 'other', 'redirector')],
  'honey-pot-do-not-click': [row(rest, 'other', 'honeypot')],
  api: [row(rest, 'other', 'developer')],
  static: [row(rest, 'other', 'asset')],
  sitemaps: [row(rest, 'other', 'asset')],
  'sitemap.xml': [row(rest, 'other', 'asset')],
  'robots.txt': [row(rest, 'other', 'asset')],
  'favicon.ico': [row(rest, 'other', 'asset')],
  'profile-portraits': [row(rest, 'other', 'asset')],
  'catalog-images': [row(rest, 'other', 'asset')],
  'catalog-images-resized': [row(rest, 'other', 'asset')],
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
