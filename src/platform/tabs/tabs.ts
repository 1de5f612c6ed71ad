import { ok, type Result, refuse } from '../../core/result.ts';
import { browser } from '../browser.ts';

/** A tab as far as this extension may know it. `address` is known only if the site access or `activeTab` allows it. */
export type Tab = { id: number; address?: string; incognito: boolean };

/** The tab in front of the user in the current window, if the browser names one. */
export async function loadActiveTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && toTab(tab);
}

/** A browser's tab in this form, or nothing if it has no id. */
export function toTab(tab: { id?: number; url?: string; incognito?: boolean }): Tab | undefined {
  if (tab.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url ? { address: tab.url } : {}), incognito: tab.incognito === true };
}

/** Asks the content script of a tab. `unreachable` if there is none: a tab from before the installation, or another site. */
export async function askTab(tabId: number, message: unknown): Promise<Result<unknown, 'unreachable'>> {
  try {
    return ok(await browser.tabs.sendMessage(tabId, message));
  } catch {
    return refuse('unreachable'); // The browser's wording differs; the meaning is always this.
  }
}

/**
 * Puts the reader into a tab's page and asks it. This works in any tab, also one from before the installation. Returns nothing
 * without access: in a browser's own page, or if the site permission was taken back.
 */
export async function askReader(tabId: number, question: object): Promise<unknown> {
  const target = { tabId };
  try {
    // From the root: Firefox takes a path as relative to the page that asks.
    await browser.scripting.executeScript({ target, files: ['/src/reader/main.js'] });
    const [answer] = await browser.scripting.executeScript({ target, func: runReader, args: [question] });
    return answer?.result;
  } catch {
    return undefined; // The browsers' wordings differ; the meaning is always the above.
  }
}

/** Runs in the page, where nothing of this file is known. */
function runReader(question: unknown): unknown {
  return (globalThis as { [name: symbol]: (question: unknown) => unknown })[Symbol.for('finders-fee.read')]?.(question);
}

/** Opens an address in a new tab in front: a compose page, on the user's click. */
export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/** The highlighted Upwork tabs of the current window, in their order. */
export async function loadHighlightedTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({ highlighted: true, currentWindow: true, url: 'https://www.upwork.com/*' });
  return tabs.map(toTab).filter((tab) => tab !== undefined);
}

/** The open Upwork tabs, the one looked at last first. */
export async function loadUpworkTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({ url: 'https://www.upwork.com/*' });
  const latestFirst = tabs.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return latestFirst.map(toTab).filter((tab) => tab !== undefined);
}

/** Opens the dashboard. */
export async function openDashboard(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
