import { isAmount, type Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

/** What a contract pays. Rate (in basis points), currency and cap decide; the rest, in whole days and money, is shown. */
export type CommissionTerms = {
  rateBasisPoints: number;
  currency: string;
  cap?: Money;
  /** How long after a click a sign-up still counts. */
  windowDays?: number;
  /** How long a commission is pending before it is locked. */
  lockingDays?: number;
  /** The balance from which impact.com pays out. */
  threshold?: Money;
  /** The day of the month on which it does. */
  payoutDay?: number;
};

/** Why terms cannot be: each code has its sentence. */
export type TermsProblem =
  | 'rate-out-of-range'
  | 'currency-unknown'
  | 'cap-not-an-amount'
  | 'window-out-of-range'
  | 'locking-out-of-range'
  | 'threshold-not-an-amount'
  | 'payout-day-out-of-range';

/**
 * 70 % of a new client's first contract, at most $150: several independent directories agree, Upwork's own page could
 * not be read, and the user's contract may differ. The same for both marketplaces.
 */
export const defaultTerms: CommissionTerms = {
  rateBasisPoints: 7000,
  currency: 'USD',
  cap: { minor: 15000, currency: 'USD' },
  windowDays: 30,
};

const longestWindow = 365;

/** `terms` again if an estimate may rest on them, or the first thing about them that cannot be. Never throws. */
export function checkTerms(terms: CommissionTerms): Result<CommissionTerms, TermsProblem> {
  const { rateBasisPoints: rate, currency, cap, windowDays, lockingDays, threshold, payoutDay } = terms;
  if (!Number.isSafeInteger(rate) || rate < 0 || rate > 10_000) return refuse('rate-out-of-range');
  if (!isCurrency(currency)) return refuse('currency-unknown');
  if (cap && (!isAmount(cap) || cap.currency !== currency)) return refuse('cap-not-an-amount');
  if (!isDays(windowDays, longestWindow)) return refuse('window-out-of-range');
  if (!isDays(lockingDays, longestWindow)) return refuse('locking-out-of-range');
  if (threshold && (!isAmount(threshold) || threshold.currency !== currency)) return refuse('threshold-not-an-amount');
  if (payoutDay !== undefined && !(Number.isSafeInteger(payoutDay) && payoutDay >= 1 && payoutDay <= 31))
    return refuse('payout-day-out-of-range');
  return ok(terms);
}

const isDays = (days: number | undefined, most: number): boolean =>
  days === undefined || (Number.isSafeInteger(days) && days >= 0 && days <= most);

/** A currency with two decimals, which is what whole cents mean everywhere here. */
function isCurrency(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code)) return false;
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits === 2
  );
}
