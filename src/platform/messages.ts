import { browser } from './browser.ts';

/** Sends a message to the worker or the offscreen page and returns the answer. Rejects if there is none. */
export function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
