import { loadActiveTab } from '../../platform/tabs/tabs.ts';
import { whenTabChanges } from '../../platform/tabs/watch-tab.ts';
import { type Opening, openPopup } from './open-popup.ts';

/**
 * Tells what the popup would open on now, as often as its tab moves on or has loaded: a page that was slow, a change of
 * address inside the page. Ends with the returned function.
 */
export function followTab(opening: Opening, tell: (next: Opening) => void): () => void {
  const { tab } = opening;
  if (!tab) return () => undefined;
  let isOver = false;
  const look = async (isChanged: boolean) => {
    const now = await loadActiveTab();
    const isSame = now?.address === tab.address;
    if (isSame && !isChanged) return;
    // The same page: its words may have come, all else stays.
    const next = isSame ? { ...opening, tab: { ...tab } } : await openPopup();
    if (!isOver) tell(next);
  };
  const stop = whenTabChanges(tab.id, () => void look(true));
  void look(false); // It may have moved before anybody listened.
  return () => {
    isOver = true;
    stop();
  };
}
