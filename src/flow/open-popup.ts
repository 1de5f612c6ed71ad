import { loadActiveTab, type Tab, whenTabChanges } from '../platform/tabs.ts';
import type { Arriving } from './load-arriving.ts';
import { loadSettings, type Settings } from './load-settings.ts';

/** All that the popup's first picture needs: the tab, whose links these are, and what may follow a frame later. */
export type Opening = { tab?: Tab; settings: Settings; arriving: Promise<Arriving> };

/** Reads what the popup opens on, everything at once. */
export async function openPopup(): Promise<Opening> {
  const asked = loadActiveTab();
  const arriving = Promise.all([asked, import('./load-arriving.ts')]).then(([tab, part]) => part.loadArriving(tab));
  const [tab, settings] = await Promise.all([asked, loadSettings()]);
  return { ...(tab ? { tab } : {}), settings, arriving };
}

/**
 * Tells what the popup would open on now, as often as its tab moves on or has loaded: a page that was slow, a change of
 * address inside the page. Ends with the returned function.
 */
export function followTab(opening: Opening, tell: (next: Opening) => void): () => void {
  const { tab } = opening;
  if (!tab) return () => undefined;
  let isOver = false;
  const stop = whenTabChanges(tab.id, async () => {
    const now = await loadActiveTab();
    // The same page: its words may have come, all else stays.
    const next = now?.address === tab.address ? { ...opening, tab: { ...tab } } : await openPopup();
    if (!isOver) tell(next);
  });
  return () => {
    isOver = true;
    stop();
  };
}
