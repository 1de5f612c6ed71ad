import { loadActiveTab } from '../../platform/tabs/tabs.ts';
import { whenTabChanges } from '../../platform/tabs/watch-tab.ts';
import { type SeenTab, seen } from './open-popup.ts';

/**
 * Tells what the tab shows now, as often as it moves on or has loaded: a page that was slow, a change of address inside the
 * page. Ends with the returned function.
 */
export function followTab(tab: SeenTab | undefined, tell: (next: SeenTab | undefined) => void): () => void {
  if (!tab) return () => undefined;
  let isOver = false;
  const look = async (isChanged: boolean) => {
    const now = await loadActiveTab();
    // The same page is told as well once it has changed: its words may have come.
    if ((now?.address === tab.address && !isChanged) || isOver) return;
    tell(now && seen(now));
  };
  const stop = whenTabChanges(tab.id, () => void look(true));
  void look(false); // It may have moved before anybody listened.
  return () => {
    isOver = true;
    stop();
  };
}
