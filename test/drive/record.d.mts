import type { LinkRecord } from '../../src/core/library/link-record.ts';
import type { PartnerAccount } from '../../src/core/link/partner-account.ts';

export const account: PartnerAccount;
export function recordOf(said: Partial<LinkRecord> & { landingPage: string }): LinkRecord;
