import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type Tab, toTab } from './tabs/tabs.ts';

/** Who sent a message: one of our own pages, or the content script in a tab, whose address is the browser's word for it. */
export type Sender = { own: true } | { own: false; tab: Tab };

/** Answers a message from a sender, or returns nothing and leaves it to others. */
export type Handler = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** The sender as far as the browser vouches for it, or nothing: own pages are told by their origin, since opened in a tab they have a tab as well. */
export function readSender(raw: Runtime.MessageSender & { origin?: string }): Sender | undefined {
  if (raw.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('');
  const origin = raw.origin ?? raw.url ?? '';
  if (`${origin}/`.startsWith(own)) return { own: true };
  const tab = raw.tab && raw.frameId === 0 ? toTab(raw.tab) : undefined;
  return tab && { own: false, tab };
}
