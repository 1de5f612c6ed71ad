import type { SubIds } from './sub-ids.ts';

/** What is odd about a link that can be read all the same. */
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

/** A tracking link, read. Ids are digits as they stood; a short link hides its own, and an empty `u` is no landing page. */
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
