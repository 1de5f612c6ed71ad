import type { ComponentProps } from 'preact';
import { Field, type FieldProps } from './field.tsx';
import { useTyped } from './use-typed.ts';

type Given = 'autofocus' | 'class' | 'maxLength' | 'onDragOver' | 'onDrop' | 'onKeyDown' | 'placeholder' | 'readOnly';

type Props = FieldProps &
  Pick<ComponentProps<'textarea'>, Given> & {
    value: string;
    /** Called for each key. */
    onText?: (text: string) => void;
    /** Called when the field loses the focus. */
    onDone?: (text: string) => void;
    isProse?: boolean;
  };

/** Several lines of text. Addresses and code by default; prose can be checked for spelling by the browser. */
export function TextArea(props: Props) {
  const { label, isLabelHidden, hint, error, id, isProse = false, ...rest } = props;
  const { value: _, onText: __, onDone: ___, ...given } = rest;
  const { value = '', onText, onDone } = useTyped(props);
  const around = { label, isLabelHidden, hint, error, id } as FieldProps;
  return (
    <Field
      {...around}
      control={(tied) => (
        <textarea
          spellcheck={isProse}
          {...given}
          value={value}
          {...tied}
          onInput={(event) => onText?.(event.currentTarget.value)}
          {...(onDone
            ? { onChange: (event: Event) => onDone((event.currentTarget as HTMLTextAreaElement).value) }
            : {})}
        />
      )}
    />
  );
}
