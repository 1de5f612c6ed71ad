import type { PartnerAccount } from '../link/partner-account.ts';
import type { Label } from '../link/sub-ids.ts';
import type { NamedAccount } from './accounts.ts';
import type { Preferences } from './settings.ts';

/**
 * Whom links pay now. `unconfirmed` arrived from another browser and waits for a yes; `malformed` is kept as it is and
 * shown; `newer` was written by a later version and is left alone. Nothing is built in any of these.
 */
export type AccountState =
  | { state: 'none' }
  | { state: 'ready'; account: PartnerAccount; name: string }
  | { state: 'unconfirmed'; account: PartnerAccount; name: string }
  | { state: 'malformed' }
  | { state: 'newer' };

/** Everything the user has decided, the accounts to choose from, and the label used last. */
export type Settings = { account: AccountState; accounts: NamedAccount[]; preferences: Preferences; label: Label };

/** What became of a change: kept and travelling, kept in this browser alone, or nothing kept and why. */
export type Saved = 'synced' | 'here' | 'refused' | 'newer';
