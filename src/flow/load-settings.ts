import { accountFingerprint, checkAccount, type PartnerAccount } from '../core/link/partner-account.ts';
import { accountShape, defaultPreferences, type Preferences, preferenceShapes } from '../core/settings/settings.ts';
import { readStored } from '../core/stored.ts';
import { loadLocal, loadSynced } from '../platform/settings-store.ts';

/**
 * Whom links pay. `unconfirmed` arrived from another browser and waits for a yes; `malformed` is kept as it is and
 * shown; nothing is built in either.
 */
export type AccountState =
  | { state: 'none' }
  | { state: 'ready'; account: PartnerAccount }
  | { state: 'unconfirmed'; account: PartnerAccount }
  | { state: 'malformed' };

/** Everything the user has decided, and the label used last. */
export type Settings = { account: AccountState; preferences: Preferences; label: string };

/** Reads the settings; each preference that is absent or malformed holds its default. */
export async function loadSettings(): Promise<Settings> {
  const [synced, local] = await Promise.all([
    loadSynced(['account', 'singlePages', 'subIds']),
    loadLocal(['confirmedAccount', 'label']),
  ]);
  return {
    account: readAccount(synced.account, local.confirmedAccount),
    preferences: {
      singlePages: preference('singlePages', synced.singlePages),
      subIds: preference('subIds', synced.subIds),
    },
    label: typeof local.label === 'string' ? local.label : '',
  };
}

function readAccount(stored: unknown, confirmed: unknown): AccountState {
  const read = readStored(stored, accountShape);
  if (!read.ok) return { state: read.problem === 'absent' ? 'none' : 'malformed' };
  const checked = checkAccount(read.value);
  if (!checked.ok) return { state: 'malformed' };
  const state = confirmed === accountFingerprint(checked.value) ? 'ready' : 'unconfirmed';
  return { state, account: checked.value };
}

function preference<K extends keyof Preferences>(name: K, stored: unknown): Preferences[K] {
  const read = readStored(stored, preferenceShapes[name]);
  return read.ok ? read.value : defaultPreferences[name];
}
