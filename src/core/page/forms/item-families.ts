import { type Families, form, rest } from './family.ts';

/** Today's forms of the page of a person, an agency or a project: the addresses that the site's own lists link to. */
export const itemFamilies = {
  freelancers: [
    { path: /^\/freelancers\/(?:settings|api|public|create-service-profile)(?:\/|$)/i, is: ['private', 'account'] },
    { path: /^\/freelancers\/search\/?$/i, is: ['talent', 'profile'] },
    { path: form('/freelancers/:id'), is: ['talent', 'profile'], to: '/freelancers/$1' },
    { path: form('/freelancers/:name'), is: ['talent', 'profile'], to: '/freelancers/$1' },
    { path: rest, is: ['talent', 'profile'] },
  ],
  fl: [
    { path: form('/fl/:id'), is: ['talent', 'profile'], to: '/freelancers/$1' },
    { path: form('/fl/:name'), is: ['talent', 'profile'], to: '/fl/$1' },
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
  services: [
    {
      path: form(String.raw`(/services/product/(?::words-)?\d{19})`),
      is: ['catalog', 'catalog-product'],
      to: '$1',
    },
    { path: /^\/services\/product(?:\/|$)/i, is: ['catalog', 'catalog-product'] },
  ],
} as const satisfies Families;
