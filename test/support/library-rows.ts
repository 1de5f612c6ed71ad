import { recordOf } from '../drive/record.mjs';

/** The rows of the library, read inside a page of the extension by the browser's own API, without our code. Sent as text. */
export async function readRows(): Promise<
  { id: string; data: { trackingLink: string; labels: string[]; timesUsed: number; label?: string; state?: string } }[]
> {
  // Opening a missing database would create an empty one.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'library')) return [];
  const opened = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  try {
    const rows = await new Promise<{ id: string; data: Record<string, unknown> }[]>((done, failed) => {
      const request = opened.transaction('links').objectStore('links').getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    // The first label and the state of the latest use, which tell rows apart in the trials.
    return rows.map(({ id, data }) => {
      const { labels, uses } = data as { labels: string[]; uses: { state: string; channel: string; format: string }[] };
      const { state, channel, format } = uses?.at(-1) ?? {};
      return { id, data: { ...data, label: labels?.[0], state, channel, format } };
    }) as never;
  } finally {
    opened.close();
  }
}

const page = 'https://www.upwork.com/hire/php-developers/';

/** A whole row as a page of ours would send it: with an id of its own that is also its label, and not confirmed yet. */
export const rowOf = (id: string) => ({
  ...recordOf({
    landingPage: page,
    subIds: { subId1: id },
    id,
    title: 'PHP developers '.repeat(20),
    uses: [{ id: `use-${id}`, at: 1_790_000_000_000, channel: 'copy', format: 'url', state: 'pending' }],
  }),
});
