/**
 * The identity of a row in the library: the tracking link, which contains account and sub IDs, and the page, which a link
 * without `u` does not contain.
 */
export const linkId = (trackingLink: string, landingPage: string): string => `${trackingLink} ${landingPage}`;
