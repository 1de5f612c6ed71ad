import { browser } from '../browser.ts';

/** Calls back when a tab has another address, or begins or ends loading, until the returned function is called. */
export function whenTabChanges(tabId: number, tell: () => void): () => void {
  const listen = (id: number, change: { url?: string; status?: string }) => {
    if (id === tabId && (change.url ?? change.status) !== undefined) tell();
  };
  browser.tabs.onUpdated.addListener(listen);
  return () => browser.tabs.onUpdated.removeListener(listen);
}
