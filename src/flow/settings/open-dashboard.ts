import { localDayOf } from '../../core/day.ts';
import { defined } from '../../core/defined.ts';
import type { Settings } from '../../core/settings/account-state.ts';
import { loadPopupShortcut, loadShortcut } from '../../platform/browser-ui/shortcut.ts';
import { ownVersion } from '../../platform/own-address.ts';
import { hasNews } from '../updates.ts';
import { loadSettings } from './load-settings.ts';

export { wakeLibrary } from '../../store/wake.ts';

/** What the dashboard's sections know beside the settings. `browser` decides where shortcuts are changed; `today` is `YYYY-MM-DD`. */
export type DashboardData = {
  shortcut?: string;
  popupShortcut?: string;
  browser: 'chromium' | 'firefox';
  today: string;
  version: string;
  /** An update brought something that the user has not looked at yet. */
  hasNews?: boolean;
};

/** Reads what the dashboard opens on. */
export async function openDashboardData(): Promise<{ settings: Settings; data: DashboardData }> {
  const [settings, shortcut, popupShortcut, isNew] = await Promise.all([
    loadSettings(),
    loadShortcut(),
    loadPopupShortcut(),
    hasNews(),
  ]);
  const browser = location.protocol === 'moz-extension:' ? 'firefox' : 'chromium';
  return {
    settings,
    data: {
      browser,
      today: localDayOf(Date.now()),
      version: ownVersion(),
      hasNews: isNew,
      ...defined({ shortcut, popupShortcut }),
    },
  };
}
