import { hasOtherClick } from '../../core/page/other-click.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { loadShortcut } from '../../platform/browser-ui/shortcut.ts';
import { loadOtherClick, takeRefusal } from '../../platform/storage/tab-memory.ts';
import { hasSiteAccess } from '../../platform/tabs/site-access.ts';
import type { Tab } from '../../platform/tabs/tabs.ts';

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
    // Only this extension writes it, and it is always a message key.
    ...(refusal ? { refusal: refusal as MessageKey } : {}),
  };
}
