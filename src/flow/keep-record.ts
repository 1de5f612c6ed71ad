import type { FromOwnPage, RecordReply } from '../core/messages.ts';
import { addRecord, confirmRecord } from '../platform/library-store.ts';

/** Writes to the library what an own page asks for, and answers whether the library holds it. */
export async function keepRecord(message: Exclude<FromOwnPage, { name: 'share/open' }>): Promise<RecordReply> {
  const kept: Promise<boolean> = message.name === 'record/add' ? addRecord(message.record) : confirmRecord(message.id);
  return kept.then(
    (recorded) => ({ recorded }),
    () => ({ recorded: false }),
  );
}
