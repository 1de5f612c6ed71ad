import type { FromContent } from '../core/messages.ts';

// The one door of this bundle to the browser: the polyfill would more than double what runs on every Upwork page.
const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Tells the worker something; a worker that is gone, or an extension that was reloaded, is not this page's concern. */
export async function send(message: FromContent): Promise<void> {
  if (!isAlive()) return;
  try {
    await api.runtime.sendMessage(message);
  } catch {
    return; // Nobody listens any more: this script belongs to an earlier load of the extension.
  }
}

/** Hears what the extension itself tells this page, until `signal` ends it. */
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
