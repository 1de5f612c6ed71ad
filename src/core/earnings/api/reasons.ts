import type { Action } from '../action.ts';
import { isApproved } from '../merge/renew.ts';
import type { ReportReading } from '../report/reading.ts';

/**
 * What a list of changes adds to the known commissions: the reason for their stage, and that an approved one was paid
 * out. The list does not contain locking, so its last change may be older than the known stage. It never sets a stage
 * back.
 */
export function reasonsFor(reading: ReportReading, known: readonly Action[]): ReportReading {
  const byId = new Map(known.map((action) => [action.id, action]));
  const partial = reading.partial.filter(({ id, stage }) => {
    const action = byId.get(id);
    return action !== undefined && (action.stage === stage || (stage === 'withdrawn' && isApproved(action)));
  });
  return { ...reading, partial };
}
