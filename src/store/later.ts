import type { IDBPDatabase } from 'idb';

/** The version of the database `library` that this build writes. */
export const libraryVersion = 3;

/**
 * Whether a later version of the extension wrote the library. This version then reads what it can and writes nothing,
 * because it could damage what it does not know.
 */
export async function isLibraryLater(): Promise<boolean> {
  const found = (await indexedDB.databases()).find(({ name }) => name === 'library');
  return (found?.version ?? 0) > libraryVersion;
}

/** Whether something was refused because a later version wrote the library. */
export const isRefusedAsLater = (error: unknown): boolean => (error as Error | undefined)?.name === 'VersionError';

/** Whether the library has an index. A later version may have other ones; then the rows have to be searched. */
export const hasIndex = (db: IDBPDatabase, store: string, index: string): boolean =>
  db.transaction(store).store.indexNames.contains(index);
