import type { Detection } from '../core/page/detection.ts';
import type { PageKind } from '../core/page/forms/page-families.ts';
import type { PageFacts } from '../core/page/page-facts.ts';
import { hasNoticeHeading, isWithdrawn, saysNothingElse } from './no-page.ts';
import type { Note } from './places.ts';
import { readProduct } from './product/read-product.ts';
import { readListing } from './read-listing.ts';
import { readProfile } from './read-profile.ts';
import { isConverted } from './text/read-currency.ts';
import { shownIn, textOf } from './text/read-text.ts';

type Reader = (page: {
  document: Document;
  root: Element;
  address: string;
  query: string;
  kind: PageKind;
  note: Note;
}) => Partial<PageFacts>;

const people: Reader = ({ root, note }) => ({
  ...readHeading(root),
  listed: readListing(root, 'profile', false, note),
});
const projects: Reader = ({ root, kind, note }) => ({
  ...readHeading(root),
  listed: readListing(root, 'catalog-product', kind === 'catalog-home', note),
});
const heading: Reader = ({ root }) => readHeading(root);

/** The reader for each kind of page. Lists and guides name many prices but have none of their own. */
const readers: { readonly [kind in PageKind]?: Reader } = {
  profile: ({ document, root, address, query, note }) =>
    readProfile(document, root, { address, isSpecialized: /[?&]s=/.test(query) }, note),
  'catalog-product': ({ document, root, address, note }) =>
    readProduct(document, root, { address, per: 'project' }, note),
  'catalog-consultation': ({ document, root, address, note }) =>
    readProduct(document, root, { address, per: 'session' }, note),
  'talent-search': people,
  'hire-skill': people,
  'hire-location': people,
  'hire-landing': people,
  'talent-category': people,
  'catalog-search': projects,
  'catalog-category': projects,
  'catalog-home': projects,
  'hire-guide': heading,
  'hire-index': heading,
  'agency-index': heading,
  'talent-landing': heading,
  agency: heading,
  home: heading,
};

// A form field with such a name hides the form's real parent, even from our isolated world, so a walk upwards would never
// end.
const endless = ['parentElement', 'parentNode'].map((name) => `[name="${name}"], [id="${name}"]`).join();
const challengeTitle = /^(?:just a moment|challenge - upwork|attention required|access denied)/i;

/**
 * Reads what the document says about the page in `detection`; uncertain facts are left out. Reads structure, attributes
 * and text, never layout, scripts or page state. `note` receives the place that gave each field.
 */
export function readPageFacts(
  document: Document,
  detection: Pick<Detection, 'kind' | 'canonicalUrl'>,
  note: Note = () => undefined,
): PageFacts {
  const nothing: PageFacts = { offers: [], listed: [] };
  try {
    if (document.querySelector(endless)) return nothing;
    const root = document.querySelector('main, [role="main"]') ?? document.body;
    if (isChallenge(document)) return { ...nothing, wall: 'challenge' };
    const { kind, canonicalUrl = '' } = detection;
    const reader = readers[kind];
    if (!root || !reader) return nothing;
    const [address = '', query = ''] = canonicalUrl.split(/(?=\?)/);
    const facts = { ...nothing, ...reader({ document, root, address, query, kind, note }) };
    const state = stateOf(document, root, facts);
    if (state === 'none') return { ...nothing, gone: true };
    const known = isConverted(document, note) ? withoutPrices(facts) : facts;
    return state === 'withdrawn' ? { ...known, gone: true } : known;
  } catch {
    return nothing; // A page made to break readers gives no facts.
  }
}

/** Whether the document shows the page, the remains of a withdrawn one, or a notice in its place. */
function stateOf(document: Document, root: Element, { title, wall }: PageFacts): 'shown' | 'withdrawn' | 'none' {
  if (wall) return 'shown';
  // A project's own notice that it is no longer offered is kept as its title, because there is nothing better.
  if (/^this (?:project|consultation) .*\b(?:no longer|removed)\b/i.test(title ?? '')) return 'withdrawn';
  if (hasNoticeHeading(root) || (title === undefined && saysNothingElse(document, root))) return 'none';
  return isWithdrawn(root) ? 'withdrawn' : 'shown';
}

const withoutPrices = (facts: PageFacts): PageFacts => ({
  ...facts,
  offers: [],
  listed: facts.listed.map(({ title, address }) => ({ title, address })),
});

function isChallenge(document: Document): boolean {
  if (document.querySelector('#challenge-form, #px-captcha')) return true;
  // The same widget may protect a form on an ordinary page; such a page has a heading of its own.
  if (document.querySelector('.cf-turnstile, iframe[title*="challenge" i]') && !document.querySelector('main h1'))
    return true;
  return challengeTitle.test(textOf(document.querySelector('title')));
}

/** The page's own heading, for kinds that have no other title. */
function readHeading(root: Element): Pick<PageFacts, 'title'> {
  const [title] = shownIn(root, 'h1');
  return title === undefined ? {} : { title };
}
