import type { Money } from '../money.ts';
import { ok, type Result } from '../result.ts';
import type { CommissionProblem } from './estimate-commission.ts';
import { expectCommission, type Spread } from './expect-commission.ts';
import type { CommissionTerms } from './terms.ts';

/** How new clients come: a number each month, or a share of the traffic, from 0 to 1. */
export type ClientFlow = { clients: number } | { visits: number; clickRate: number; signUpRate: number };

/** The result of a plan, for one client and for one month: exact, and naive (average × rate, without the cap). */
export type PlannedEarnings = {
  clients: number;
  perClient: Money;
  perMonth: Money;
  naivePerMonth: Money;
  total: Money;
};

/** What `months` of new clients bring on average under the terms, for contracts in a spread. */
export function planEarnings(
  spread: Spread,
  flow: ClientFlow,
  months: number,
  terms: CommissionTerms,
): Result<PlannedEarnings, CommissionProblem> {
  const exact = expectCommission(spread, terms);
  if (!exact.ok) return exact;
  const { cap: _, ...uncapped } = terms;
  const naive = expectCommission(spread, uncapped);
  if (!naive.ok) return naive;
  const clients = 'clients' in flow ? flow.clients : flow.visits * flow.clickRate * flow.signUpRate;
  const times = (money: Money, count: number): Money => ({ ...money, minor: Math.round(money.minor * count) });
  return ok({
    clients,
    perClient: exact.value,
    perMonth: times(exact.value, clients),
    naivePerMonth: times(naive.value, clients),
    total: times(exact.value, clients * months),
  });
}

/**
 * How many new clients bring at least `goal`, and how many clicks and visits if the rates are known. Nothing if no
 * number can.
 */
export function seekGoal(
  goal: Money,
  perClient: Money,
  rates?: { clickRate: number; signUpRate: number },
): { clients: number; clicks?: number; visits?: number } | undefined {
  if (perClient.minor <= 0) return undefined;
  const clients = Math.ceil(goal.minor / perClient.minor);
  if (!rates || rates.clickRate <= 0 || rates.signUpRate <= 0) return { clients };
  const clicks = Math.ceil(clients / rates.signUpRate - 1e-9);
  return { clients, clicks, visits: Math.ceil(clicks / rates.clickRate - 1e-9) };
}
