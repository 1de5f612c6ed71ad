import { type Families, form, rest, row } from './family.ts';

/** Today's forms of the page of a person, an agency or a project: the addresses that the site's own lists link to. */
export const itemFamilies = {
  freelancers: [
    row(/^\/freelancers\/(?:settings|api|public|create-service-profile)(?:\/|$)/i, 'private', 'account'),
    row(/^\/freelancers\/search\/?$/i, 'talent', 'profile'),
    row(form('/freelancers/:id'), 'talent', 'profile', '/freelancers/$1'),
    row(form('/freelancers/:name'), 'talent', 'profile', '/freelancers/$1'),
    row(rest, 'talent', 'profile'),
  ],
  fl: [
    row(form('/fl/:id'), 'talent', 'profile', '/freelancers/$1'),
    row(form('/fl/:name'), 'talent', 'profile', '/fl/$1'),
    row(rest, 'talent', 'profile'),
  ],
  agencies: [
    row(form('/agencies/:id'), 'talent', 'agency', '/agencies/$1/'),
    row(form(String.raw`/agencies/(\d{18,19})`), 'talent', 'agency', '/agencies/$1/'),
    row(form(String.raw`/agencies/(?!\d+/?$):name`), 'talent', 'agency', '/agencies/$1/'),
    row(rest, 'talent', 'agency'),
  ],
  ag: [
    row(form('/ag/:id'), 'talent', 'agency', '/agencies/$1/'),
    row(form('/ag/:name'), 'talent', 'agency', '/ag/$1/'),
    row(rest, 'talent', 'agency'),
  ],
  services: [
    row(form(String.raw`(/services/product/(?::words-)?\d{19})`), 'catalog', 'catalog-product', '$1'),
    row(/^\/services\/product(?:\/|$)/i, 'catalog', 'catalog-product'),
  ],
} as const satisfies Families;
