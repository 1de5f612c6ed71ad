import type { LinkRecord } from '../../src/core/library/link-record.ts';
import type { PartnerAccount } from '../../src/core/link/partner-account.ts';
import type { SubIds } from '../../src/core/link/sub-ids.ts';

export const account: PartnerAccount;
export function trackingLinkTo(landingPage: string, subIds?: SubIds): string;
export function recordOf(said: Partial<LinkRecord> & { landingPage: string }): LinkRecord;
