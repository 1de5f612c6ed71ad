import { useState } from 'preact/hooks';
import { readPlan } from '../../../core/commission/read-plan.ts';
import type { CommissionTerms } from '../../../core/commission/terms.ts';
import type { OwnNumbers } from '../../../core/earnings/sums/own-numbers.ts';
import { dayRange } from '../../../core/speech/day-name.ts';
import { numberStyleOf } from '../../../core/text/parse-number.ts';
import { copyText } from '../../../flow/doors.ts';
import { Said } from '../../../ui/fields/said.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { type TypedPlan, withOwnNumbers } from './own-plan.ts';
import { planRows } from './plan-rows.ts';
import { PlanScenario } from './plan-scenario.tsx';

const first: TypedPlan = {
  texts: {
    clients: '4',
    visits: '',
    clickRate: '3',
    signUpRate: '5',
    low: '50',
    typical: '200',
    high: '600',
    months: '12',
    goal: '1000',
  },
  isFromVisits: false,
};
const names = ['planOne', 'planTwo'] as const;

type Props = { terms: CommissionTerms; own: OwnNumbers | undefined };

/** What months of new clients could earn, as one plan, or two to compare. */
export function Forecast({ terms, own }: Props) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const [plans, setPlans] = useState({ planOne: first, planTwo: first });
  const [isCompared, setCompared] = useState(false);
  const [isCopied, setCopied] = useState<boolean>();
  const shown = names.slice(0, isCompared ? 2 : 1).map((name) => {
    const { texts, isFromVisits } = plans[name];
    // Fields that are not shown count as empty. An empty number of visitors means none.
    const unseen = isFromVisits
      ? { clients: '', visits: texts.visits.trim() || '0' }
      : { visits: '', clickRate: '', signUpRate: '' };
    const plan = readPlan({ ...texts, ...unseen }, terms, numberStyleOf(locale));
    const rows = plan.ok ? planRows(plan.value, own, speech) : [];
    return { name, rows, problem: plan.ok ? undefined : plan.problem };
  });
  const copy = async () => {
    const all = new Set(shown.flatMap(({ rows }) => rows.map(({ name }) => name)));
    const lines = [...all].map((name) => [
      words(name),
      ...shown.map(({ rows }) => rows.find((row) => row.name === name)?.value ?? ''),
    ]);
    const table = [['', ...shown.map(({ name }) => words(name))], ...lines];
    setCopied(await copyText(table.map((line) => line.join('\t')).join('\n')));
  };
  return (
    <section id="plan">
      <h2 class="sr-only">{words('planHeading')}</h2>
      <p class="soft">{words('planWhat')}</p>
      <div class="scenarios">
        {shown.map(({ name, rows, problem }) => {
          const plan = plans[name];
          const change = (next: Partial<TypedPlan>) => {
            setPlans({ ...plans, [name]: { ...plan, ...next } });
            setCopied(undefined);
          };
          return (
            <PlanScenario
              key={name}
              name={words(name)}
              isAlone={!isCompared}
              {...{ plan, rows, problem }}
              currency={terms.currency}
              ownDays={own && dayRange(own.from, own.to, locale)}
              onOwn={own && (() => change({ texts: withOwnNumbers(plan.texts, own, locale), isFromVisits: false }))}
              onChange={change}
            />
          );
        })}
      </div>
      <div class="row wrap">
        <button class="button" type="button" onClick={() => void copy()}>
          {words('planCopy')}
        </button>
        <button class="button" type="button" onClick={() => setCompared(!isCompared)}>
          {words(isCompared ? 'planAlone' : 'planCompare')}
        </button>
      </div>
      <Said
        said={
          isCopied === undefined
            ? undefined
            : { text: words(isCopied ? 'planCopied' : 'roundupFailed'), alert: !isCopied }
        }
      />
    </section>
  );
}
