import type { ComponentProps, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldProps } from './field.tsx';
import { useTyped } from './use-typed.ts';

type Props = FieldProps & {
  /** Absent where the browser keeps what is typed. */
  value?: string;
  type?: 'text' | 'search' | 'date';
  class?: string;
  placeholder?: string;
  maxLength?: number;
  inputMode?: 'text' | 'decimal' | 'numeric';
  autofocus?: boolean;
  /** The id of a `datalist`. */
  list?: string;
  isGrowing?: boolean;
  /** With each key. */
  onText?: (text: string) => void;
  /** Once the field is left, or Enter was pressed. */
  onDone?: (text: string) => void;
  onEnter?: () => void;
  onFocus?: () => void;
  fieldRef?: Ref<HTMLInputElement>;
};

/** One line of text. Nothing typed is checked for spelling: these are labels, addresses and amounts. */
export function TextField(props: Props) {
  const { label, isLabelHidden, isInline, isGrowing, hint, error, id, ...rest } = props;
  const own = useRef<HTMLInputElement>(null);
  // The attribute alone counts once a page.
  useLayoutEffect(() => {
    if (props.autofocus) own.current?.focus();
  }, []);
  const { onEnter, fieldRef = own, value: _, onText: __, onDone: ___, ...given } = rest;
  const { onText, onDone, ...shown } = useTyped(props);
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
        // The types tell inputs apart by `type`, which is only known here.
        const attributes = {
          type: 'text',
          autocomplete: 'off',
          spellcheck: false,
          ...given,
          ...shown,
          ...tied,
          ...heard,
        };
        return <input {...(attributes as ComponentProps<'input'>)} />;
      }}
    />
  );
}
