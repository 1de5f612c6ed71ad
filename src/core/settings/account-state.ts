import type { PartnerAccount } from '../link/partner-account.ts';
import type { Label } from '../link/sub-ids.ts';
import type { NamedAccount } from './accounts.ts';
import type { Preferences } from './settings.ts';

/**
 * Whom links pay now. `unconfirmed`: it came from another browser and waits for the user's yes. `malformed`: it is kept
 * and shown. `newer`: a later version wrote it, and it is left alone. No link is built in any of these states.
 */
export type AccountState =
  | { state: 'none' }
  | { state: 'ready'; account: PartnerAccount; name: string }
  | { state: 'unconfirmed'; account: PartnerAccount; name: string }
  | { state: 'malformed' }
  | { state: 'newer' };

/** Everything the user has decided, the accounts to choose from, and the last label. */
export type Settings = { account: AccountState; accounts: NamedAccount[]; preferences: Preferences; label: Label };

/** The result of a change: saved and synchronised, saved only in this browser, or not saved and why. */
export type Saved = 'synced' | 'here' | 'refused' | 'newer';
