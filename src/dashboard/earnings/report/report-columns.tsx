import { useState } from 'preact/hooks';
import { askedMeanings, knownColumns, type Meaning } from '../../../core/earnings/report/columns.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { ColumnMapping } from '../../../flow/earnings/report-columns.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { YesOrCancel } from '../../../ui/parts/yes-or-cancel.tsx';

type Props = {
  headers: readonly string[];
  /** What the user has said already, if it was not enough. */
  said: ColumnMapping | undefined;
  onDone: (mapping: ColumnMapping) => void;
  onCancel: () => void;
};

/** Lets the user say which column of an unknown report is which. What is not chosen is not read. */
export function ReportColumns({ headers, said, onDone, onCancel }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<Partial<Record<Meaning, string>>>(() =>
    said
      ? Object.fromEntries(Object.entries(said).map(([header, meaning]) => [meaning, header]))
      : knownColumns(headers),
  );
  const named = [...new Set(headers.filter((header) => header !== ''))];
  const done = () => onDone(Object.fromEntries(Object.entries(chosen).map(([meaning, header]) => [header, meaning])));
  return (
    <section class="stack" aria-label={words('columnsHeading')}>
      <h3>{words('columnsHeading')}</h3>
      <p class="soft">{words('columnsWhat')}</p>
      <div class="report-columns">
        {askedMeanings.map((meaning) => (
          <SelectField
            key={meaning}
            label={words(keyFor('meaning', meaning))}
            value={chosen[meaning] ?? ''}
            options={[['', words('columnsNone')] as const, ...named.map((header) => [header, header] as const)]}
            onChoose={(header) => {
              // A column has one meaning.
              const others = Object.entries(chosen).filter(([one, other]) => one !== meaning && other !== header);
              setChosen({ ...Object.fromEntries(others), ...(header === '' ? {} : { [meaning]: header }) });
            }}
          />
        ))}
      </div>
      <YesOrCancel yes={words('columnsRead')} onYes={done} onCancel={onCancel} />
    </section>
  );
}
