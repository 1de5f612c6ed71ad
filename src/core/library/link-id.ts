/**
 * What tells one row of the library from another: the tracking link, which holds account and sub IDs, and the page, which
 * a link without `u` does not hold.
 */
export const linkId = (trackingLink: string, landingPage: string): string => `${trackingLink} ${landingPage}`;
