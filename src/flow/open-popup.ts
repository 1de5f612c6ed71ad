import { hasOtherClick } from '../core/page/other-click.ts';
import { loadShortcut } from '../platform/shortcut.ts';
import { hasSiteAccess } from '../platform/site-access.ts';
import { loadOtherClick } from '../platform/tab-memory.ts';
import { loadActiveTab, type Tab } from '../platform/tabs.ts';
import { loadSettings, type Settings } from './load-settings.ts';

/** All that the popup's first picture needs; everything in it is known before the page is asked anything. */
export type Opening = { tab?: Tab; settings: Settings; otherClick: boolean; shortcut?: string; siteAccess: boolean };

/** Reads what the popup opens on. */
export async function openPopup(): Promise<Opening> {
  const [tab, settings, shortcut, siteAccess] = await Promise.all([
    loadActiveTab(),
    loadSettings(),
    loadShortcut(),
    hasSiteAccess(),
  ]);
  const otherClick = tab !== undefined && (hasOtherClick(tab.address ?? '') || (await loadOtherClick(tab.id)));
  return { ...(tab ? { tab } : {}), settings, otherClick, ...(shortcut ? { shortcut } : {}), siteAccess };
}
