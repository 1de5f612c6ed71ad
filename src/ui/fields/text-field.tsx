import type { ComponentProps, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirst } from '../hooks/focus-first.ts';
import { Field, type FieldProps } from './field.tsx';

/** What a field of one line shows, and whom it tells. */
export type TextFieldProps = FieldProps & {
  /** Absent if the browser keeps the typed text. */
  value?: string;
  type?: 'text' | 'search' | 'date' | 'password';
  class?: string;
  placeholder?: string;
  maxLength?: number;
  /** How many characters wide a field of the class `fit` is. */
  size?: number;
  readOnly?: boolean;
  inputMode?: 'text' | 'decimal' | 'numeric';
  autofocus?: boolean;
  /** The id of a `datalist`. */
  list?: string;
  isGrowing?: boolean;
  /** Called at every change. */
  onText?: (text: string) => void;
  /** Called when the field loses the focus, or at Enter. */
  onDone?: (text: string) => void;
  onEnter?: () => void;
  onFocus?: () => void;
  fieldRef?: Ref<HTMLInputElement>;
};

/** A field of one line. It is never spell-checked: it contains labels, addresses and amounts. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, isInline, isGrowing, hint, error, id, ...rest } = props;
  const own = useRef<HTMLInputElement>(null);
  // The attribute alone only works once on a page.
  useLayoutEffect(() => {
    if (props.autofocus) focusFirst(own.current);
  }, []);
  const { onEnter, fieldRef = own, onText, onDone, ...given } = rest;
  const around = { label, isLabelHidden, isInline, isGrowing, hint, error, id } as FieldProps;
  const heard = {
    onInput: (event: { currentTarget: HTMLInputElement }) => onText?.(event.currentTarget.value),
    ...(onDone ? { onChange: (event: { currentTarget: HTMLInputElement }) => onDone(event.currentTarget.value) } : {}),
    ...(onEnter ? { onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && onEnter() } : {}),
    ref: fieldRef,
  };
  return (
    <Field
      {...around}
      control={(tied) => {
        // The types distinguish inputs by `type`, which is only known here.
        const attributes = {
          type: 'text',
          autocomplete: 'off',
          spellcheck: false,
          // A name that only screen readers hear would leave the field without a word in it.
          ...(isLabelHidden ? { placeholder: label } : {}),
          ...given,
          ...tied,
          ...heard,
        };
        return <input {...(attributes as ComponentProps<'input'>)} />;
      }}
    />
  );
}
