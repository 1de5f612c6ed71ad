import type { Money } from '../money.ts';

/** What a contract pays. Rate, currency and cap decide; source and date say where that is known from. */
export type CommissionTerms = {
  rateBasisPoints: number;
  currency: string;
  cap?: Money;
  source: string;
  asOf: string;
};

/**
 * 70 % of a new client's first contract, at most $150: several independent directories agree, Upwork's own page could
 * not be read, and the user's contract may differ. The same for both marketplaces.
 */
export const defaultTerms: CommissionTerms = {
  rateBasisPoints: 7000,
  currency: 'USD',
  cap: { minor: 15000, currency: 'USD' },
  source: 'https://uppromote.com/affiliate-directory/upwork',
  asOf: '2026-08-01',
};
