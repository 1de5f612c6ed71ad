import type { LinkRecord } from '../../core/library/link-record.ts';
import { readRecords } from '../../store/read.ts';

/** Every link of the library; stopped in between, it throws. */
export async function everyRecord(signal?: AbortSignal): Promise<LinkRecord[]> {
  const found: LinkRecord[] = [];
  for await (const chunk of readRecords()) {
    signal?.throwIfAborted();
    for (const record of chunk) found.push(record);
  }
  return found;
}
