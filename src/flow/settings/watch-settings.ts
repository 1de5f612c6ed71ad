import type { Settings } from '../../core/settings/account-state.ts';
import { preferenceNames } from '../../core/settings/settings.ts';
import { onOwnChanged } from '../../platform/storage/own-store.ts';
import { onSyncedChanged } from '../../platform/storage/settings-store.ts';
import { loadSettings } from './load-settings.ts';

const keys = ['account', 'label', 'labels', ...preferenceNames];

/**
 * Reports the settings again each time a page or another browser of the user changes them, until `signal` ends it. First
 * come those that are still being read, unless a change overtakes them.
 */
export function watchSettings(
  tell: (settings: Settings) => void,
  signal: AbortSignal,
  settling?: Promise<Settings>,
): void {
  let newest = 0;
  const report = async (loading: Promise<Settings>) => {
    newest += 1;
    const own = newest;
    const settings = await loading.catch(() => undefined); // The next change tries again.
    if (settings && own === newest && !signal.aborted) tell(settings);
  };
  if (settling) void report(settling);
  onSyncedChanged(keys, () => void report(loadSettings()), signal);
  onOwnChanged(() => void report(loadSettings()), signal);
}
