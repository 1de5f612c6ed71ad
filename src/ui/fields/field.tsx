import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** The parts around every field: its label, a hint, and an error. */
export type FieldProps = {
  label: string;
  /** The label is read out but not shown, because a placeholder or the context already shows it. */
  isLabelHidden?: boolean;
  /** The label beside the field instead of above it. */
  isInline?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Another element names the field. */
  id?: string;
};

type Control = { id: string; 'aria-label'?: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = FieldProps & {
  isGrowing?: boolean;
  /** Draws the control with the attributes that connect it to its label, hint and error. */
  control: (tied: Control) => ComponentChildren;
};

/** A label, its control, and below it a hint or an error, connected for people who use a screen reader. */
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
