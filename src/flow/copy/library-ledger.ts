import { estimateRecord } from '../../core/library/estimate-record.ts';
import type { Written } from '../../core/messages.ts';
import { isRefusedAsLater } from '../../store/later.ts';
import { addRecord, confirmRecord } from '../../store/rows.ts';
import type { Ledger } from './leave.ts';

/** Writes to the library directly, in the background. A copy waits for its row, but not for long. */
export const libraryLedger: Ledger = {
  add: (record) => orNewer(addRecord(estimateRecord(record))),
  confirm: (id, useId) => orNewer(confirmRecord(id, useId)),
  waitMs: 2000,
};

/** The library's answer, or `newer` if a later version of the extension wrote it. */
const orNewer = (writing: Promise<boolean>): Promise<Written> =>
  writing.catch((error): 'newer' => {
    if (isRefusedAsLater(error)) return 'newer';
    throw error;
  });
