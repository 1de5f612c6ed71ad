import { type Families, form, rest } from './family.ts';
import { keepProductQuery, keepProfileQuery } from './query-policy.ts';

/** The forms of one person's, one agency's or one project's page: what lists are made of, and what sellers are. */
export const itemFamilies = {
  freelancers: [
    { path: /^\/freelancers\/(?:settings|api|public|create-service-profile)(?:\/|$)/i, is: ['private', 'account'] },
    { path: /^\/freelancers\/search\/?$/i, is: ['talent', 'profile'] },
    { path: form('/freelancers/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: keepProfileQuery },
    { path: form('/freelancers/:name'), is: ['talent', 'profile'], to: '/freelancers/$1', query: keepProfileQuery },
    { path: rest, is: ['talent', 'profile'] },
  ],
  fl: [
    { path: form('/fl/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: keepProfileQuery },
    { path: form('/fl/:name'), is: ['talent', 'profile'], to: '/fl/$1', query: keepProfileQuery },
    { path: rest, is: ['talent', 'profile'] },
  ],
  users: [
    { path: form('/users/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: keepProfileQuery },
    { path: rest, is: ['talent', 'profile'] },
  ],
  agencies: [
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
  services: [
    {
      path: form(String.raw`(/services/product/(?::words-)?\d{19})`),
      is: ['catalog', 'catalog-product'],
      to: '$1',
      query: keepProductQuery,
    },
    { path: /^\/services\/product(?:\/|$)/i, is: ['catalog', 'catalog-product'] },
    {
      path: form(String.raw`(/services/consultation/(?::words-)?\d{19})`),
      is: ['catalog', 'catalog-consultation'],
      to: '$1',
    },
    { path: /^\/services\/consultation(?:\/|$)/i, is: ['catalog', 'catalog-consultation'] },
  ],
  nx: [
    {
      path: form('/nx/search/talent/details/:id(?:/profile)?'),
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: keepProfileQuery,
    },
    { path: /^\/nx\/search\/talent\/details(?:\/|$)/, is: ['talent', 'profile'] },
  ],
  ab: [
    {
      path: form('/ab/profiles/search/details/:id(?:/profile)?'),
      is: ['talent', 'profile'],
      to: '/freelancers/$1',
      query: keepProfileQuery,
    },
    { path: /^\/ab\/profiles\/search\/details(?:\/|$)/, is: ['talent', 'profile'] },
  ],
  // oDesk's forms: the id carries over.
  o: [
    { path: form('/o/profiles/users/:id'), is: ['talent', 'profile'], to: '/freelancers/$1', query: keepProfileQuery },
    { path: /^\/o\/profiles\/users(?:\/|$)/, is: ['talent', 'profile'] },
    { path: form('/o/companies/:id(?:/.*)?'), is: ['talent', 'agency'], to: '/agencies/$1/' },
    { path: /^\/o\/companies(?:\/|$)/, is: ['talent', 'agency'] },
  ],
} as const satisfies Families;
