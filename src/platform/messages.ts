import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type Tab, toTab } from './tabs/tabs.ts';

/** Who sent a message: one of our own pages, or the content script in a tab, whose address is the browser's word for it. */
export type Sender = { own: true } | { own: false; tab: Tab };

/** Sends a message to the worker or the offscreen page and returns the answer; rejects where nobody answers. */
export function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Answers messages. A handler that returns nothing leaves the message to others; a rejection becomes no answer. */
export function onMessage(handle: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, raw: Runtime.MessageSender) => {
    const sender = readSender(raw);
    // The polyfill's type wants `true` for "no answer from me"; returning nothing is what its documentation asks for.
    return (sender && handle(message, sender)) as Promise<unknown>;
  });
}

/** Own pages are told by their origin: opened in a tab they have a tab as well (both browsers). */
function readSender(raw: Runtime.MessageSender & { origin?: string }): Sender | undefined {
  if (raw.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('');
  const origin = raw.origin ?? raw.url ?? '';
  if (`${origin}/`.startsWith(own)) return { own: true };
  const tab = raw.tab && raw.frameId === 0 ? toTab(raw.tab) : undefined;
  return tab && { own: false, tab };
}
