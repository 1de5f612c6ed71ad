import { useState } from 'preact/hooks';
import { SelectField } from '../ui/fields/select-field.tsx';

type Props = {
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  action: string;
  onChoose: (value: string) => void;
  /** For use among small controls. */
  isSmall?: boolean;
};

/** A choice of one among several, with a button that carries it out: an arrow key in the select changes nothing yet. */
export function Choice({ label, options, action, onChoose, isSmall = false }: Props) {
  const [chosen, setChosen] = useState('');
  return (
    <span class="choice row">
      <SelectField
        class="fit"
        label={label}
        isLabelHidden
        value={chosen}
        options={[['', label], ...options]}
        onChoose={setChosen}
      />
      {chosen !== '' && (
        <button
          class={isSmall ? 'button small' : 'button'}
          type="button"
          onClick={() => {
            setChosen('');
            onChoose(chosen);
          }}
        >
          {action}
        </button>
      )}
    </span>
  );
}
