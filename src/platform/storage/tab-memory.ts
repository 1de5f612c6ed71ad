import { browser } from '../browser.ts';

const keyOf = (tabId: number) => `other-click.${tabId}`;

/**
 * Remembers, until the browser closes, that another affiliate's click was seen in a tab. Each tab has its own key, so
 * nothing has to be read first.
 */
export async function rememberOtherClick(tabId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: true });
}

/** Whether another affiliate's click was seen in a tab. */
export async function loadOtherClick(tabId: number): Promise<boolean> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] === true;
}

const refusalOf = (tabId: number) => `refusal.${tabId}`;

/** Remembers why nothing was copied from a tab, until the popup says it. */
export async function rememberRefusal(tabId: number, why: string): Promise<void> {
  await browser.storage.session.set({ [refusalOf(tabId)]: why }).catch(() => undefined); // The badge has said that it failed.
}

/** Forgets why nothing was copied from a tab, because something has been copied since. */
export async function forgetRefusal(tabId: number): Promise<void> {
  await browser.storage.session.remove(refusalOf(tabId)).catch(() => undefined); // The badge has said what is true.
}

/** Why nothing was copied from a tab. It is returned once. */
export async function takeRefusal(tabId: number): Promise<string | undefined> {
  const key = refusalOf(tabId);
  const why = (await browser.storage.session.get(key))[key];
  if (why === undefined) return undefined;
  await browser.storage.session.remove(key);
  return typeof why === 'string' ? why : undefined;
}

/** Forgets tabs when they close, because their numbers are used again. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    const forgetting = browser.storage.session.remove([keyOf(tabId), refusalOf(tabId)]);
    forgetting.catch(() => undefined); // The browser forgets them when it closes.
  });
}
