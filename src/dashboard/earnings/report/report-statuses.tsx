import { useState } from 'preact/hooks';
import { askedStages } from '../../../core/earnings/cells/stage.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { StatusMapping } from '../../../flow/earnings/report-columns.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';

/** How the page calls each stage. */
const figureOf = { pending: 'pending', locked: 'locked', cleared: 'paid', reversed: 'reversed' } as const;

type Props = { statuses: readonly string[]; onDone: (stages: StatusMapping) => void };

/** Lets the user say what unknown words for stages mean. Without an answer, their commissions count nowhere. */
export function ReportStatuses({ statuses, onDone }: Props) {
  const words = useWords();
  const [said, setSaid] = useState<StatusMapping>({});
  const answered = Object.fromEntries(Object.entries(said).filter(([, stage]) => stage !== ''));
  return (
    <section class="stack" aria-label={words('statusHeading')}>
      <h3>{words('statusHeading')}</h3>
      <p class="soft">{words('statusWhat')}</p>
      <div class="report-columns">
        {statuses.map((status) => (
          <SelectField
            key={status}
            label={status}
            value={said[status] ?? ''}
            options={[
              ['', words('statusOpen')] as const,
              ...askedStages.map((stage) => [stage, words(keyFor('figure', figureOf[stage]))] as const),
            ]}
            onChoose={(stage) => setSaid({ ...said, [status]: stage })}
          />
        ))}
      </div>
      <div class="row wrap">
        <button
          class="button"
          type="button"
          disabled={Object.keys(answered).length === 0}
          onClick={() => onDone(answered)}
        >
          {words('statusRead')}
        </button>
      </div>
    </section>
  );
}
