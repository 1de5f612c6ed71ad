import type { PartnerAccount } from '../link/partner-account.ts';
import type { Label } from '../link/sub-ids.ts';
import type { Preferences } from './settings.ts';

/** Whether links that leave are recorded, or why not: a private window, or the user's choice. */
export type Keeping = 'kept' | 'private' | 'off';

/** Who shares: the account that links pay, the user's decisions, the label in use, and whether links are recorded. */
export type Sharer = { account: PartnerAccount; preferences: Preferences; label: Label; keeping: Keeping };

/** Whether links that leave from a window are recorded. */
export const keepingIn = (isPrivate: boolean, { keepRecord }: Pick<Preferences, 'keepRecord'>): Keeping =>
  isPrivate ? 'private' : keepRecord ? 'kept' : 'off';
