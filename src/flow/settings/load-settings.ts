import { accountFingerprint, checkAccount } from '../../core/link/partner-account.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { AccountState, Settings } from '../../core/settings/account-state.ts';
import { accountsShape, type NamedAccount } from '../../core/settings/accounts.ts';
import { type Chosen, parseChosen } from '../../core/settings/chosen.ts';
import {
  defaultPreferences,
  type Preferences,
  preferenceNames,
  preferenceShapes,
} from '../../core/settings/settings.ts';
import { withManaged } from '../../core/settings/with-managed.ts';
import { readStored } from '../../core/stored.ts';
import { loadLocal, loadSynced } from '../../platform/storage/settings-store.ts';
import { loadChosen } from './load-chosen.ts';
import { loadManaged } from './load-managed.ts';

/** Reads the settings; a preference that is missing or malformed has its default. What the organisation has set comes first. */
export async function loadSettings(): Promise<Settings> {
  const [managed, synced, local, chosen] = await Promise.all([
    loadManaged(),
    loadSynced(['account', ...preferenceNames]),
    loadLocal(['label']),
    loadChosen().catch(() => parseChosen(undefined)), // If it is unknown which account the user confirmed, they are asked.
  ]);
  const accounts = readStored(synced.account, accountsShape);
  const own: Settings = {
    account: accounts.ok
      ? currentOf(accounts.value, chosen)
      : { state: accounts.problem === 'absent' ? 'none' : accounts.problem },
    accounts: accounts.ok ? accounts.value : [],
    preferences: readPreferences(synced),
    // The first release kept labels with their capitals.
    label: cleanLabel(typeof local.label === 'string' ? local.label : ''),
  };
  return withManaged(own, managed);
}

/**
 * The account in use: the one chosen here or, without a choice, the first one if it is confirmed. If sync removed the chosen
 * account, no other one is paid without asking, even if it was confirmed before.
 */
function currentOf(accounts: NamedAccount[], { confirmed, current: wanted }: Chosen): AccountState {
  const chosen = accounts.find(({ account }) => accountFingerprint(account) === wanted);
  const current = chosen ?? accounts[0];
  if (!current) return { state: 'none' };
  const checked = checkAccount(current.account);
  if (!checked.ok) return { state: 'malformed' };
  const isGone = !chosen && wanted !== undefined;
  const isConfirmed = !isGone && confirmed.includes(accountFingerprint(checked.value));
  return { state: isConfirmed ? 'ready' : 'unconfirmed', account: checked.value, name: current.name };
}

function readPreferences(synced: Record<string, unknown>): Preferences {
  const read = <K extends keyof Preferences>(name: K): Preferences[K] => {
    const stored = readStored(synced[name], preferenceShapes[name]);
    return stored.ok ? stored.value : defaultPreferences[name];
  };
  return Object.fromEntries(preferenceNames.map((name) => [name, read(name)])) as Preferences;
}
