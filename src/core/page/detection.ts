/** The part of Upwork an address belongs to. */
export type Marketplace = 'talent' | 'catalog' | 'jobs' | 'private' | 'other' | 'not-upwork';

/** What kind of page an address shows; the complete list. */
export type PageKind =
  | 'profile'
  | 'agency'
  | 'agency-index'
  | 'talent-search'
  | 'hire-skill'
  | 'hire-location'
  | 'hire-guide'
  | 'hire-index'
  | 'hire-landing'
  | 'talent-category'
  | 'talent-landing'
  | 'catalog-product'
  | 'catalog-consultation'
  | 'catalog-search'
  | 'catalog-category'
  | 'catalog-home'
  | 'job-post'
  | 'job-directory'
  | 'job-search'
  | 'account'
  | 'auth'
  | 'messages'
  | 'internal-api'
  | 'home'
  | 'marketing'
  | 'workwith-landing'
  | 'redirector'
  | 'honeypot'
  | 'asset'
  | 'developer'
  | 'upwork-subdomain'
  | 'foreign-host'
  | 'non-http';

/** What an address is. `canonicalUrl`, the address that a link will carry, is present exactly when `linkable`. */
export type Detection = {
  marketplace: Marketplace;
  kind: PageKind;
  linkable: boolean;
  canonicalUrl?: string;
};
