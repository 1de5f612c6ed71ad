import { defaultPreferences, type Preferences, preferenceNames, preferenceShapes } from '../core/settings/settings.ts';
import { readStored, toStored } from '../core/stored.ts';
import { flushSaves, saveSoon } from '../platform/save-soon.ts';
import { type Kept, loadSynced, saveSynced } from '../platform/settings-store.ts';

/** What became of a change: kept and travelling, kept in this browser alone, or nothing kept and why. */
export type Saved = Kept | 'refused' | 'newer';

/** Saves one preference once the user pauses, or removes it where it is the default. A later version's is left alone. */
export async function savePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  const stored = await loadSynced([name]).catch(() => ({}) as Record<string, unknown>);
  const read = readStored(stored[name], preferenceShapes[name]);
  if (!read.ok && read.problem === 'newer') return 'newer';
  const isDefault = JSON.stringify(value) === JSON.stringify(defaultPreferences[name]);
  return saveSoon({ [name]: isDefault ? undefined : toStored(value, preferenceShapes[name]) });
}

/** Takes every preference back to its default. Accounts and links stay. */
export async function resetPreferences(): Promise<Saved> {
  await flushSaves();
  return saveSynced(Object.fromEntries(preferenceNames.map((name) => [name, undefined]))).catch((): Saved => 'refused');
}
