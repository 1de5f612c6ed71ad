import type { PlanProblem, PlanTexts } from '../../core/commission/read-plan.ts';
import { keyFor } from '../../core/sentences.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import type { PlanRow } from './plan-rows.ts';

const labels: Readonly<Record<keyof PlanTexts, MessageKey>> = {
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

type Props = {
  name: string;
  texts: PlanTexts;
  rows: readonly PlanRow[];
  /** Puts the user's own numbers in, if reports say any. */
  onOwn: (() => void) | undefined;
  problem: PlanProblem | undefined;
  onChange: (texts: PlanTexts) => void;
};

/** A plan: fields for clients and contract sizes, and below the results, or why there are none. */
export function PlanScenario({ name, texts, rows, problem, onOwn, onChange }: Props) {
  const words = useWords();
  const hasActual = rows.some(({ actual }) => actual !== undefined);
  return (
    <fieldset class="card stack">
      <legend>{name}</legend>
      <div class="pairs narrow">
        {(Object.keys(labels) as (keyof PlanTexts)[]).map((field) => (
          <TextField
            key={field}
            label={words(labels[field])}
            inputMode="decimal"
            value={texts[field]}
            maxLength={20}
            onText={(text) => onChange({ ...texts, [field]: text })}
          />
        ))}
      </div>
      {onOwn && (
        <button class="button" type="button" onClick={onOwn}>
          {words('planOwn')}
        </button>
      )}
      {problem ? (
        <Notice alert>{words(keyFor('plan', problem))}</Notice>
      ) : (
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
      )}
    </fieldset>
  );
}
