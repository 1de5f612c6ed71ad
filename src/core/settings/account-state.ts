import type { PartnerAccount } from '../link/partner-account.ts';
import type { Label } from '../link/sub-ids.ts';
import type { NamedAccount } from './accounts.ts';
import type { Managed } from './managed.ts';
import type { Preferences } from './settings.ts';

/**
 * Whom links pay now. `unconfirmed` arrived from another browser and waits for the user's yes. `malformed` is kept
 * unchanged and reported. `newer` was written by a later version and is left alone. `recalled` was confirmed when a page was
 * last open: its link is shown, and cannot leave before the account is `ready`. Only `ready` builds links that leave.
 */
export type AccountState =
  | { state: 'none' }
  | { state: 'ready'; account: PartnerAccount; name: string }
  | { state: 'recalled'; account: PartnerAccount; name: string }
  | { state: 'unconfirmed'; account: PartnerAccount; name: string }
  | { state: 'malformed' }
  | { state: 'newer' };

/**
 * Everything that the user decided, the accounts to choose from, and the last used label. If there is `managed`, what it
 * contains has already taken the place of the user's own.
 */
export type Settings = {
  account: AccountState;
  accounts: NamedAccount[];
  preferences: Preferences;
  label: Label;
  managed?: Managed;
};

/** The result of a change: kept and synced, kept only in this browser, or not kept and why. */
export type Saved = 'synced' | 'here' | 'refused' | 'newer' | 'managed';
