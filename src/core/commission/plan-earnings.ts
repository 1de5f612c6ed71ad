import type { Money } from '../money.ts';
import { ok, type Result } from '../result.ts';
import type { CommissionProblem } from './estimate-commission.ts';
import { expectCommission, type Spread } from './expect-commission.ts';
import type { CommissionTerms } from './terms.ts';

/** Where new clients come from: a number each month, or traffic with shares from 0 to 1. */
export type ClientFlow = { clients: number } | { visits: number; clickRate: number; signUpRate: number };

/** The result of a plan, for one client and for a month: exact, and naive (average × rate, as if there were no cap). */
export type PlannedEarnings = {
  clients: number;
  perClient: Money;
  perMonth: Money;
  naivePerMonth: Money;
  total: Money;
};

/** What a flow of clients earns on average in `months`, under the terms, with contract sizes in a spread. */
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
 * The number of new clients that earns at least `goal`, and of clicks and visits if the rates are known; nothing if no
 * number does.
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
