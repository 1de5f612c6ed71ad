import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './check.css';

type Props = {
  checked: boolean;
  /** Some of what the box stands for is checked. */
  isMixed?: boolean;
  onCheck: (isChecked: boolean) => void;
  /** It cannot be changed. */
  isFixed?: boolean;
  children: ComponentChildren;
};

/** A check box, with a label that can be clicked. */
export function Check({ checked, isMixed = false, onCheck, isFixed = false, children }: Props) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        indeterminate={isMixed}
        disabled={isFixed}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}

type SwitchProps = {
  label: string;
  hint?: string;
  checked: boolean;
  onCheck: (isOn: boolean) => void;
  /** It cannot be changed. */
  isFixed?: boolean;
  /** A choice that belongs to it, between its label and itself. */
  children?: ComponentChildren;
};

/** A switch that takes effect at once, with a hint where one helps to decide. */
export function Switch({ label, hint, checked, onCheck, isFixed = false, children }: SwitchProps) {
  const id = useId();
  return (
    <div class="row">
      <div class="grow">
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {children}
      <input
        id={id}
        class="switch"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native check box reports its own state.
        role="switch"
        disabled={isFixed}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
    </div>
  );
}
