import { ok, type Result, refuse } from '../core/result.ts';
import { browser } from './browser.ts';

/** A tab as far as this extension may know it: `address` only where the site or `activeTab` allows it. */
export type Tab = { id: number; address?: string; incognito: boolean };

/** The tab in front of the user in the current window, if the browser names one. */
export async function loadActiveTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && toTab(tab);
}

/** A browser's tab as ours, or nothing for one without an id. */
export function toTab(tab: { id?: number; url?: string; incognito?: boolean }): Tab | undefined {
  if (tab.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url ? { address: tab.url } : {}), incognito: tab.incognito === true };
}

/** Asks the content script of a tab. `unreachable` where none is there: a tab from before the installation, another site. */
export async function askTab(tabId: number, message: unknown): Promise<Result<unknown, 'unreachable'>> {
  try {
    return ok(await browser.tabs.sendMessage(tabId, message));
  } catch {
    return refuse('unreachable'); // The browser's wording differs; the meaning is always this.
  }
}

/** Puts the content script into a tab that has none, where access allows it. True when it is there afterwards. */
export async function injectContentScript(tabId: number): Promise<boolean> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.js ?? []) ?? [];
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
    return true;
  } catch {
    return false; // No access to this page: a browser's own page, or the site permission was taken back.
  }
}

/** Opens the dashboard, at one of its sections. */
export async function openDashboard(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
