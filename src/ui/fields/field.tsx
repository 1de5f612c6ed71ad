import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** The parts around every field: its name, a hint, and an error. */
export type FieldProps = {
  label: string;
  /** Only for screen readers; sighted users see a placeholder or know it from the context. */
  isLabelHidden?: boolean;
  /** Puts the label beside the field instead of above it. */
  isInline?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Needed if another element labels the field. */
  id?: string;
};

type Control = { id: string; 'aria-label'?: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = FieldProps & {
  isGrowing?: boolean;
  /** Draws the control with the attributes that connect it to its label, hint and error. */
  control: (tied: Control) => ComponentChildren;
};

/** A label, its control, and below it a hint or an error, connected for screen readers. */
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
  // The same element with and without a sentence below: another one would take the focus away while somebody types.
  const look = isLabelHidden && below === undefined ? 'bare' : `field${isInline ? ' inline' : ''}`;
  return (
    <div class={`${look}${isGrowing ? ' grow' : ''}`}>
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
