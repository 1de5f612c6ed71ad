import { accountFingerprint, type PartnerAccount } from '../core/link/partner-account.ts';
import { cleanSubId } from '../core/link/sub-ids.ts';
import { accountShape, defaultPreferences, type Preferences, preferenceShapes } from '../core/settings/settings.ts';
import { toStored } from '../core/stored.ts';
import { saveLocal, saveSynced } from '../platform/settings-store.ts';

/** Saves the account that the user has seen and confirmed in this browser; only here does an account become usable. */
export async function saveAccount(account: PartnerAccount): Promise<void> {
  await saveSynced('account', toStored(account, accountShape));
  await saveLocal('confirmedAccount', accountFingerprint(account));
}

/** Saves one preference, or removes it where it is the default. */
export async function savePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<void> {
  const isDefault = JSON.stringify(value) === JSON.stringify(defaultPreferences[name]);
  await saveSynced(name, isDefault ? undefined : toStored(value, preferenceShapes[name]));
}

/** Remembers the label for the next link, cleaned as it is sent. */
export async function saveLabel(label: string): Promise<void> {
  await saveLocal('label', cleanSubId(label) || undefined);
}
