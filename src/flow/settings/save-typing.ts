import type { FromOwnPage } from '../../core/messages.ts';
import type { Saved } from '../../core/settings/account-state.ts';
import type { PreferenceChange, Preferences } from '../../core/settings/settings.ts';
import { isHidden } from '../../platform/browser-ui/own-window.ts';
import { sendMessage } from '../../platform/messages.ts';
import { saver } from '../../platform/storage/saver.ts';
import { within } from '../../platform/within.ts';
import { savePreference } from './save-settings.ts';

/** The newest save per preference in this page: an older one that got no answer must not replace it. */
const newest = new Map<keyof Preferences, symbol>();

/**
 * Saves one preference for a page whose fields save what is typed when the page goes. A page that may be closing asks the
 * worker, which goes on without it.
 */
export async function saveTyping<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  const call = Symbol();
  newest.set(name, call);
  if (isHidden()) {
    // What still waits in this page is older, so it is written first. Nothing is awaited: the page may be closing.
    void saver.flush();
    const message: FromOwnPage = { name: 'preference/save', change: { preference: name, value } as PreferenceChange };
    const saved = await within(sendMessage(message)).catch(() => undefined);
    if (saved) return saved as Saved;
    // What was typed since then counts.
    if (newest.get(name) !== call) return 'synced';
  }
  return savePreference(name, value);
}
