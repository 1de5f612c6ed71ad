import { addMenu } from '../../platform/browser-ui/context-menu.ts';
import { showTitle } from '../../platform/browser-ui/toolbar.ts';
import { onSyncedChanged } from '../../platform/storage/settings-store.ts';
import { loadUpworkTabs } from '../../platform/tabs/tabs.ts';
import { loadChosenSpeech } from '../settings/load-speech.ts';
import { lookOf } from './light-button.ts';
import { menuTitles } from './menu-titles.ts';

/**
 * Says the menu and the titles of the button again each time the user chooses another language. If that fails, they stay
 * in the language before.
 */
export function followLanguage(): void {
  onSyncedChanged(['language'], () => void sayAgain().catch(() => undefined), new AbortController().signal);
}

async function sayAgain(): Promise<void> {
  const [{ words }, tabs] = await Promise.all([loadChosenSpeech(), loadUpworkTabs()]);
  await Promise.all([
    addMenu(menuTitles),
    ...tabs.map(({ id, address = '' }) => showTitle(id, lookOf(address, words).title)),
  ]);
}
