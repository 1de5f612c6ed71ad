// The one builder of link records outside the product: for tests, for measuring, and for pictures.

/** The account of every test and every picture. Its ids are invented and are in no package. */
export const account = {
  host: 'upwork.pxf.io',
  partnerId: '1234567',
  adId: '1062918',
  programId: '13634',
  brandParams: [],
};

const madeAt = 1_790_000_000_000;

/** That account's link to a page. */
const trackingLinkTo = (landingPage, subIds = {}) =>
  `https://${account.host}/c/${account.partnerId}/${account.adId}/${account.programId}?${new URLSearchParams({ ...subIds, u: landingPage })}`;

/** A complete record of a link to a page, copied once, with other given values. */
export function recordOf({ landingPage, subIds = {}, ...more }) {
  const trackingLink = more.trackingLink ?? trackingLinkTo(landingPage, subIds);
  const uses = more.uses ?? [{ id: 'use-1', at: madeAt, channel: 'copy', format: 'url', state: 'done' }];
  return {
    id: `${trackingLink} ${landingPage}`,
    trackingLink,
    landingPage,
    title: 'PHP developers',
    marketplace: 'talent',
    kind: 'hire-skill',
    subIds,
    labels: subIds.subId1 ? [subIds.subId1] : [],
    madeAt: uses[0]?.at ?? madeAt,
    usedAt: uses.at(-1)?.at ?? madeAt,
    timesUsed: uses.length,
    uses,
    ...more,
  };
}
