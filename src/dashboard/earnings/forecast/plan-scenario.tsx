import type { PlanProblem, PlanTexts } from '../../../core/commission/read-plan.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { TypedPlan } from './own-plan.ts';
import type { PlanRow } from './plan-rows.ts';
import './forecast.css';

type Field = readonly [field: keyof PlanTexts, label: MessageKey];

const fromClients: readonly Field[] = [['clients', 'planClients']];
const fromVisits: readonly Field[] = [
  ['visits', 'planVisits'],
  ['clickRate', 'planClickRate'],
  ['signUpRate', 'planSignUpRate'],
];
const sizes: readonly Field[] = [
  ['low', 'planLow'],
  ['typical', 'planTypical'],
  ['high', 'planHigh'],
];
const ends: readonly Field[] = [
  ['months', 'planMonths'],
  ['goal', 'planGoal'],
];
/** The results that stand out; the others are in the table below. */
const figures: readonly MessageKey[] = ['planOutClient', 'planOutMonth', 'planOutTotal'];

type Props = {
  name: string;
  /** There is no other plan to distinguish it from. */
  isAlone: boolean;
  plan: TypedPlan;
  rows: readonly PlanRow[];
  /** Puts the user's own numbers in, if reports say any. */
  onOwn: (() => void) | undefined;
  problem: PlanProblem | undefined;
  onChange: (next: Partial<TypedPlan>) => void;
};

/** A plan: fields for clients and contract sizes, and below the results, or why there are none. */
export function PlanScenario({ name, isAlone, plan, rows, problem, onOwn, onChange }: Props) {
  const words = useWords();
  const { texts, isFromVisits } = plan;
  const hasActual = rows.some(({ actual }) => actual !== undefined);
  const fields = (some: readonly Field[]) => (
    <div class="pairs narrow">
      {some.map(([field, label]) => (
        <TextField
          key={field}
          label={words(label)}
          inputMode="decimal"
          value={texts[field]}
          maxLength={20}
          onText={(text) => onChange({ texts: { ...texts, [field]: text } })}
        />
      ))}
    </div>
  );
  return (
    <fieldset class="card stack">
      <legend class={isAlone ? 'sr-only' : undefined}>{name}</legend>
      {fields(isFromVisits ? fromVisits : fromClients)}
      <div class="row wrap">
        <button class="plain" type="button" onClick={() => onChange({ isFromVisits: !isFromVisits })}>
          {words(isFromVisits ? 'planFromClients' : 'planFromVisits')}
        </button>
        {onOwn && (
          <button class="plain" type="button" onClick={onOwn}>
            {words('planOwn')}
          </button>
        )}
      </div>
      {fields(sizes)}
      {fields(ends)}
      {problem ? (
        <Notice alert>{words(keyFor('plan', problem))}</Notice>
      ) : (
        <>
          <dl class="plan-figures">
            {rows
              .filter((row) => figures.includes(row.name))
              .map((row) => (
                <div key={row.name}>
                  <dt>{words(row.name)}</dt>
                  <dd>{row.value}</dd>
                </div>
              ))}
          </dl>
          <PlanTable rows={rows.filter((row) => hasActual || !figures.includes(row.name))} hasActual={hasActual} />
        </>
      )}
    </fieldset>
  );
}

/** Results as a table, with what really was beside them where reports say it. */
function PlanTable({ rows, hasActual }: { rows: readonly PlanRow[]; hasActual: boolean }) {
  const words = useWords();
  return (
    <table>
      {hasActual && (
        <thead>
          <tr>
            <td />
            <th scope="col">{words('planPlanned')}</th>
            <th scope="col">{words('planActual')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{words(row.name)}</th>
            <td>{row.value}</td>
            {hasActual && <td>{row.actual ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
