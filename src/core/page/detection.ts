import type { Marketplace } from './forms/family.ts';
import type { PageKind } from './forms/page-families.ts';

/**
 * What an address is. `canonicalUrl`, the address that a link will carry, is present if and only if `linkable` is true.
 */
export type Detection = {
  marketplace: Marketplace;
  kind: PageKind;
  linkable: boolean;
  canonicalUrl?: string;
};
