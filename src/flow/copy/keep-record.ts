import type { FromOwnPage, RecordReply, Written } from '../../core/messages.ts';
import { editRecord } from '../../store/rows.ts';
import { libraryLedger } from './library-ledger.ts';

type ToLibrary = Extract<FromOwnPage, { name: `record/${string}` }>;

/** Writes to the library for a page of the extension, and returns whether the library holds it. */
export async function keepRecord(message: ToLibrary): Promise<RecordReply> {
  return { recorded: await written(message).catch(() => false) };
}

function written(message: ToLibrary): Promise<Written> {
  if (message.name === 'record/add') return libraryLedger.add(message.record);
  if (message.name === 'record/note') return editRecord(message.id, { note: message.note });
  return libraryLedger.confirm(message.id, message.use);
}
