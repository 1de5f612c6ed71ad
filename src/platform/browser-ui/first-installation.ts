import { browser } from '../browser.ts';

/** Calls back once, when the extension has just come into this browser; never after an update of it or of the browser. */
export function onFirstInstallation(handle: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') handle();
  });
}
