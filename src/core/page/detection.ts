import type { Marketplace } from './forms/family.ts';
import type { PageKind } from './forms/page-families.ts';

/** What an address is. `canonicalUrl`, the address for a link, is present exactly if `linkable` is true. */
export type Detection = {
  marketplace: Marketplace;
  kind: PageKind;
  linkable: boolean;
  canonicalUrl?: string;
};
