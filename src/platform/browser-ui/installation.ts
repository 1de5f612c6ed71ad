import { browser } from '../browser.ts';

/**
 * Calls back once when the extension has just come into this browser and, with the version before, each time another version
 * of it has replaced that one. Never after a mere restart, or an update of the browser. `beforeUpdate` is called when another
 * version waits to be installed, which empties the session's storage. Chromium installs it once the extension is idle. Firefox
 * waits for the extension as long as somebody listens, so it is told to go on.
 */
export function onInstallation(handle: (from?: string) => void, beforeUpdate: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion: from }) => {
    if (reason === 'install') handle();
    if (reason === 'update' && from && from !== browser.runtime.getManifest().version) handle(from);
  });
  browser.runtime.onUpdateAvailable.addListener(() => {
    void beforeUpdate().finally(() => {
      if (browser.runtime.getURL('').startsWith('moz-extension:')) browser.runtime.reload();
    });
  });
}
