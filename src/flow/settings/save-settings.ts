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
  return saver.saveSoon(stored(name, value));
}

/** The same at once, for the worker: it saves what was pressed in a popup that may be gone before the user pauses. */
export async function savePreferenceNow<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  if ((await newerOnes([name])).length > 0) return 'newer';
  return saver.save(stored(name, value)).catch((): Saved => 'refused');
}

/** A preference as it is stored; its default is not. */
const stored = <K extends keyof Preferences>(name: K, value: Preferences[K]): Record<string, unknown> => ({
  [name]: isSame(value, defaultPreferences[name]) ? undefined : toStored(value, preferenceShapes[name]),
});

/** Takes every preference back to its default, but for those of a later version. Accounts and links stay. */
export async function resetPreferences(): Promise<Saved> {
  await saver.flush();
  const newer = await newerOnes(preferenceNames);
  const own = preferenceNames.filter((name) => !newer.includes(name));
  return saver.save(Object.fromEntries(own.map((name) => [name, undefined]))).catch((): Saved => 'refused');
}

async function newerOnes(names: readonly (keyof Preferences)[]): Promise<(keyof Preferences)[]> {
  const synced = await loadSynced([...names]).catch(() => ({}) as Record<string, unknown>);
  return names.filter((name) => {
    const shape: StoredShape<unknown> = preferenceShapes[name];
    const read = readStored(synced[name], shape);
    return !read.ok && read.problem === 'newer';
  });
}
