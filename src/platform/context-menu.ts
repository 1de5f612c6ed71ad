import { browser } from './browser.ts';
import { type Tab, toTab } from './tabs.ts';

/** Lays the one entry of the context menu of Upwork pages, anew at each installation or update: menus persist in Chromium. */
export function onInstalledAddMenu(title: () => string): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: 'copy-link',
      title: title(),
      contexts: ['page'],
      documentUrlPatterns: ['https://www.upwork.com/*'],
    });
  });
}

/** Calls back with the tab whose menu entry was chosen. */
export function onMenu(handle: (tab: Tab) => void): void {
  browser.contextMenus.onClicked.addListener((info, raw) => {
    const tab = raw && toTab(raw);
    if (info.menuItemId === 'copy-link' && tab) handle(tab);
  });
}
