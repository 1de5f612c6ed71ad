import type { FromOwnPage, RecordReply } from '../../core/messages.ts';
import { libraryLedger } from './library-ledger.ts';

/** Writes to the library for a page of the extension, and returns whether the library holds it. */
export async function keepRecord(message: Extract<FromOwnPage, { name: `record/${string}` }>): Promise<RecordReply> {
  const kept =
    message.name === 'record/add' ? libraryLedger.add(message.record) : libraryLedger.confirm(message.id, message.use);
  return { recorded: await kept.catch(() => false) };
}
