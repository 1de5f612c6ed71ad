import { browser } from './browser.ts';

const keyOf = (tabId: number) => `other-click.${tabId}`;

/** Remembers, until the browser closes, that another affiliate's click was seen in a tab. One key a tab: nothing is read first. */
export async function rememberOtherClick(tabId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: true });
}

/** Whether another affiliate's click was seen in a tab. */
export async function loadOtherClick(tabId: number): Promise<boolean> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] === true;
}

/** Forgets tabs as they close: their numbers are used again. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}
