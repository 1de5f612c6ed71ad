import type { LinkRecord } from '../../src/core/library/link-record.ts';

export function sampleLinks(now: number): LinkRecord[];
export const sampleDraft: string;
