import type { PlanTexts } from '../../../core/commission/read-plan.ts';
import { currencySign } from '../../../core/money.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { numberStyleOf, parseNumber } from '../../../core/text/parse-number.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { GappedSentence } from './gapped-sentence.tsx';
import type { TypedPlan } from './own-plan.ts';

/** The names of the fields, which only screen readers need: the sentence around a field tells the others. */
const labels = {
  clients: 'planClients',
  visits: 'planVisits',
  clickRate: 'planClickRate',
  signUpRate: 'planSignUpRate',
  low: 'planLow',
  typical: 'planTypical',
  high: 'planHigh',
  months: 'planMonths',
  goal: 'planGoal',
} as const satisfies Record<keyof PlanTexts, MessageKey>;

/** The fields that hold amounts of money. */
const amounts: ReadonlySet<keyof PlanTexts> = new Set(['low', 'typical', 'high', 'goal']);

export type FieldOf = (name: keyof PlanTexts) => preact.JSX.Element;

type Fields = { texts: PlanTexts; currency: string; onTexts: (next: PlanTexts) => void };

/** Draws the fields of a plan, each as wide as what is in it, and amounts with the sign of their currency. */
export function usePlanFields({ texts, currency, onTexts }: Fields): FieldOf {
  const { words, locale } = useSpeech();
  const { sign, isBefore } = currencySign(currency, locale);
  const drawn = (name: keyof PlanTexts) => (
    <TextField
      class="fit"
      size={Math.max(2, texts[name].length)}
      label={words(labels[name])}
      isLabelHidden
      placeholder="…"
      inputMode="decimal"
      maxLength={20}
      value={texts[name]}
      onText={(text) => onTexts({ ...texts, [name]: text })}
    />
  );
  return (name) =>
    amounts.has(name) ? (
      <span class="plan-amount" dir="ltr">
        {isBefore && <span>{sign}</span>}
        {drawn(name)}
        {!isBefore && <span>{sign}</span>}
      </span>
    ) : (
      drawn(name)
    );
}

/** The form of a sentence for the number in its field. */
export function useFormFor() {
  const { formOf, locale } = useSpeech();
  return (key: Parameters<typeof formOf>[0], typed: string): MessageKey =>
    formOf(key, parseNumber(typed, numberStyleOf(locale))?.value ?? Number.NaN);
}

type Props = { plan: TypedPlan; field: FieldOf };

/** A plan as sentences to fill in: where its clients come from, and what their first contracts are worth. */
export function PlanSentence({ plan: { texts, isFromVisits }, field }: Props) {
  const { words } = useSpeech();
  const formFor = useFormFor();
  const flow = isFromVisits
    ? { key: formFor('planSayVisits', texts.visits), gaps: ['visits', 'clickRate', 'signUpRate'] as const }
    : { key: formFor('planSayClients', texts.clients), gaps: ['clients'] as const };
  return (
    <div class="plan-say">
      <GappedSentence say={(...gaps) => words(flow.key, ...gaps)} gaps={flow.gaps.map(field)} />{' '}
      <GappedSentence
        say={(...gaps) => words('planSaySizes', ...gaps)}
        gaps={(['low', 'typical', 'high'] as const).map(field)}
      />
    </div>
  );
}
