const channel = 'library';

/** Tells our other pages which rows changed; without ids, that any may have. */
export function tellLibraryChanged(ids?: string[]): void {
  try {
    const news = new BroadcastChannel(channel);
    news.postMessage(ids ?? null);
    news.close();
  } catch {} // What was written is written, heard of or not.
}

/** Calls back with the ids of rows that another page changed, or with nothing where any may have, until `signal` ends it. */
export function onLibraryChanged(heard: (ids?: string[]) => void, signal: AbortSignal): void {
  const news = new BroadcastChannel(channel);
  news.onmessage = ({ data }) => heard(Array.isArray(data) ? (data as string[]) : undefined);
  signal.addEventListener('abort', () => news.close());
}
