/** Where a field stands: a selector, when such pages were seen, and the fixture in `test/fixtures/pages` that proves it. */
export type Place = readonly [selector: string, seen: string, proof: string];

/**
 * All that is known of Upwork's markup by name, newest first. A field that stands in none of its places is looked for by
 * structure. Repairing a reader is adding a row here, its fixture, and nothing else.
 */
export const places = {
  /** What holds everything about the one person a page is about; without it, the main part does. */
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
  /** Where a professional title stands and nothing else does. */
  title: [['.title-vertical', '2026', 'profile-2026']],
  /** Where one stands first, and other headings after it. */
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
  /** The switch in the site's frame that says which currency amounts are shown in. */
  currency: [
    [
      '.nav-item-currency, #hamburger-currency-popover, .v-footer-social-list-item-currency',
      '2026',
      'hire-2026-converted',
    ],
  ],
  /** The list of a result page; without it, everything in the main part. */
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
  tileRate: [['[data-test~="FreelancerTileRate"]', '2025–2026', 'talent-search']],
} as const satisfies Record<string, readonly Place[]>;

/** A field of which places are known. */
export type Field = keyof typeof places;

/** Told which place, or `structure`, gave a field; for the command that explains a reading. */
export type Note = (field: Field, from: string) => void;

/** What the newest place that has anything to say gives: `read` answers nothing where a place does not fit. */
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
