import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type Handler, readSender } from './sender.ts';

/**
 * Answers messages in the background. A rejection becomes no answer. It answers through the callback, as the polyfill would:
 * Chromium accepts a promise only since version 144, and the polyfill is 10 KB that the worker would read at each start.
 */
export function onMessage(handle: Handler): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, raw: Runtime.MessageSender, answer: (value: unknown) => void) => {
      const sender = readSender(raw);
      const answering = sender && handle(message, sender);
      answering?.catch(() => undefined).then(answer);
      // `true` means that an answer will come. The types allow nothing else; undefined leaves the message to other listeners.
      return (answering ? true : undefined) as true;
    },
  );
}
