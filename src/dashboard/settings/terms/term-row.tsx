import { type TermName, termTable } from '../../../core/commission/terms.ts';
import { keyFor } from '../../../core/sentences.ts';
import { SavedField } from '../../../ui/fields/saved-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import type { TermFields } from './use-terms.ts';

/** The terms of one contract, or of both, with the name of the marketplace that they are for. */
export type Column = { market: string; fields: TermFields };

/** One term: a field for both marketplaces, or one for each. */
export function TermRow({ name, columns }: { name: TermName; columns: readonly Column[] }) {
  const words = useWords();
  const label = words(keyFor('term', name));
  const [{ fields } = { fields: undefined }] = columns;
  if (columns.length === 1 && fields) return <TermField name={name} label={label} fields={fields} />;
  return (
    <div class="field term-pair">
      <span class="term-name">{label}</span>
      {columns.map((column) => (
        <TermField
          key={column.market}
          isLabelHidden
          name={name}
          label={words('termsOf', label, column.market)}
          fields={column.fields}
        />
      ))}
    </div>
  );
}

type Props = { name: TermName; label: string; fields: TermFields; isLabelHidden?: boolean };

function TermField({ name, label, fields, isLabelHidden = false }: Props) {
  const words = useWords();
  const { kind, fact } = termTable[name];
  const problem = fields.problem(name);
  const isDefault = fields.isDefault(name);
  const isUnsure = isDefault && fact.confidence === 'low';
  return (
    <SavedField
      label={label}
      isLabelHidden={isLabelHidden}
      inputMode={kind === 'currency' ? 'text' : 'decimal'}
      value={fields.text(name)}
      {...(isDefault ? {} : { hint: words('termsYours') })}
      {...(isUnsure ? { hint: words('termsUnsure') } : {})}
      error={problem && words(keyFor('terms', problem))}
      onText={(text) => fields.type(name, text)}
      onDone={fields.done}
      onPause={fields.pause}
    />
  );
}
