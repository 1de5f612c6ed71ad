/** The host of Upwork's program on impact.com, seen in independent public links. */
export const upworkHost = 'upwork.pxf.io';

/** Upwork's program ("campaign") on impact.com. */
export const upworkProgramId = '13634';

// Hosts seen in public links. The list can never be complete, so only short links depend on it, which cannot be
// recognised by anything else.
const families =
  'pxf.io sjv.io 7eer.net evyy.net eqjw.net audw.net pvxt.net snlv.net 7tiv.net njih.net uym8.net cfzu.net 93n6tx.net ldw66v.net ilbqy6.net ztk5.net jewn.net'.split(
    ' ',
  );
const brandHosts = new Set(
  'goto.walmart.com goto.target.com goto.discover.com linkto.hrblock.com 1.envato.market partner.tcgplayer.com i.helium10.com partners.hostgator.com partners.inmotionhosting.com'.split(
    ' ',
  ),
);

/** Whether `host` is known to serve impact.com tracking links. */
export function isImpactHost(host: string): boolean {
  const parent = host.slice(host.indexOf('.') + 1);
  return families.includes(parent) || brandHosts.has(host) || /^imp\.i\d+\.net$/.test(host);
}

/** Whether `host` serves impact.com's creatives: banners and ad frames. */
export function isCreativeHost(host: string): boolean {
  return host === 'a.impactradius-go.com' || host === 'adn.impactradius.com';
}

/** Whether `host` belongs to Upwork or impact.com, whose addresses are pure ASCII. */
export function isAsciiHost(host: string): boolean {
  return /(?:^|\.)upwork\.com\.?$/.test(host) || isImpactHost(host) || isCreativeHost(host);
}
