import type { Detection } from '../core/page/detection.ts';
import type { PageFacts } from '../core/page/page-facts.ts';
import { readProduct } from './read-product.ts';
import { readProfile } from './read-profile.ts';
import { textOf } from './read-text.ts';

const challengeTitle = /^(?:just a moment|challenge - upwork)/i;

/** What the document says about the page that `detection` names; what is not certain is absent. Reads no layout. */
export function readPageFacts(document: Document, detection: Detection): PageFacts {
  const nothing: PageFacts = { offers: [], listed: [] };
  try {
    if (isChallenge(document)) return { ...nothing, wall: 'challenge' };
    if (detection.kind === 'catalog-product') return { ...nothing, ...readProduct(document) };
    if (detection.kind === 'profile') return { ...nothing, ...readProfile(document) };
  } catch {
    return nothing; // A page made to break readers is a page that says nothing.
  }
  return nothing;
}

function isChallenge(document: Document): boolean {
  if (document.querySelector('#challenge-form, .cf-turnstile, #px-captcha')) return true;
  return challengeTitle.test(textOf(document.querySelector('title')));
}
