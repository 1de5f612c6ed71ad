import { hasOtherClick } from '../core/page/other-click.ts';
import type { MessageKey } from '../core/words.ts';
import { loadShortcut } from '../platform/shortcut.ts';
import { hasSiteAccess } from '../platform/site-access.ts';
import { loadOtherClick, takeRefusal } from '../platform/tab-memory.ts';
import type { Tab } from '../platform/tabs.ts';

/** What the popup's first picture does not wait for. */
export type Arriving = { otherClick: boolean; shortcut?: string; siteAccess: boolean; refusal?: MessageKey };

/** Reads what may follow the first picture a frame later. */
export async function loadArriving(tab: Tab | undefined): Promise<Arriving> {
  const [shortcut, siteAccess, otherClick, refusal] = await Promise.all([
    loadShortcut(),
    hasSiteAccess(),
    tab !== undefined && (hasOtherClick(tab.address ?? '') || loadOtherClick(tab.id)),
    tab && takeRefusal(tab.id),
  ]);
  return {
    otherClick,
    siteAccess,
    ...(shortcut ? { shortcut } : {}),
    // Ours alone writes it, and it is a key of the messages.
    ...(refusal ? { refusal: refusal as MessageKey } : {}),
  };
}
