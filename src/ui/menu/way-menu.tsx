import { MoreIcon } from '../icons/more-icon.tsx';
import { Menu } from './menu.tsx';
import './way-menu.css';

type Props<T extends string> = {
  /** What is chosen, such as a format. */
  label: string;
  value: T;
  /** The values with their names. */
  options: readonly (readonly [value: T, text: string])[];
  onChoose: (value: T) => void;
};

/** The end of a split button: it shows the chosen way and opens a menu of all of them. */
export function WayMenu<T extends string>({ label, value, options, onChoose }: Props<T>) {
  const chosen = options.find(([one]) => one === value)?.[1] ?? '';
  return (
    <Menu
      class="way-button"
      label={`${label}: ${chosen}`}
      items={options.map(([one, text]) => ({ text, isChosen: one === value, onChoose: () => onChoose(one) }))}
    >
      <span class="cut">{chosen}</span>
      <MoreIcon name="down" />
    </Menu>
  );
}
