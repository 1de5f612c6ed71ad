import type { SubIds } from './sub-ids.ts';

/** Oddities of a link that can still be read. */
export type LinkWarning =
  | 'http'
  | 'html-escaped'
  | 'percent-encoded'
  | 'double-encoded'
  | 'no-scheme'
  | 'unfilled-macro'
  | 'no-partner'
  | 'other-program'
  | 'unknown-host'
  | 'repeated-parameter'
  | 'personal-data'
  | 'click-id-inside';

/**
 * A parsed tracking link. Ids are digits as they were written. A short link has none, and an empty `u` counts as no
 * landing page.
 */
export type ParsedLink = {
  kind: 'full' | 'short' | 'impression';
  host: string;
  partnerId?: string;
  adId?: string;
  programId?: string;
  landingPage?: string;
  subIds: SubIds;
  brandParams: string[];
  warnings: LinkWarning[];
};
