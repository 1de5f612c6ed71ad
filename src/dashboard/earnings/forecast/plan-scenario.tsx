import type { PlanProblem } from '../../../core/commission/read-plan.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useSpeech, useWords } from '../../../ui/hooks/speech-context.ts';
import { GappedSentence } from './gapped-sentence.tsx';
import { type TypedPlan, withVisitors } from './own-plan.ts';
import type { PlanRow } from './plan-rows.ts';
import { PlanSentence, useFormFor, usePlanFields } from './plan-sentence.tsx';
import './forecast.css';

/** The results with what really was beside them, if reports say it. */
const compared: readonly MessageKey[] = ['planOutClients', 'planOutClient', 'planOutMonth'];

type Props = {
  name: string;
  /** There is no other plan to distinguish it from. */
  isAlone: boolean;
  plan: TypedPlan;
  /** The currency of its amounts. */
  currency: string;
  rows: readonly PlanRow[];
  /** Puts the user's own numbers in, if reports say any. */
  onOwn: (() => void) | undefined;
  /** The days that the user's own numbers are of. */
  ownDays: string | undefined;
  problem: PlanProblem | undefined;
  onChange: (next: Partial<TypedPlan>) => void;
};

/** A plan: sentences to fill in, and below the results, or why there are none. */
export function PlanScenario({ name, isAlone, plan, currency, rows, problem, onOwn, ownDays, onChange }: Props) {
  const { words, locale } = useSpeech();
  const formFor = useFormFor();
  const field = usePlanFields({ texts: plan.texts, currency, onTexts: (texts) => onChange({ texts }) });
  const value = (wanted: MessageKey) => rows.find((row) => row.name === wanted)?.value ?? '–';
  const actual = rows.filter((row) => compared.includes(row.name) && row.actual !== undefined);
  const months = formFor('planSayMonths', plan.texts.months);
  return (
    <fieldset class="card stack">
      <legend class={isAlone ? 'sr-only' : undefined}>{name}</legend>
      <PlanSentence plan={plan} field={field} />
      <div class="row wrap">
        <button
          class="plain"
          type="button"
          onClick={() => onChange({ isFromVisits: !plan.isFromVisits, texts: withVisitors(plan.texts, locale) })}
        >
          {words(plan.isFromVisits ? 'planFromClients' : 'planFromVisits')}
        </button>
        {onOwn && (
          <button class="plain" type="button" onClick={onOwn}>
            {words('planOwn')}
          </button>
        )}
      </div>
      <dl class="plan-figures">
        <div>
          <dt>{words('planOutClient')}</dt>
          <dd>{value('planOutClient')}</dd>
        </div>
        <div>
          <dt>{words('planOutMonth')}</dt>
          <dd>{value('planOutMonth')}</dd>
        </div>
        <div>
          <dt>
            <GappedSentence say={(...gaps) => words(months, ...gaps)} gaps={[field('months')]} />
          </dt>
          <dd>{value('planOutTotal')}</dd>
        </div>
      </dl>
      {problem && <SignedNotice alert>{words(keyFor('plan', problem))}</SignedNotice>}
      <div class="plan-say">
        <GappedSentence
          say={(...gaps) => words('planSayGoal', ...gaps)}
          gaps={[field('goal'), <b key="needed">{value('planOutGoal')}</b>]}
        />
      </div>
      {value('planOutNaive') !== value('planOutMonth') && (
        <p class="soft">{words('planSayNaive', value('planOutNaive'))}</p>
      )}
      {actual.length > 0 && <ActualTable rows={actual} days={ownDays} />}
    </fieldset>
  );
}

/** The plan beside what reports say that it was. */
function ActualTable({ rows, days }: { rows: readonly PlanRow[]; days: string | undefined }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{words('planPlanned')}</th>
          <th scope="col">
            {words('planActual')}
            {days && <div class="soft">{days}</div>}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{words(row.name)}</th>
            <td>{row.value}</td>
            <td>{row.actual}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
