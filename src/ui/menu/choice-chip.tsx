import { useRef } from 'preact/hooks';
import { useWords } from '../hooks/speech-context.ts';
import { MoreIcon } from '../icons/more-icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import './choice-chip.css';
import { Menu } from './menu.tsx';

type Props<T extends string> = {
  /** What is chosen; the chip shows it while nothing is. */
  name: string;
  value: T | '';
  /** The values with their names. */
  options: readonly (readonly [value: T, text: string])[];
  onChoose: (value: T) => void;
  /** What stands in the menu for no choice, while there is one. */
  any?: string;
  /** Takes the choice away. */
  onRemove: () => void;
};

/** A filter as a chip: its name while nothing is chosen, then the chosen value and a cross. It opens a menu of the values. */
export function ChoiceChip<T extends string>({ name, value, options, any, onChoose, onRemove }: Props<T>) {
  const words = useWords();
  const chip = useRef<HTMLSpanElement>(null);
  const isSet = value !== '';
  const text = options.find(([one]) => one === value)?.[1] ?? value;
  const label = isSet ? `${name}: ${text}` : name;
  const values = options.map(([one, option]) => ({
    text: option,
    isChosen: one === value,
    onChoose: () => onChoose(one),
  }));
  const none = { text: any ?? words('filterAny'), isChosen: false, onChoose: onRemove };
  return (
    <span class={isSet ? 'choice set' : 'choice'} ref={chip}>
      <Menu label={label} items={isSet ? [none, ...values] : values} class="choice-button" side="start">
        {!isSet && <MoreIcon name="plus" />}
        <span class="cut" dir="auto">
          {isSet ? text : name}
        </span>
      </Menu>
      {isSet && (
        <IconButton
          label={words('filterRemove', label)}
          onClick={() => {
            onRemove();
            // The cross disappears; the focus stays with its filter.
            chip.current?.querySelector('button')?.focus();
          }}
        >
          <MoreIcon name="cross" />
        </IconButton>
      )}
    </span>
  );
}
