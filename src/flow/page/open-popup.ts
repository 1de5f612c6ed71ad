import { loadActiveTab, type Tab } from '../../platform/tabs/tabs.ts';
import { loadSettings, type Settings } from '../settings/load-settings.ts';

/** What the popup's first picture needs: the tab in front, and whose links these are. */
export type Opening = { tab?: Tab; settings: Settings };

/** Reads what the popup opens on, everything at once. */
export async function openPopup(): Promise<Opening> {
  const [tab, settings] = await Promise.all([loadActiveTab(), loadSettings()]);
  return { ...(tab ? { tab } : {}), settings };
}
