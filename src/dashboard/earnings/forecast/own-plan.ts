import type { PlanTexts } from '../../../core/commission/read-plan.ts';
import type { Exact } from '../../../core/earnings/action.ts';
import type { OwnNumbers } from '../../../core/earnings/sums/own-numbers.ts';
import { numberStyleOf, parseNumber } from '../../../core/text/parse-number.ts';

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

/** A plan with as many visitors as its clients need by its shares, where no number was typed yet. */
export function withVisitors(texts: PlanTexts, locale: string): PlanTexts {
  const style = numberStyleOf(locale);
  const [clients = 0, clickRate = 0, signUpRate = 0] = [texts.clients, texts.clickRate, texts.signUpRate].map(
    (text) => parseNumber(text, style)?.value,
  );
  const visits = Math.round((clients * 10_000) / (clickRate * signUpRate));
  return texts.visits.trim() === '' && Number.isSafeInteger(visits) ? { ...texts, visits: String(visits) } : texts;
}
