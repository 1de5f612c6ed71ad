import polyfill, { type Runtime } from 'webextension-polyfill';
import { type Handler, readSender } from './sender.ts';

/** Answers messages in a page of the extension. A rejection becomes no answer. */
export function onMessageInPage(handle: Handler): void {
  polyfill.runtime.onMessage.addListener((message: unknown, raw: Runtime.MessageSender) => {
    const sender = readSender(raw);
    const answering = sender && handle(message, sender);
    // The polyfill's type wants `true` for "no answer from me"; returning nothing is what its documentation asks for.
    return answering?.catch(() => undefined) as Promise<unknown>;
  });
}
