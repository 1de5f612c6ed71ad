import type { Preferences } from '../core/settings/settings.ts';
import { type Keeping, keepingIn } from '../core/settings/sharer.ts';
import { ownAddress } from '../platform/own-address.ts';
import { isPrivateWindow } from '../platform/private-window.ts';
import { saver } from '../platform/storage/saver.ts';
import { openTab } from '../platform/tabs/tabs.ts';

export { fillsScreen } from '../platform/browser-ui/own-window.ts';
export { hasShareSheet } from '../platform/browser-ui/share-sheet.ts';
// What the browser does for the extension's pages. They reach the platform only through flow, so that all flows are in one room.
export { writeClipboard as copyText, writeRich as copyRich } from '../platform/clipboard.ts';
export { isPrivateWindow } from '../platform/private-window.ts';
export { askSiteAccess } from '../platform/tabs/site-access.ts';
export { openDashboard } from '../platform/tabs/tabs.ts';
export { loadSpeech } from '../platform/words.ts';

/** Opens the list of every link. */
export const showLinks = (): Promise<void> => openTab(ownAddress('src/dashboard/index.html#links'));

/** Opens the forecast of months. */
export const showForecast = (): Promise<void> => openTab(ownAddress('src/dashboard/index.html#earnings/forecast'));

/** Whether links that leave from this page are recorded. */
export const keepingHere = (preferences: Preferences): Keeping => keepingIn(isPrivateWindow(), preferences);

/** Stores waiting changes when the page closes, so that the last change is not lost. */
export function keepWhenLeaving(): void {
  addEventListener('pagehide', () => void saver.flush());
}
