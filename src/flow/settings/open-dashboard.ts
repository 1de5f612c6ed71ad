import { dayOf } from '../../core/day-of.ts';
import { loadShortcut } from '../../platform/browser-ui/shortcut.ts';
import { loadSettings, type Settings } from './load-settings.ts';

export { wakeLibrary } from '../../store/wake.ts';

/** What the dashboard opens on. `browser` decides where shortcuts are changed; `today` is `YYYY-MM-DD`. */
export type DashboardData = { settings: Settings; shortcut?: string; browser: 'chromium' | 'firefox'; today: string };

/** Reads what the dashboard opens on. */
export async function openDashboardData(): Promise<DashboardData> {
  const [settings, shortcut] = await Promise.all([loadSettings(), loadShortcut()]);
  const browser = location.protocol === 'moz-extension:' ? 'firefox' : 'chromium';
  return { settings, browser, today: dayOf(Date.now()), ...(shortcut ? { shortcut } : {}) };
}
