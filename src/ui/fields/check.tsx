import type { ComponentChildren } from 'preact';
import './check.css';

type Props = {
  checked: boolean;
  onCheck: (isChecked: boolean) => void;
  children: ComponentChildren;
};

/** Yes or no, under words that may themselves be pressed. */
export function Check({ checked, onCheck, children }: Props) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
