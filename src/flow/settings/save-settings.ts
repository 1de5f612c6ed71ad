import { isSame } from '../../core/is-same.ts';
import type { Saved } from '../../core/settings/account-state.ts';
import { isManaged } from '../../core/settings/managed.ts';
import {
  defaultPreferences,
  type PreferenceChange,
  type Preferences,
  preferenceNames,
  preferenceShapes,
} from '../../core/settings/settings.ts';
import { readStored, type StoredShape, toStored } from '../../core/stored.ts';
import { alone } from '../../platform/alone.ts';
import { saveNow, saver } from '../../platform/storage/saver.ts';
import { loadSynced } from '../../platform/storage/settings-store.ts';
import { loadManaged } from './load-managed.ts';

/** Saves one preference when the user pauses, or removes it if it is the default. A preference of a later version, or of the organisation, is not changed. */
export async function savePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  // Changes are asked about one after the other: an earlier one that waits for the policies must not win over a later one.
  const { saved } = await alone(`preference.${name}`, async () => ({
    saved: (await whyNot(name)) ?? saver.saveSoon(stored(name, value)),
  }));
  return saved;
}

/** Saves at once, for the worker: the page in which it was set may close before the user pauses. */
export async function savePreferenceNow({ preference, value }: PreferenceChange): Promise<Saved> {
  return (await whyNot(preference)) ?? saveNow(stored(preference, value)).catch((): Saved => 'refused');
}

/** A preference as it is stored. A default is not stored. */
const stored = <K extends keyof Preferences>(name: K, value: Preferences[K]): Record<string, unknown> => ({
  [name]: isSame(value, defaultPreferences[name]) ? undefined : toStored(value, preferenceShapes[name]),
});

/** Resets every preference to its default, except those of a later version. Accounts and links stay. */
export async function resetPreferences(): Promise<Saved> {
  await saver.flush();
  const newer = await newerOnes(preferenceNames);
  const own = preferenceNames.filter((name) => !newer.includes(name));
  return saveNow(Object.fromEntries(own.map((name) => [name, undefined]))).catch((): Saved => 'refused');
}

/** Why a preference may not be changed, or nothing. */
async function whyNot(name: keyof Preferences): Promise<Saved | undefined> {
  const [managed, newer] = await Promise.all([loadManaged().catch(() => undefined), newerOnes([name])]);
  if (isManaged(name, managed)) return 'managed';
  return newer.length > 0 ? 'newer' : undefined;
}

async function newerOnes(names: readonly (keyof Preferences)[]): Promise<(keyof Preferences)[]> {
  const synced = await loadSynced([...names]).catch(() => ({}) as Record<string, unknown>);
  return names.filter((name) => {
    const shape: StoredShape<unknown> = preferenceShapes[name];
    const read = readStored(synced[name], shape);
    return !read.ok && read.problem === 'newer';
  });
}
