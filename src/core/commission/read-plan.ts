import type { Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type NumberStyle, parseNumber } from '../text/parse-number.ts';
import type { CommissionProblem } from './estimate-commission.ts';
import { parseSpend } from './parse-spend.ts';
import { type ClientFlow, type PlannedEarnings, planEarnings, seekGoal } from './plan-earnings.ts';
import type { CommissionTerms } from './terms.ts';

/** The typed texts of a plan: counts, shares in percent, contract sizes and a goal. */
export type PlanTexts = {
  clients: string;
  visits: string;
  clickRate: string;
  signUpRate: string;
  low: string;
  typical: string;
  high: string;
  months: string;
  goal: string;
};

/** A parsed plan, with the number of new clients that its goal needs each month, and clicks if the shares are known. */
export type ReadPlan = PlannedEarnings & { goal?: { clients: number; clicks?: number } };

/** Why there is no plan. */
export type PlanProblem = CommissionProblem | 'not-a-number' | 'rate-too-high';

const most = 1e9;

/**
 * The plan that the texts describe under the terms. An empty count or share is zero, and an unreadable goal counts as
 * none. Any other text that is not a number or an amount is a problem, and so is a share of more than 100 %. Never throws.
 */
export function readPlan(texts: PlanTexts, terms: CommissionTerms, style: NumberStyle): Result<ReadPlan, PlanProblem> {
  const count = (text: string) => {
    const number = text.trim() === '' ? 0 : parseNumber(text, style)?.value;
    return number !== undefined && number <= most ? number : undefined;
  };
  const amount = (text: string) => parseSpend(text, terms.currency, style);
  const [clients, visits, months, clicks, signUps] = [
    texts.clients,
    texts.visits,
    texts.months,
    texts.clickRate,
    texts.signUpRate,
  ].map(count);
  if (clients === undefined || visits === undefined || months === undefined) return refuse('not-a-number');
  if (clicks === undefined || signUps === undefined) return refuse('not-a-number');
  if (clicks > 100 || signUps > 100) return refuse('rate-too-high');
  const sizes: Money[] = [];
  for (const text of [texts.low, texts.typical, texts.high]) {
    const size = amount(text);
    if (!size.ok) return refuse(size.problem.code === 'other-currency' ? 'other-currency' : 'spend-not-an-amount');
    sizes.push(size.value.total);
  }
  const [low, typical, high] = sizes as [Money, Money, Money];
  const rates = { clickRate: clicks / 100, signUpRate: signUps / 100 };
  const flow: ClientFlow = texts.visits.trim() === '' ? { clients } : { visits, ...rates };
  const plan = planEarnings({ low, typical, high }, flow, months, terms);
  if (!plan.ok) return plan;
  const wanted = amount(texts.goal);
  const goal = wanted.ok ? seekGoal(wanted.value.total, plan.value.perClient, rates) : undefined;
  return ok({ ...plan.value, ...(goal ? { goal } : {}) });
}
