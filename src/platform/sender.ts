import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type Tab, toTab } from './tabs/tabs.ts';

/** Who sent a message: a page of the extension, or the content script in a tab, with the address that the browser reports. */
export type Sender = { own: true } | { own: false; tab: Tab };

/** Answers a message from a sender, or returns nothing and leaves it to other listeners. */
export type Handler = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** The sender as the browser reports it, or nothing. Own pages are recognised by their origin, because they have a tab as well if they are open in one. */
export function readSender(raw: Runtime.MessageSender & { origin?: string }): Sender | undefined {
  if (raw.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('');
  const origin = raw.origin ?? raw.url ?? '';
  if (`${origin}/`.startsWith(own)) return { own: true };
  const tab = raw.tab && raw.frameId === 0 ? toTab(raw.tab) : undefined;
  return tab && { own: false, tab };
}
