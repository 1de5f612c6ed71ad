import {
  defaultPreferences,
  type Preferences,
  preferenceNames,
  preferenceShapes,
} from '../../core/settings/settings.ts';
import { readStored, type StoredShape, toStored } from '../../core/stored.ts';
import { flushSaves, saveSoon } from '../../platform/storage/save-soon.ts';
import { type Kept, loadSynced, saveSynced } from '../../platform/storage/settings-store.ts';

/** What became of a change: kept and travelling, kept in this browser alone, or nothing kept and why. */
export type Saved = Kept | 'refused' | 'newer';

/** Saves one preference once the user pauses, or removes it where it is the default. A later version's is left alone. */
export async function savePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  if ((await newerOnes([name])).length > 0) return 'newer';
  const isDefault = JSON.stringify(value) === JSON.stringify(defaultPreferences[name]);
  return saveSoon({ [name]: isDefault ? undefined : toStored(value, preferenceShapes[name]) });
}

/** Takes every preference back to its default, but for those of a later version. Accounts and links stay. */
export async function resetPreferences(): Promise<Saved> {
  await flushSaves();
  const newer = await newerOnes(preferenceNames);
  const own = preferenceNames.filter((name) => !newer.includes(name));
  return saveSynced(Object.fromEntries(own.map((name) => [name, undefined]))).catch((): Saved => 'refused');
}

async function newerOnes(names: readonly (keyof Preferences)[]): Promise<(keyof Preferences)[]> {
  const stored = await loadSynced([...names]).catch(() => ({}) as Record<string, unknown>);
  return names.filter((name) => {
    const shape: StoredShape<unknown> = preferenceShapes[name];
    const read = readStored(stored[name], shape);
    return !read.ok && read.problem === 'newer';
  });
}
