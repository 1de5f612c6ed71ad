import type { FromContent } from '../core/messages.ts';

// This bundle's only access to the browser. The polyfill would more than double the script on every Upwork page.
const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Sends a message to the worker. It does not matter here if the worker is gone or the extension was reloaded. */
export async function send(message: FromContent): Promise<void> {
  if (!isAlive()) return;
  try {
    await api.runtime.sendMessage(message);
  } catch {
    return; // This script belongs to an earlier load of the extension.
  }
}

/** Listens to messages from the extension, until `signal` ends it. */
export function hear(tell: (message: unknown) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: chrome.runtime.MessageSender, respond: () => void) => {
    if (sender.id === api.runtime.id) tell(message);
    respond(); // Without an answer the browser reports a port that closed.
  };
  api.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => isAlive() && api.runtime.onMessage.removeListener(listen));
}

/** Whether the extension that injected this script is still loaded. */
export function isAlive(): boolean {
  return api.runtime?.id !== undefined;
}
