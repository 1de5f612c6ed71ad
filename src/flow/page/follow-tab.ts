import { loadActiveTab } from '../../platform/tabs/tabs.ts';
import { whenTabChanges } from '../../platform/tabs/watch-tab.ts';
import { type SeenTab, seen } from './open-popup.ts';

/**
 * Reports what the tab shows now, each time its address changes or a page has loaded. Ends with the returned function.
 */
export function followTab(tab: SeenTab | undefined, tell: (next: SeenTab | undefined) => void): () => void {
  if (!tab) return () => undefined;
  let isOver = false;
  const look = async (isChanged: boolean) => {
    const now = await loadActiveTab();
    // The same page is reported again when it has loaded: its words may be there now.
    if ((now?.address === tab.address && !isChanged) || isOver) return;
    tell(now && seen(now));
  };
  const stop = whenTabChanges(tab.id, () => void look(true));
  void look(false); // It may have moved before this began to listen.
  return () => {
    isOver = true;
    stop();
  };
}
