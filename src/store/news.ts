const channel = 'library';

/** Tells the extension's other pages which rows changed. Without ids, any row may have changed. */
export function tellLibraryChanged(ids?: string[]): void {
  try {
    const news = new BroadcastChannel(channel);
    news.postMessage(ids ?? null);
    news.close();
  } catch {} // The write itself has succeeded.
}

/** Calls back with the ids of rows that another page changed, or with nothing if any may have changed, until `signal` ends it. */
export function onLibraryChanged(heard: (ids?: string[]) => void, signal: AbortSignal): void {
  const news = new BroadcastChannel(channel);
  news.onmessage = ({ data }) => heard(Array.isArray(data) ? (data as string[]) : undefined);
  signal.addEventListener('abort', () => news.close());
}
