import { estimateRecord } from '../../core/library/estimate-record.ts';
import { addRecord, confirmRecord } from '../../store/rows.ts';
import type { Ledger } from './leave.ts';

/** Writes to the library directly, in the background. A copy waits for its row, but not for long. */
export const libraryLedger: Ledger = {
  add: (record) => addRecord(estimateRecord(record)),
  confirm: confirmRecord,
  waitMs: 2000,
};
