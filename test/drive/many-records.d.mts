import type { LinkRecord } from '../../src/core/library/link-record.ts';

export function libraryRecords(count: number, seed?: number): LinkRecord[];
