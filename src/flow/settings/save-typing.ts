import type { FromOwnPage } from '../../core/messages.ts';
import type { Saved } from '../../core/settings/account-state.ts';
import type { PreferenceChange, Preferences } from '../../core/settings/settings.ts';
import { isHidden } from '../../platform/browser-ui/own-window.ts';
import { sendMessage } from '../../platform/messages.ts';
import { within } from '../../platform/within.ts';
import { savePreference } from './save-settings.ts';

/**
 * Saves one preference for a page whose fields save what is typed when the page goes. A page that may be closing asks the
 * worker, which goes on without it.
 */
export async function saveTyping<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<Saved> {
  if (isHidden()) {
    const message: FromOwnPage = { name: 'preference/save', change: { preference: name, value } as PreferenceChange };
    const saved = await within(sendMessage(message)).catch(() => undefined);
    if (saved) return saved as Saved;
  }
  return savePreference(name, value);
}
