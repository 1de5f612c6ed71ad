import { localDayOf } from '../../core/day.ts';
import { linkRecordShape } from '../../core/library/link-record.ts';
import { readStored } from '../../core/stored.ts';
import { deleteRecords, putBack } from '../../store/bulk.ts';
import type { Row } from '../../store/journal.ts';
import type { Undo } from './undo.ts';

/** A row of the library that cannot be shown as a link, and why. `text` is the stored row as JSON. */
export type OddRow = { id: string; why: 'newer' | 'malformed'; text: string };

/** These rows as a file. */
export const exportOdd = (rows: readonly OddRow[]): { name: string; text: string } => ({
  name: `finders-fee-unread-rows-${localDayOf(Date.now())}.json`,
  text: `[\n${rows.map(({ text }) => text).join(',\n')}\n]\n`,
});

/** Deletes such a row and returns the undo. Rejects if the library refuses. */
export async function deleteOdd({ id }: OddRow): Promise<Undo> {
  const before = await deleteRecords([id]);
  return (again) => putBack(before, again);
}

/** A stored row that is not a record. */
export function oddRowOf(row: Row): OddRow {
  const read = readStored(row, linkRecordShape);
  const why = !read.ok && read.problem === 'newer' ? 'newer' : 'malformed';
  return { id: row.id, why, text: JSON.stringify(row) };
}
