/**
 * The id of a row in the library: the tracking link, which holds the account and the sub IDs, and the page, which a
 * link without `u` does not hold.
 */
export const linkId = (trackingLink: string, landingPage: string): string => `${trackingLink} ${landingPage}`;
