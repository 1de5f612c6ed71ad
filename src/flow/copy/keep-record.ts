import { estimateRecord } from '../../core/library/estimate-record.ts';
import type { FromOwnPage, RecordReply } from '../../core/messages.ts';
import { addRecord, confirmRecord } from '../../store/rows.ts';

/** Writes to the library what an own page asks for, and answers whether the library holds it. */
export async function keepRecord(message: Exclude<FromOwnPage, { name: 'share/open' }>): Promise<RecordReply> {
  const kept =
    message.name === 'record/add' ? addRecord(estimateRecord(message.record)) : confirmRecord(message.id, message.use);
  return kept.then(
    (recorded) => ({ recorded }),
    () => ({ recorded: false }),
  );
}
