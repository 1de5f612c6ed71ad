import type { IDBPDatabase } from 'idb';
import type { LinkRecord } from '../core/library/link-record.ts';
import { type Row, readRow, recordsIn } from './journal.ts';
import { hasIndex } from './later.ts';
import { linksStore, withLibrary } from './open.ts';

const chunkSize = 500;

/** Every record, in chunks, ordered by id, without garbage and rows of a later version. */
export async function* readRecords(): AsyncIterable<LinkRecord[]> {
  for await (const { records } of readLibrary()) yield records;
}

/** Every row, in chunks, ordered by id: the records, and unchanged the rows that are not records. */
export async function* readLibrary(): AsyncIterable<{ records: LinkRecord[]; odd: Row[] }> {
  for await (const chunk of readRows()) {
    const records = recordsIn(chunk);
    yield { records, odd: records.length === chunk.length ? [] : chunk.filter((row) => !readRow(row)) };
  }
}

/** How many rows there are. */
export const countRows = (): Promise<number> => withLibrary((db) => db.count(linksStore));

/** The records with these ids, in that order, without those that do not exist. */
export async function loadRecords(ids: readonly string[]): Promise<LinkRecord[]> {
  return withLibrary(async (db) => recordsIn(await rowsOf(db, ids)));
}

/** The records used at or after a time (UTC, milliseconds). */
export async function loadUsedSince(time: number): Promise<LinkRecord[]> {
  return withLibrary(async (db) => {
    const rows = hasIndex(db, linksStore, 'usedAt')
      ? await db.getAllFromIndex(linksStore, 'usedAt', IDBKeyRange.lowerBound(time))
      : await db.getAll(linksStore);
    return recordsIn(rows).filter(({ usedAt }) => usedAt >= time);
  });
}

/** The records of links to a page, whatever their sub IDs. */
export async function loadByPage(landingPage: string): Promise<LinkRecord[]> {
  return withLibrary(async (db) => {
    const rows = hasIndex(db, linksStore, 'landingPage')
      ? await db.getAllFromIndex(linksStore, 'landingPage', landingPage)
      : await db.getAll(linksStore);
    return recordsIn(rows).filter((record) => record.landingPage === landingPage);
  });
}

/** The rows with these ids, in that order, without those that do not exist. Read in one transaction, in chunks, so that the page stays responsive. */
export async function rowsOf(db: IDBPDatabase, ids: readonly string[]): Promise<Row[]> {
  const { store } = db.transaction(linksStore);
  const found: Row[] = [];
  for (let at = 0; at < ids.length; at += chunkSize) {
    const chunk: (Row | undefined)[] = await Promise.all(ids.slice(at, at + chunkSize).map((id) => store.get(id)));
    for (const row of chunk) if (row) found.push(row);
  }
  return found;
}

async function* readRows(): AsyncIterable<Row[]> {
  let after: string | undefined;
  for (;;) {
    const from = after;
    const chunk = await withLibrary((db) => chunkAfter(db, from));
    if (chunk.length > 0) yield chunk;
    if (chunk.length < chunkSize) return;
    after = chunk.at(-1)?.id;
  }
}

/** Every row over one connection, in chunks, ordered by id. */
export async function* chunksOf(db: IDBPDatabase): AsyncIterable<Row[]> {
  let chunk: Row[];
  let after: string | undefined;
  do {
    chunk = await chunkAfter(db, after);
    if (chunk.length > 0) yield chunk;
    after = chunk.at(-1)?.id;
  } while (chunk.length === chunkSize);
}

const chunkAfter = (db: IDBPDatabase, after: string | undefined): Promise<Row[]> =>
  db.getAll(linksStore, after === undefined ? null : IDBKeyRange.lowerBound(after, true), chunkSize);
