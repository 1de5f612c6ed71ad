import { browser } from '../browser.ts';

/**
 * Calls back once when the extension has just come into this browser and, with the version before, each time another version
 * of it has replaced that one. Never after a mere restart, or an update of the browser.
 */
export function onInstallation(handle: (from?: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion: from }) => {
    if (reason === 'install') handle();
    if (reason === 'update' && from && from !== browser.runtime.getManifest().version) handle(from);
  });
}
