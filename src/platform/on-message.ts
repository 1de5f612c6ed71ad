import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type Handler, readSender } from './sender.ts';

/**
 * Answers messages in the background; a rejection becomes no answer. It answers through the callback, as the polyfill would:
 * Chromium takes a promise only since version 144, and the polyfill is 10 KB that each waking of the worker would read.
 */
export function onMessage(handle: Handler): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, raw: Runtime.MessageSender, answer: (value: unknown) => void) => {
      const sender = readSender(raw);
      const answering = sender && handle(message, sender);
      answering?.catch(() => undefined).then(answer);
      // The browser's word for "an answer will come". The types know no other answer; nothing leaves it to other listeners.
      return (answering ? true : undefined) as true;
    },
  );
}
