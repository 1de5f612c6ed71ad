import { loadActiveTab, type Tab } from '../../platform/tabs/tabs.ts';
import { loadSettings, type Settings } from '../settings/load-settings.ts';
import type { Arriving } from './load-arriving.ts';

/** All that the popup's first picture needs: the tab, whose links these are, and what may follow a frame later. */
export type Opening = { tab?: Tab; settings: Settings; arriving: Promise<Arriving> };

/** Reads what the popup opens on, everything at once. */
export async function openPopup(): Promise<Opening> {
  const asked = loadActiveTab();
  const arriving = Promise.all([asked, import('./load-arriving.ts')]).then(([tab, part]) => part.loadArriving(tab));
  const [tab, settings] = await Promise.all([asked, loadSettings()]);
  return { ...(tab ? { tab } : {}), settings, arriving };
}
