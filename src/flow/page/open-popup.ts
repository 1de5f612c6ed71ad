import { detectPage } from '../../core/page/detect-page.ts';
import type { Detection } from '../../core/page/detection.ts';
import { loadActiveTab, type Tab } from '../../platform/tabs/tabs.ts';
import { type RecalledSettings, recallSettings } from '../settings/load-settings.ts';

/** A tab and the detection of its address, if the browser reports the address. */
export type SeenTab = Tab & { page?: Detection };

/** What the popup's first picture needs: the tab in front, and whose links these are. */
export type Opening = RecalledSettings & { tab?: SeenTab };

/** Reads what the popup opens on, everything at once. */
export async function openPopup(): Promise<Opening> {
  const [tab, settings] = await Promise.all([loadActiveTab(), recallSettings()]);
  return { ...(tab ? { tab: seen(tab) } : {}), ...settings };
}

/** The one place where the popup's page is detected. */
export const seen = (tab: Tab): SeenTab =>
  tab.address === undefined ? tab : { ...tab, page: detectPage(tab.address) };
