import { estimateCommission } from '../commission/estimate-commission.ts';
import type { LinkRecord } from './link-record.ts';

/** The record with what its price would pay under its terms, where it has both and that can be estimated. */
export function estimateRecord(record: LinkRecord): LinkRecord {
  if (!record.price || !record.terms || record.commission) return record;
  const made = estimateCommission(record.price, record.terms);
  return made.ok ? { ...record, commission: made.value.commission } : record;
}
