import type { SubIds } from './sub-ids.ts';

/** The ids that could be read from a text that is not a usable link. */
export type SeenIds = { partnerId?: string; adId?: string; programId?: string; landingPage?: string; subIds?: SubIds };

/**
 * Why a text is not a tracking link, why it gives no account, or why no link was built. Each code has one sentence in
 * the messages.
 */
export type LinkProblemCode =
  // reading
  | 'empty'
  | 'not-an-address'
  | 'too-long'
  | 'not-a-tracking-link'
  | 'creative'
  | 'ad-frame'
  | 'sync-hop'
  | 'wrapped-link'
  | 'landing-page'
  | 'partner-not-a-number'
  | 'account-sid'
  | 'ids-swapped'
  | 'glued-text'
  // giving an account
  | 'short-link'
  | 'impact-page'
  | 'bare-number'
  | 'counting-pixel'
  | 'no-partner'
  | 'other-program'
  | 'several-accounts'
  | 'account-incomplete'
  // building
  | 'not-linkable'
  | 'sub-id-out-of-bounds'
  | 'link-too-long'
  | 'self-check-failed';

/** A refusal. `seen` holds the ids that could still be read. */
export type LinkProblem = { code: LinkProblemCode; seen?: SeenIds };
