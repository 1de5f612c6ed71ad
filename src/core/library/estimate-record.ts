import { estimateCommission } from '../commission/estimate-commission.ts';
import type { Per, Worth } from '../commission/worth.ts';
import { defined } from '../defined.ts';
import type { Money } from '../money.ts';
import type { LinkRecord } from './link-record.ts';

/** The record with what its prices would pay under its terms, if it has both and they can be estimated. */
export function estimateRecord(record: LinkRecord): LinkRecord {
  const { price, priceUpTo, terms, commission } = record;
  if (!price || !terms || commission) return record;
  const pays = (spend: Money | undefined) => {
    const made = spend && estimateCommission(spend, terms);
    return made?.ok ? made.value.commission : undefined;
  };
  return { ...record, ...defined({ commission: pays(price), commissionUpTo: pays(priceUpTo) }) };
}

/** What a record's price is for. Before this was kept, every price in the Talent Marketplace was by the hour. */
export const perOf = ({ per, marketplace }: Pick<LinkRecord, 'per' | 'marketplace'>): Per =>
  per ?? (marketplace === 'talent' ? 'hour' : 'project');

/** What a record's page could earn, or nothing if that is not known. */
export function worthOfRecord(record: LinkRecord): Worth | undefined {
  const { commission: low, commissionUpTo: high, terms } = record;
  if (!low) return undefined;
  const per = perOf(record);
  return {
    per,
    low,
    ...(high && high.minor > low.minor ? { high } : {}),
    ...(per === 'hour' && terms?.cap ? { most: terms.cap } : {}),
  };
}
