import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { Saved, Settings } from '../../core/settings/account-state.ts';
import { defaultPreferences, type Preferences } from '../../core/settings/settings.ts';

/** The current settings, and the way to change them. */
export type OwnedSettings = {
  settings: Settings;
  /** Shown at once and stored soon; resolves to the result. */
  change: <K extends keyof Preferences>(name: K, value: Preferences[K]) => Promise<Saved>;
};

/** Filled by `SettingsOwner`. */
export const SettingsContext = createContext<OwnedSettings>({
  settings: { account: { state: 'none' }, accounts: [], preferences: defaultPreferences, label: cleanLabel('') },
  change: async () => 'refused',
});

/** The settings, kept by `SettingsOwner`: no other component holds a copy. */
export const useSettings = (): OwnedSettings => useContext(SettingsContext);
