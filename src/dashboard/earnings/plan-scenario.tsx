import { useEffect, useState } from 'preact/hooks';
import { parseSpend } from '../../core/commission/parse-spend.ts';
import { planEarnings, seekGoal } from '../../core/commission/plan-earnings.ts';
import type { CommissionTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { keyFor, type MessageKey } from '../../core/speech/words.ts';
import { numberStyleOf } from '../../core/text/parse-number.ts';
import { useLocale, useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';

const starts = {
  clients: '4',
  visits: '',
  clickRate: '3',
  signUpRate: '5',
  low: '50',
  typical: '200',
  high: '600',
  months: '12',
  goal: '1000',
};
type FieldName = keyof typeof starts;
const labels: Readonly<Record<FieldName, MessageKey>> = {
  clients: 'planClients',
  visits: 'planVisits',
  clickRate: 'planClickRate',
  signUpRate: 'planSignUpRate',
  low: 'planLow',
  typical: 'planTypical',
  high: 'planHigh',
  months: 'planMonths',
  goal: 'planGoal',
};

/** One row of a scenario, for the table beside it and for the clipboard. */
export type PlanRow = { name: MessageKey; value: string };

/** A plan: clients and contract sizes go in, the honest expectation comes out, with the naive figure beside it. */
export function PlanScenario({
  name,
  terms,
  onRows,
}: {
  name: string;
  terms: CommissionTerms;
  onRows: (rows: PlanRow[]) => void;
}) {
  const words = useWords();
  const locale = useLocale();
  const [texts, setTexts] = useState<Record<FieldName, string>>(starts);
  const style = numberStyleOf(locale);
  const money = (text: string): Money => {
    const parsed = parseSpend(text, terms.currency, style);
    return parsed.ok ? parsed.value.total : { minor: Number.NaN, currency: terms.currency };
  };
  const number = (text: string): number => {
    const parsed = parseSpend(text, terms.currency, style);
    return parsed.ok ? parsed.value.total.minor / 100 : 0;
  };
  const compute = (from: Record<FieldName, string>) => {
    const rates = { clickRate: number(from.clickRate) / 100, signUpRate: number(from.signUpRate) / 100 };
    const flow =
      from.visits.trim() === '' ? { clients: number(from.clients) } : { visits: number(from.visits), ...rates };
    const plan = planEarnings(
      { low: money(from.low), typical: money(from.typical), high: money(from.high) },
      flow,
      number(from.months),
      terms,
    );
    if (!plan.ok) return { plan, rows: [] };
    const show = (amount: Money) => formatMoney(amount, locale);
    const count = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
    const goal = seekGoal(money(from.goal), plan.value.perClient, rates);
    const rows: PlanRow[] = [
      { name: 'planOutClients', value: count(plan.value.clients) },
      { name: 'planOutClient', value: show(plan.value.perClient) },
      { name: 'planOutMonth', value: show(plan.value.perMonth) },
      { name: 'planOutNaive', value: show(plan.value.naivePerMonth) },
      { name: 'planOutTotal', value: show(plan.value.total) },
      ...(goal && Number.isFinite(goal.clients)
        ? [
            {
              name: 'planOutGoal' as const,
              value: words('planGoalNeeds', count(goal.clients), count(goal.clicks ?? 0)),
            },
          ]
        : []),
    ];
    return { plan, rows };
  };
  const { plan, rows } = compute(texts);
  useEffect(() => onRows(rows), [JSON.stringify(rows)]);
  const change = (field: FieldName, text: string) => {
    const next = { ...texts, [field]: text };
    setTexts(next);
  };

  return (
    <fieldset class="card stack">
      <legend>{name}</legend>
      <div class="pairs narrow">
        {(Object.keys(labels) as FieldName[]).map((field) => (
          <label class="field" key={field}>
            {words(labels[field])}
            <input
              type="text"
              inputMode="decimal"
              value={texts[field]}
              maxLength={20}
              onInput={(event) => change(field, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {!plan.ok && <Notice alert>{words(keyFor('plan', plan.problem))}</Notice>}
      {plan.ok && (
        <table>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{words(row.name)}</th>
                <td>{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </fieldset>
  );
}
