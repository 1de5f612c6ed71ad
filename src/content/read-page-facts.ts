import type { Detection, PageKind } from '../core/page/detection.ts';
import type { PageFacts } from '../core/page/page-facts.ts';
import { readListing } from './read-listing.ts';
import { readProduct } from './read-product.ts';
import { readProfile } from './read-profile.ts';
import { isHidden, textOf } from './read-text.ts';

/** Kinds that list people or projects; none of them has one price. */
const lists = new Set<PageKind>([
  'talent-search',
  'hire-skill',
  'hire-location',
  'hire-landing',
  'talent-category',
  'catalog-search',
  'catalog-category',
  'catalog-home',
]);

const challengeTitle = /^(?:just a moment|challenge - upwork)/i;

/** What the document says about the page that `detection` names; what is not certain is absent. Reads no layout. */
export function readPageFacts(document: Document, detection: Detection): PageFacts {
  const nothing: PageFacts = { offers: [], listed: [] };
  try {
    if (isChallenge(document)) return { ...nothing, wall: 'challenge' };
    if (detection.kind === 'catalog-product') return { ...nothing, ...readProduct(document) };
    if (detection.kind === 'profile') return { ...nothing, ...readProfile(document) };
    if (lists.has(detection.kind)) return { ...nothing, ...readHeading(document), listed: readListing(document) };
    if (detection.kind === 'agency') return { ...nothing, ...readHeading(document) };
  } catch {
    return nothing; // A page made to break readers is a page that says nothing.
  }
  return nothing;
}

function isChallenge(document: Document): boolean {
  if (document.querySelector('#challenge-form, #px-captcha')) return true;
  // The same widget may guard a form of an ordinary page: there the page has a heading of its own.
  if (document.querySelector('.cf-turnstile') && !document.querySelector('main h1')) return true;
  return challengeTitle.test(textOf(document.querySelector('title')));
}

/** The page's own heading, for kinds that have nothing else to be cited by. */
function readHeading(document: Document): Pick<PageFacts, 'title'> {
  const heading = [...document.querySelectorAll('main h1')].find((one) => !isHidden(one) && textOf(one) !== '');
  return heading ? { title: textOf(heading) } : {};
}
