import { isSame } from '../../core/is-same.ts';
import type { Saved } from '../../core/settings/account-state.ts';
import {
  defaultPreferences,
  type Preferences,
  preferenceNames,
  preferenceShapes,
} from '../../core/settings/settings.ts';
import { readStored, type StoredShape, toStored } from '../../core/stored.ts';
import { saver } from '../../platform/storage/saver.ts';
import { loadSynced } from '../../platform/storage/settings-store.ts';

/** Saves one preference once the user pauses, or removes it where it is the default. A later version's is left alone. */
export async function savePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  if ((await newerOnes([name])).length > 0) return 'newer';
  const isDefault = isSame(value, defaultPreferences[name]);
  return saver.saveSoon({ [name]: isDefault ? undefined : toStored(value, preferenceShapes[name]) });
}

/** Takes every preference back to its default, but for those of a later version. Accounts and links stay. */
export async function resetPreferences(): Promise<Saved> {
  await saver.flush();
  const newer = await newerOnes(preferenceNames);
  const own = preferenceNames.filter((name) => !newer.includes(name));
  return saver.save(Object.fromEntries(own.map((name) => [name, undefined]))).catch((): Saved => 'refused');
}

async function newerOnes(names: readonly (keyof Preferences)[]): Promise<(keyof Preferences)[]> {
  const stored = await loadSynced([...names]).catch(() => ({}) as Record<string, unknown>);
  return names.filter((name) => {
    const shape: StoredShape<unknown> = preferenceShapes[name];
    const read = readStored(stored[name], shape);
    return !read.ok && read.problem === 'newer';
  });
}
