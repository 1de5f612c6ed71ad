/** Where a field is found: a selector, when such pages were seen, and the fixture in `test/fixtures/pages` that proves it. */
export type Place = readonly [selector: string, seen: string, proof: string];

/**
 * All known names in Upwork's markup, newest first. A field found at none of these places is searched by structure. To
 * repair a reader, add a row here and its fixture, and nothing else.
 */
export const places = {
  /** The element about the person of the page; without it, the main part is used. */
  person: [
    ['[data-test~="ProfileViewerPreview"], [data-test~="UpCSliderBody"]', '2022–2026', 'profile-slider'],
    ['[data-qa-profile-viewer-uid]', '2021–2026', 'profile-2026'],
    ['.visitor-profile-redesign .profile-container', '2026', 'profile-2026'],
  ],
  name: [
    [
      '[itemtype$="schema.org/Person"] [itemprop="name"], h1[itemprop="name"], h2[itemprop="name"]',
      '2021–2026',
      'profile-2023',
    ],
  ],
  /** An element with nothing but a professional title. */
  title: [['.title-vertical', '2026', 'profile-2026']],
  /** An element in which the title comes first, followed by other headings. */
  headline: [
    ['[data-qa-profile-viewer-uid] .air3-card-section h3.h4', '2025–2026', 'profile-2026-member-h3'],
    ['.air3-card-section h2:not([itemprop="name"])', '2023–2025', 'profile-2023'],
    ['.up-card-section h2, h2[role="presentation"]:not([itemprop="name"])', '2021', 'profile-2021'],
  ],
  rate: [
    ['#hor-anc-id-about .overview-card .text-base-sm', '2026', 'profile-2026'],
    ['.air3-card-section h3', '2023–2025', 'profile-2023'],
    ['h3[role="presentation"]', '2021', 'profile-2021'],
  ],
  price: [['.tier__price, [data-test~="price"], .text-right.d-none.d-lg-block', '2023', 'catalog-product-single']],
  seller: [['.user-badge__content .user-name, .user-name', '2023', 'catalog-product-2023']],
  /** The switch in the site's frame for the currency of amounts. */
  currency: [
    [
      '.nav-item-currency, #hamburger-currency-popover, .v-footer-social-list-item-currency',
      '2026',
      'hire-2026-converted',
    ],
  ],
  /** The list of a result page. Without it, everything in the main part. */
  list: [
    ['[data-test~="ProfilesList"]', '2025–2026', 'talent-search'],
    ['[data-qa="search-results"]', '2023–2026', 'catalog-search-2023'],
    ['#profiles-container', '2021', 'hire-skill-2021'],
  ],
  tile: [
    ['[data-test~="FreelancerTile"]', '2025–2026', 'talent-search'],
    ['.freelancer-tile', '2021', 'talent-search-2021'],
    ['.v5-tile', '2021', 'hire-skill-2021'],
    ['.project-tile__container', '2023', 'catalog-search-2023'],
    ['article, li, [role="listitem"]', 'any', 'hire-skill-2026'],
  ],
  tileName: [
    ['.name a, a[data-qa="name"], [itemprop="name"]', '2021–2026', 'talent-search'],
    ['.project-tile__title', '2023', 'catalog-search-2023'],
  ],
  /** A person's professional title in a tile. */
  tileRole: [
    ['[data-test~="FreelancerTileDetails"] h4.title', '2025–2026', 'talent-search'],
    ['.freelancer-title', '2021', 'talent-search-2021'],
    ['[data-qa="title"]', '2021', 'hire-skill-2021'],
  ],
  tileRate: [['[data-test~="FreelancerTileRate"]', '2025–2026', 'talent-search']],
} as const satisfies Record<string, readonly Place[]>;

/** A field with known places. */
export type Field = keyof typeof places;

/** Receives the place, or `structure`, that gave a field; for the command that explains a reading. */
export type Note = (field: Field, from: string) => void;

/** The result of the newest place that gives one: `read` returns nothing if a place does not match. */
export function readPlace<T>(
  scope: Element,
  field: Field,
  note: Note,
  read: (found: Element[]) => T | undefined,
): T | undefined {
  for (const [selector] of places[field]) {
    const value = read([...scope.querySelectorAll(selector)]);
    if (value === undefined) continue;
    note(field, selector);
    return value;
  }
  return undefined;
}
