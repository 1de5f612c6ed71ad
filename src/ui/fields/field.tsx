import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** What stands around every field: its name, a hint, and what is wrong with what it holds. */
export type FieldProps = {
  label: string;
  /** Read out, but not shown: a placeholder or the place itself says it to the eye. */
  isLabelHidden?: boolean;
  /** The label beside the field instead of above it. */
  isInline?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Where something else names the field. */
  id?: string;
};

type Control = { id: string; 'aria-label'?: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = FieldProps & {
  isGrowing?: boolean;
  /** Draws the control with the attributes that tie it to its label, hint and error. */
  control: (tied: Control) => ComponentChildren;
};

/** A label, its control, and below it a hint or an error, tied together for everyone who does not see them. */
export function Field({ label, isLabelHidden, isInline, isGrowing, hint, error, id: given, control }: Props) {
  const made = useId();
  const id = given ?? made;
  const below = error ?? hint;
  const tied: Control = {
    id,
    ...(isLabelHidden ? { 'aria-label': label } : {}),
    ...(below === undefined ? {} : { 'aria-describedby': `${id}-below` }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  if (isLabelHidden && below === undefined) return <>{control(tied)}</>;
  return (
    <div class={`field${isInline ? ' inline' : ''}${isGrowing ? ' grow' : ''}`}>
      {!isLabelHidden && <label for={id}>{label}</label>}
      {control(tied)}
      {below !== undefined && (
        <span id={`${id}-below`} class={error === undefined ? 'soft' : 'soft wrong'}>
          {below}
        </span>
      )}
    </div>
  );
}
