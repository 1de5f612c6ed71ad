import type { PlanTexts } from '../../../core/commission/read-plan.ts';
import type { Exact } from '../../../core/earnings/action.ts';
import type { OwnNumbers } from '../../../core/earnings/sums/own-numbers.ts';

/** What was typed for a plan, and whether it starts from the visitors or from the clients that they become. */
export type TypedPlan = { texts: PlanTexts; isFromVisits: boolean };

/** A plan with the user's own numbers where they are known, as the user would type them. Everything else stays. */
export function withOwnNumbers(texts: PlanTexts, own: OwnNumbers, locale: string): PlanTexts {
  const format = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    useGrouping: false,
    maximumFractionDigits: 2,
  });
  const amount = ({ tenThousandths }: Exact) => format.format(Math.round(tenThousandths / 100) / 100);
  const { clientsPerMonth, signUpRate, sizes } = own;
  return {
    ...texts,
    clients: format.format(clientsPerMonth),
    ...(signUpRate === undefined ? {} : { signUpRate: format.format(signUpRate * 100) }),
    ...(sizes ? { low: amount(sizes.low), typical: amount(sizes.typical), high: amount(sizes.high) } : {}),
  };
}
