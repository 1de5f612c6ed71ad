import { hasOtherClick } from '../core/page/other-click.ts';
import { loadShortcut } from '../platform/shortcut.ts';
import { hasSiteAccess } from '../platform/site-access.ts';
import { loadOtherClick } from '../platform/tab-memory.ts';
import { loadActiveTab, type Tab } from '../platform/tabs.ts';
import { loadSettings, type Settings } from './load-settings.ts';

/** All that the popup's first picture needs: the tab, whose links these are, and what may follow a frame later. */
export type Opening = { tab?: Tab; settings: Settings; arriving: Promise<Arriving> };

/** What the first picture does not wait for. */
export type Arriving = { otherClick: boolean; shortcut?: string; siteAccess: boolean };

/** Reads what the popup opens on, everything at once. */
export async function openPopup(): Promise<Opening> {
  const asked = loadActiveTab();
  const arriving = loadArriving(asked);
  const [tab, settings] = await Promise.all([asked, loadSettings()]);
  return { ...(tab ? { tab } : {}), settings, arriving };
}

async function loadArriving(asked: Promise<Tab | undefined>): Promise<Arriving> {
  const [shortcut, siteAccess, otherClick] = await Promise.all([
    loadShortcut(),
    hasSiteAccess(),
    asked.then(sawOtherClick),
  ]);
  return { otherClick, siteAccess, ...(shortcut ? { shortcut } : {}) };
}

async function sawOtherClick(tab: Tab | undefined): Promise<boolean> {
  return tab !== undefined && (hasOtherClick(tab.address ?? '') || (await loadOtherClick(tab.id)));
}
