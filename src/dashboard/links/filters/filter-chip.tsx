import { useRef } from 'preact/hooks';
import { Chip } from '../../../ui/display/chip.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';

type Props = {
  /** What is filtered by; the chip shows it while nothing is chosen. */
  name: string;
  value: string;
  /** The values with their names. */
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
  /** Takes the filter away. */
  onRemove: () => void;
};

/** A filter as a chip: a choice while nothing is chosen, then the chosen value with a cross. It is as wide either way. */
export function FilterChip({ name, value, options, onChoose, onRemove }: Props) {
  const words = useWords();
  const select = useRef<HTMLSelectElement>(null);
  const isSet = value !== '';
  const text = options.find(([one]) => one === value)?.[1] ?? value;
  return (
    <Chip
      isSet={isSet}
      removeLabel={words('filterRemove', `${name}: ${text}`)}
      onRemove={
        isSet
          ? () => {
              onRemove();
              // The cross disappears; the focus stays with its filter.
              select.current?.focus();
            }
          : undefined
      }
    >
      <SelectField
        fieldRef={select}
        label={name}
        isLabelHidden
        title={isSet ? `${name}: ${text}` : name}
        value={value}
        options={[['', isSet ? words('filterAny') : name] as const, ...options]}
        onChoose={(next) => (next === '' ? onRemove() : onChoose(next))}
      />
    </Chip>
  );
}
