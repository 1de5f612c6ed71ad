/** The rows of the library, read inside an own page by the browser's own API, past all code of ours. It goes there as text. */
export async function readRows(): Promise<
  { id: string; data: { trackingLink: string; labels: string[]; timesUsed: number; label?: string; state?: string } }[]
> {
  // Opening what is not there would make it, and empty.
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
    // The first label and the state of the latest use, by which the trials tell rows apart.
    return rows.map(({ id, data }) => {
      const { labels, uses } = data as { labels: string[]; uses: { state: string; channel: string; format: string }[] };
      const { state, channel, format } = uses?.at(-1) ?? {};
      return { id, data: { ...data, label: labels?.[0], state, channel, format } };
    }) as never;
  } finally {
    opened.close();
  }
}

/** A whole row as a page of ours would send it. */
export const rowOf = (id: string) => ({
  id,
  trackingLink: `https://upwork.pxf.io/c/1234567/1062918/13634?subId1=${id}&u=https%3A%2F%2Fwww.upwork.com%2Fhire%2Fphp-developers%2F`,
  landingPage: 'https://www.upwork.com/hire/php-developers/',
  title: 'PHP developers '.repeat(20),
  marketplace: 'talent',
  kind: 'hire-skill',
  subIds: { subId1: id },
  labels: [id],
  madeAt: 1_790_000_000_000,
  usedAt: 1_790_000_000_000,
  timesUsed: 1,
  uses: [{ id: `use-${id}`, at: 1_790_000_000_000, channel: 'copy', format: 'url', state: 'pending' }],
});
